/** Words before a list that say nothing of it: "besides that a name, …", "a remedy, i.e. what was done, …". */
import { isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { readItems } from '../items/items.js';

export function plainer(tokens: readonly Token[]): readonly Token[] {
  let plain = tokens;
  for (let i = plain.length - 1; i >= 0; i--) {
    const length = besides(plain, i);
    if (length > 0) plain = [...plain.slice(0, i), ...plain.slice(i + length)];
    else if (isNamely(plain, i)) plain = asColon(plain, i);
    else
      plain =
        givenEach(plain, i) ??
        ofWhich(plain, i) ??
        knowing(plain, i) ??
        soThere(plain, i) ??
        whichOne(plain, i) ??
        whenGone(plain, i) ??
        plain;
  }
  return keptAs(plain) ?? knownBy(plain) ?? takenFor(plain) ?? plain;
}

/** "besides that", "apart from it", "on top of that", "in addition" where a clause begins: how many words. */
function besides(tokens: readonly Token[], at: number): number {
  if (at > 0 && !/^[;:.,–—]$/.test(tokens[at - 1]?.text ?? '')) return 0;
  const word = (i: number): string => tokens[at + i]?.lower ?? '';
  const length = PHRASES.find((phrase) => phrase.every((said, i) => word(i) === said))?.length ?? 0;
  if (length === 0) return 0;
  const that = /^(that|this|it|these|those)$/.test(word(length)) ? length + 1 : 0;
  const all = that > 0 ? that : word(length) === ',' || length > 1 ? length : 0;
  const end = tokens[at + all]?.text === ',' ? all + 1 : all;
  return all > 0 && /^(det|noun|pron)$/.test(tokens[at + end]?.tag ?? '') ? end : 0;
}
const PHRASES: readonly (readonly string[])[] = [
  ['besides'],
  ['apart', 'from'],
  ['aside', 'from'],
  ['on', 'top', 'of'],
  ['in', 'addition', 'to'],
  ['in', 'addition'],
  ['beyond'],
  ['other', 'than'],
];

/** ", i.e. what was done, who did it": a list of what was just named. */
const isNamely = (tokens: readonly Token[], at: number): boolean =>
  /^(i\.e\.?|namely|viz\.?)$/.test(tokens[at]?.lower ?? '') &&
  /^[,–—]$/.test(tokens[at - 1]?.text ?? '') &&
  /^(noun|wh|det)$/.test(tokens[at + 1]?.tag ?? '') &&
  tokens.some(({ text }, i) => i > at && text === ',');

function asColon(tokens: readonly Token[], at: number): readonly Token[] {
  const mark = tokens[at - 1];
  return mark ? [...tokens.slice(0, at - 1), { ...mark, text: ':', lower: ':', tag: 'punct' as const }, ...tokens.slice(at + 1)] : tokens;
}

/** "we give each crate a number": each crate has a number. */
function givenEach(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const [who, give, each] = tokens.slice(at, at + 3);
  if (!/^(we|i|they|she|he)$/.test(who?.lower ?? '') || !/^(give|gives|gave|assign|assigns)$/.test(give?.lower ?? '')) return undefined;
  if (!give || !/^(each|every)$/.test(each?.lower ?? '')) return undefined;
  const end = tokens.findIndex(({ tag }, i) => i > at + 2 && tag !== 'noun' && tag !== 'adj');
  if (end < at + 4 || end > at + 6 || !/^(a|an|its|their|one|the)$/.test(tokens[end]?.lower ?? '')) return undefined;
  const has: Token = { ...give, text: 'has', lower: 'has', tag: 'aux' };
  return [...tokens.slice(0, at), ...tokens.slice(at + 2, end), has, ...tokens.slice(end)];
}

/** "A crate knows whose stall it is on": what is no person records it. */
function knowing(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const [who, knows, what] = tokens.slice(at - 1, at + 2);
  if (!knows || !/^(knows|remembers)$/.test(knows.lower) || who?.tag !== 'noun' || isPersonNoun(who.lower) || /(body|one)$/.test(who.lower))
    return undefined;
  if (!/^(whose|which|when|who|how|where)$/.test(what?.lower ?? '')) return undefined;
  return [...tokens.slice(0, at), { ...knows, text: 'records', lower: 'records', tag: 'verb' }, ...tokens.slice(at + 1)];
}

/** "We let a mooring to a skipper for a season, so there is a start date and an end date": with those. */
function soThere(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const so = tokens[at];
  if (so?.lower !== 'so' || tokens[at - 1]?.text !== ',') return undefined;
  if (tokens[at + 1]?.lower !== 'there' || !/^(is|are)$/.test(tokens[at + 2]?.lower ?? '')) return undefined;
  const { items } = readItems(tokens, at + 3);
  if (items.length < 2 || !items.every(({ sure, plural }) => sure && !plural)) return undefined;
  return [...tokens.slice(0, at), { ...so, text: 'with', lower: 'with', tag: 'prep' }, ...tokens.slice(at + 3)];
}

/** "A mooring gets a skipper for a season: we record which one, the start date and the end date": with those. */
function whichOne(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const mark = tokens[at];
  if (!mark || !/^[:;,]$/.test(mark.text) || wordsFrom(tokens, at + 3, 3) !== 'which one ,') return undefined;
  if (!/^(we|i)$/.test(tokens[at + 1]?.lower ?? '') || !KEEPING.test(tokens[at + 2]?.lower ?? '')) return undefined;
  const { items } = readItems(tokens, at + 6);
  if (items.length < 2 || !items[0]?.sure) return undefined;
  return [
    ...tokens.slice(0, at),
    { ...mark, text: ',', lower: ',' },
    { ...mark, text: 'with', lower: 'with', tag: 'prep' },
    ...tokens.slice(at + 6),
  ];
}

/** "we note the start date, and when they give it up the end date": both, whenever that is. */
function whenGone(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  if (tokens[at]?.lower !== 'when' || tokens[at - 1]?.lower !== 'and') return undefined;
  const gone = /^when (he|she|it|they) \w+ ((it|them|him|her) )?((up|back|off|away|out|down) )?(the|a|an)\b/.exec(wordsFrom(tokens, at, 6));
  const end = at + (gone?.[0].split(' ').length ?? 0) - 1;
  return gone && readItems(tokens, end).items[0]?.sure ? [...tokens.slice(0, at), ...tokens.slice(end)] : undefined;
}

const KEEPING = /^(keep|register|record|note|hold|store|log|track)$/;
const wordsFrom = (tokens: readonly Token[], from: number, count: number): string =>
  tokens
    .slice(from, from + count)
    .map(({ lower }) => lower)
    .join(' ');

/** "Yards I need as a name, a phone and …": yards: a name, a phone and …. */
function keptAs(tokens: readonly Token[]): readonly Token[] | undefined {
  const from = tokens.findIndex(({ tag }) => tag !== 'noun' && tag !== 'det' && tag !== 'adj');
  const [who, keep, as] = tokens.slice(from, from + 3);
  if (from < 1 || tokens[from - 1]?.tag !== 'noun' || !/^(we|i|you)$/.test(who?.lower ?? '') || as?.lower !== 'as' || !who)
    return undefined;
  if (!/^(need|keep|want|hold|have|store|record|note|see)$/.test(keep?.lower ?? '')) return undefined;
  const { items } = readItems(tokens, from + 3);
  if (items.length < 2 || !items[0]?.sure) return undefined;
  return [...tokens.slice(0, from), { ...who, text: ':', lower: ':', tag: 'punct' }, ...tokens.slice(from + 3)];
}

/** "a report, of which we register the date and …", "a client, the one who pays, for whom I only want …": a report: the date and …. */
function ofWhich(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const mark = tokens[at];
  const of = mark?.text === ',' ? at + 1 : at;
  if (!mark || !/^(of|for|on|from|about)$/.test(tokens[of]?.lower ?? '') || !/^(which|whom)$/.test(tokens[of + 1]?.lower ?? ''))
    return undefined;
  if (!/^(we|i)$/.test(tokens[of + 2]?.lower ?? '') || (of === at && tokens[of + 1]?.lower !== 'whom')) return undefined;
  let keep = of + 3;
  while (/^(adv|modal)$/.test(tokens[keep]?.tag ?? '') || /^(only|just|also)$/.test(tokens[keep]?.lower ?? '')) keep++;
  if (!/^(keep|register|record|note|hold|store|need|want|log|track|like|have)$/.test(tokens[keep]?.lower ?? '')) return undefined;
  const list = /^(to know|to keep|to have|to record)$/.test(`${tokens[keep + 1]?.lower} ${tokens[keep + 2]?.lower}`) ? keep + 3 : keep + 1;
  const gloss = beforeGloss(tokens, at);
  const named = gloss > 0 || tokens[at - 1]?.tag !== 'noun' ? gloss : at;
  if (named <= 0 || readItems(tokens, list).items.length < 2) return undefined;
  const noun = tokens.slice(tokens.findLastIndex(({ tag }, i) => i < named && tag !== 'noun') + 1, named);
  const end = mark.start;
  const said = (text: string, tag: Token['tag']): Token => ({ ...mark, text, lower: text, tag, end });
  return [
    ...tokens.slice(0, named),
    { ...mark, text: ';', lower: ';', tag: 'punct', end },
    said('each', 'det'),
    ...noun,
    said('has', 'aux'),
    ...tokens.slice(list),
  ];
}

/** "a client, the person who pays": where the client ends. */
function beforeGloss(tokens: readonly Token[], at: number): number {
  const comma = tokens.findLastIndex(({ text }, i) => i < at && text === ',');
  const gloss = tokens.slice(comma + 1, at).map(({ lower }) => lower);
  return comma > 0 && /^(a|the|an|our)( \w+){1,2} (who|that|which)( \w+){1,4}$/.test(gloss.join(' ')) && tokens[comma - 1]?.tag === 'noun'
    ? comma
    : -1;
}

/** "Take a crate: it has a weight": a crate has one. */
function takenFor(tokens: readonly Token[]): readonly Token[] | undefined {
  if (!/^(take|consider|imagine|picture)$/.test(tokens[0]?.lower ?? '') || !/^(a|an|any|the|our)$/.test(tokens[1]?.lower ?? ''))
    return undefined;
  const to = tokens.findIndex(({ tag }, i) => i > 1 && tag !== 'noun' && tag !== 'adj');
  const [mark, it, has] = tokens.slice(to, to + 3);
  const goesOn =
    to > 2 && /^[:,]$/.test(mark?.text ?? '') && it?.lower === 'it' && /^(has|have|needs|gets|carries)$/.test(has?.lower ?? '');
  return goesOn ? [...tokens.slice(1, to), ...tokens.slice(to + 2)] : undefined;
}

/** "A station we know by its code": is known by. */
function knownBy(tokens: readonly Token[]): readonly Token[] | undefined {
  const who = tokens.findIndex(({ tag }) => tag !== 'noun' && tag !== 'det' && tag !== 'adj');
  const [we, know, by, its] = tokens.slice(who, who + 4);
  if (who < 1 || !we || !know || !/^(we|i|people|everybody|everyone)$/.test(we.lower) || !/^(know|knows|identify|find)$/.test(know.lower))
    return undefined;
  if (by?.lower !== 'by' || !/^(its|their|a|the)$/.test(its?.lower ?? '')) return undefined;
  const is: Token = { ...we, text: 'is', lower: 'is', tag: 'aux' };
  return [...tokens.slice(0, who), is, { ...know, text: 'known', lower: 'known', tag: 'part' }, ...tokens.slice(who + 2)];
}
