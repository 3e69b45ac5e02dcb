/** An item that is named by a noun phrase: "a date of birth", "number of beds", "quantity received", "an active flag". */
import { singularWord } from '../../../source/singular.js';
import { textOf } from '../../language/text-of.js';
import type { Token } from '../../language/token.js';
import { isUnit } from '../../language/units.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { type Item, made } from '../item.js';
import { type Noun, nounAt } from '../nouns.js';
import { singleMoment } from './single-moment.js';
import { tailAt } from './tails.js';

export function ofNoun(tokens: readonly Token[], noun: Noun, end: number): Item {
  const to = ofEnd(tokens, noun.to, end);
  const words = tokens.slice(noun.start, to).map((token) => token.lower);
  const head = tokens[noun.to - 1]?.lower ?? '';
  const named = to === noun.to;
  const kept = words.filter((word, i) => i === words.length - 1 || !EMPTY.test(word));
  if (named && /^(flag|marker|indicator)$/.test(head) && kept.length > 1 && !kept.some((word) => word === '/'))
    return flagItem(tokens, noun, kept.slice(0, -1));
  const plain = kept.map((word) => word.replace(/^'s$/, '')).filter(Boolean);
  const figure = counted(singleMoment(plain));
  const derived = DERIVED.test(words.join(' ')) ? { derived: true } : {};
  const tail = tailAt(tokens, to, end);
  const about = aboutAt(tokens, to, end, head);
  const item = made(tokens, noun.start, to, figure, {
    ...derived,
    ...about,
    sure:
      isAttributeWord(head) ||
      /^(start|end|finish|expiry|deadline|reading|setting)$/.test(head) ||
      !named ||
      tail.length > 0 ||
      isMeasured(words, noun),
    named: named && figure.join(' ') === plain.join(' '),
    plural: noun.plural && !isMeasured(words, noun),
    qualifier: [...words.filter((word) => QUALITY.test(word)), textOf(tokens, to, end)].join(' ').trim(),
    determiner: noun.determiner,
    to: noun.to,
  });
  return tail.length === 0 ? item : { ...item, name: [item.name, ...tail].join(' ') };
}

/** "gross tons", "planned miles": one figure. */
const isMeasured = (words: readonly string[], { plural, determiner }: Noun): boolean =>
  plural &&
  words.length === 2 &&
  /^(|the|its|their)$/.test(determiner) &&
  isUnit(words[1] ?? '') &&
  !/^(points|stars)$/.test(words[1] ?? '') &&
  !isUnit(words[0] ?? '');

/** "the date of that consent", "the name of the agent": what it is of, which may be no thing. */
function aboutAt(tokens: readonly Token[], of: number, end: number, head: string): Pick<Item, 'about'> {
  const on = writtenOn(tokens, of, end, head);
  if (on) return { about: on };
  if (
    tokens[of]?.lower !== 'of' ||
    !/^(date|time|timestamp|name|number|address|phone|telephone|mobile|email|reason|reference|condition|age|size|colour|color|weight|length)$/.test(
      head,
    )
  )
    return {};
  const noun = nounAt(tokens, of + 1);
  const whose =
    noun !== undefined && noun.from === of + 1 && noun.to <= end && /^(the|that|this|its|their|his|her)\b/.test(noun.determiner);
  return whose && !/^(day|week|month|year|time|person|people|man|woman|place|thing|one)$/.test(noun.words.at(-1) ?? '')
    ? { about: noun.core.slice(-2) }
    : {};
}

/** "the number off the permit", "the date on the certificate": what it stands on. */
function writtenOn(tokens: readonly Token[], at: number, end: number, head: string): readonly string[] | undefined {
  const on = /^(printed|stamped|written|shown)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  if (!/^(number|no|code|date|serial|reference|name)$/.test(head) || !/^(off|on)$/.test(tokens[on]?.lower ?? '')) return undefined;
  const noun = nounAt(tokens, on + 1);
  if (!noun || noun.from !== on + 1 || noun.to !== end || noun.plural || !/^(the|their|its|his|her)$/.test(noun.determiner))
    return undefined;
  const last = noun.core.at(-1) ?? '';
  return SURFACE.test(last) ? undefined : [last];
}
const SURFACE =
  /^(list|form|sheet|back|front|side|top|bottom|left|right|door|wall|map|screen|paper|page|file|system|computer|day|week|month|year|phone|outside|inside|lid|base|plan|books?|spreadsheet|label|tag|sticker|roll|register)$/;

/** "kind of work" → `work kind`, "number of beds" → `bed count`, "total number of late calls" → `total late call count`. */
function counted(words: readonly string[]): readonly string[] {
  const of = words.indexOf('of');
  if (of === 1 && words.length > 2 && /^(kind|sort)$/.test(words[0] ?? ''))
    return [...words.slice(2), words[0] === 'sort' ? 'type' : 'kind'];
  if (of < 1 || of > 2 || of > words.length - 2 || words.length - of > 4 || !/^(number|count)$/.test(words[of - 1] ?? '')) return words;
  return [...words.slice(0, of - 1), ...words.slice(of + 1, -1), singularWord(words.at(-1) ?? ''), 'count'];
}

/** Say of an attribute what it is held to, not what it is. */
const QUALITY = /^(optional|nullable|unique)$/;

/** "active flag", "flagged marker" → `is active`, `is flagged`. */
const flagItem = (tokens: readonly Token[], noun: Noun, words: readonly string[]): Item =>
  made(tokens, noun.start, noun.to, ['is', ...words], {
    determiner: noun.determiner,
    flag: true,
    made: true,
  });

/** Kept up to date from other data, whatever the text calls that. */
const DERIVED =
  /\b(running|rolling|denormali[sz]ed|materiali[sz]ed|cached|derived|calculated|computed|aggregated?|accumulated|cumulative)\b|^total (number|count) of\b/;

const EMPTY =
  /^([a-z\d]+-(letter|digit|character|figure|char)|integer|own|nominal|exact|simple|short|single|separate|plain|basic|rough|proper|usual|running-total|materialised|denormalised|nullable|optional|unique|internal)$/;

/** "date of birth", "number of beds", "price per night"; not "date of the visit". */
function ofEnd(tokens: readonly Token[], at: number, end: number): number {
  const joins =
    tokens[at]?.lower === 'of' ||
    (tokens[at]?.lower === 'per' &&
      isAttributeWord(tokens[at - 1]?.lower ?? '') &&
      !/^(notes?|comments?|details?)$/.test(tokens[at - 1]?.lower ?? ''));
  if (!joins || at >= end) return at;
  const next = nounAt(tokens, tokens[at + 1]?.tag === 'part' && tokens[at + 2]?.tag === 'noun' ? at + 2 : at + 1);
  return next && next.to <= end && next.determiner === '' ? next.to : at;
}
