/** What is kept for any one of this with any one of that: "for each lorry on a job we note the miles", "a mark per pupil per exam". */
import type { ThingName } from '../../claims/claim.js';
import { thingCalled } from '../../claims/thing-called.js';
import { isTimeUnit } from '../../language/time-units.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Read } from '../inventory.js';
import type { Noun } from '../nouns.js';
import type { Pairing } from '../pairings.js';
import type { Mention } from '../relation.js';
import { subjectOf } from '../subject.js';
import type { Things } from '../thing-finder.js';

/** The other of the two, where it ends, and from where on lists are of both. */
interface Other {
  readonly thing: ThingName;
  readonly to: number;
  readonly from: number;
}

/** What the strand is about, and what was before it. */
interface About {
  readonly spoken: ThingName | undefined;
  readonly topic: ThingName | undefined;
}

/** The row that the two share: one that the text keeps, one that it names here, or one without a name. */
export function pairedEach(read: Read, mentions: readonly Mention[], { spoken, topic }: About, things: Things): Pairing | undefined {
  const { tokens } = read.strand;
  for (let i = 0; i < mentions.length; i++) {
    const [first, second] = [mentions[i], mentions[i + 1]];
    if (!first) continue;
    const other =
      second && isPair(tokens, first, second)
        ? { thing: second.thing, to: second.noun.to, from: 0 }
        : (onIt(tokens, first, spoken?.key === first.thing.key ? topic : spoken) ??
          shownFor(read, first, spoken?.key === first.thing.key ? topic : spoken) ??
          doneInIt(read, first, spoken?.key === first.thing.key ? topic : spoken, things));
    if (!other) continue;
    const frame = frameOf(tokens, first);
    const about = spoken?.key === first.thing.key || spoken?.key === other.thing.key ? topic : spoken;
    const row =
      frame &&
      (frame === 'per' && !isFronted(tokens, first.noun.from - 1)
        ? rowBefore(read, first, about, things)
        : rowBehind(read, other.to, things));
    if (row === undefined) continue;
    const found = pairing(tokens, [first.thing, other.thing], row, things, about);
    return found && other.from > 0 ? { ...found, owns: false, from: other.from } : found;
  }
  return undefined;
}

/** "for each lift they ride": of those who are spoken of. */
const isTheirs = (tokens: readonly Token[], at: number): boolean =>
  /^(they|he|she)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.tag === 'verb' &&
  tokens.slice(at + 2, at + 6).some((token) => isComma(token) || /^(we|i)$/.test(token.lower));
const isComma = ({ text }: Token): boolean => text === ',';

/** "for each lift on it": on what is spoken of. */
function onIt(tokens: readonly Token[], { noun, thing }: Mention, spoken: ThingName | undefined): Other | undefined {
  const on = /^(on|in|under|at|within)$/.test(tokens[noun.to]?.lower ?? '') && /^(it|them)$/.test(tokens[noun.to + 1]?.lower ?? '');
  return (on || isTheirs(tokens, noun.to)) && spoken && spoken.key !== thing.key && !noun.plural
    ? { thing: spoken, to: noun.to + 2, from: 0 }
    : undefined;
}

/** "At the fitting several coats are tried; for each coat tried …": in what is spoken of, where both are told of by themselves. */
function doneInIt(
  { strand: { tokens, block } }: Read,
  { noun, thing }: Mention,
  spoken: ThingName | undefined,
  things: Things,
): Other | undefined {
  const done = tokens[noun.to];
  if (done?.tag !== 'part' || MAKING.test(done.lower) || noun.plural) return undefined;
  const led = tokens[noun.from - 1]?.lower ?? '';
  const any = led === 'per' || (led === 'for' && /^(each|every)$/.test(noun.determiner));
  if (!any || !/^(pron|det|punct)$/.test(tokens[noun.to + 1]?.tag ?? '')) return undefined;
  if (!spoken || spoken.key === thing.key || !things.isToldElsewhere(thing, block)) return undefined;
  return { thing: spoken, to: noun.to + 1, from: noun.from };
}

/** "it shows for every meter the units and the charge": on what is spoken of. */
function shownFor({ strand: { tokens }, openings }: Read, { noun, thing }: Mention, spoken: ThingName | undefined): Other | undefined {
  const shown = /^(shows?|lists?|gives?|states?|carries|holds?|breaks|itemises)$/.test(tokens[noun.from - 2]?.lower ?? '');
  if (!shown || tokens[noun.from - 1]?.lower !== 'for' || !isOfEvery(noun) || !spoken || spoken.key === thing.key) return undefined;
  const verb = noun.from - 2;
  const behind = openings.some(({ at, items }) => at === verb && items.some(({ from }) => from >= noun.to));
  return behind ? { thing: spoken, to: verb, from: verb } : undefined;
}

/** What brings the one about, which is then of nothing else. */
const MAKING = /^(made|placed|raised|received|opened|created|booked|submitted|filed|logged|recorded|registered|taken|reported|kept|held)$/;

/** A noun for the row; nothing but rows; or whatever is spoken of. */
type Row = Noun | 'unnamed' | 'spoken';

function pairing(
  tokens: readonly Token[],
  ends: readonly [ThingName, ThingName],
  row: Row,
  things: Things,
  spoken: ThingName | undefined,
): Pairing | undefined {
  const place = { ends, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, owns: true };
  const isEnd = (thing: ThingName): boolean => ends.some(({ key }) => key === thing.key);
  if (row === 'spoken' && spoken && !isEnd(spoken)) return { ...place, thing: spoken, known: true };
  if (typeof row !== 'string') {
    const known = things.of(row);
    if (known) return isEnd(known) ? undefined : { ...place, thing: known, known: true };
    return { ...place, thing: thingCalled(row.core.join(' ')), named: true };
  }
  const [a, b] = ends.map(({ key }) => key);
  const known = [`${b} ${a}`, `${a} ${b}`].map((key) => things.byKey.get(key)).find((thing) => thing && !isEnd(thing));
  return known ? { ...place, thing: known, known: true } : { ...place, thing: thingCalled(`${b} ${a}`) };
}

/** "each lorry on a job", "every step done in one run", "per pupil and exam": one of the one and one of the other. */
function isPair(tokens: readonly Token[], { noun, thing }: Mention, other: Mention): boolean {
  if (thing.key === other.thing.key || noun.plural || other.noun.plural) return false;
  const between = tokens.slice(noun.to, other.noun.start);
  if (between.length === 0 || between.length > 6) return false;
  const words = between.filter(({ tag }) => !/^(det|adv|part|num)$/.test(tag)).map(({ lower }) => lower);
  const done = between.filter(({ tag }) => tag === 'part').length;
  if (words.length === 0) return isOfEvery(noun) && (isOfEvery(other.noun) || doesIt(tokens, other.noun));
  if (words.length === 1 && words[0] === ',') return /\b(each|every)$/.test(other.noun.determiner) || isBefore(tokens, noun, other.noun);
  return (done < 2 && /^(and|and per|per|in|on|at|under|inside|within|used on|used in|by)$/.test(words.join(' '))) || isRelative(between);
}

/** "for each meter, tenant and month". */
const isBefore = (tokens: readonly Token[], noun: Noun, { to }: Noun): boolean =>
  isOfEvery(noun) && tokens[to]?.lower === 'and' && isTimeUnit(tokens[to + 1]?.lower ?? '');

/** "for every test each lamp gives". */
const isOfEvery = ({ determiner }: Noun): boolean => /^(each|every)$/.test(determiner);

/** "for each club a runner belongs to". */
const doesIt = (tokens: readonly Token[], { determiner, to }: Noun): boolean =>
  /^(a|an|the)$/.test(determiner) && tokens[to]?.tag === 'verb' && /^(to|in|on|at|for|with|under)$/.test(tokens[to + 1]?.lower ?? '');

/** "each lamp she tested on that (round)", "each room we clean at a (hotel)". */
const isRelative = (between: readonly Token[]): boolean => {
  const from = between[0]?.tag === 'wh' || between[0]?.lower === 'that' ? 1 : 0;
  const joint = between.findLast(({ tag }) => tag !== 'det');
  return (
    between[from]?.tag === 'pron' &&
    /^(verb|part|noun)$/.test(between[from + 1]?.tag ?? '') &&
    /^(in|on|at|under|for|by|against|into|during)$/.test(joint?.lower ?? '') &&
    !between.some(({ tag }) => tag === 'punct')
  );
};

function frameOf(tokens: readonly Token[], { noun }: Mention): 'per' | 'for' | undefined {
  const before = tokens[noun.from - 1]?.lower ?? '';
  if (before === 'per') return 'per';
  const any = /\b(each|every|any)$/.test(noun.determiner) || noun.words[0] === 'given';
  if (any && /^(for|against|on|with)$/.test(before) && opensClause(tokens, noun.from - 1)) return 'for';
  return any && before === 'for' && tokens[noun.from - 2]?.tag === 'noun' ? 'per' : undefined;
}

/** "…, and for each", "So for each": not "is kept for each". */
const opensClause = (tokens: readonly Token[], at: number): boolean =>
  at < 2 ||
  /^(,|:|;|and|so|then|but|also|–|-|--)$/.test(tokens[at - 1]?.lower ?? '') ||
  /^(keep|note|record|giving|want|say|hold|shows?|lists?|gives?|states?|carries|itemises)$/.test(tokens[at - 1]?.lower ?? '');

/** "Per pupil per exam we keep a mark", "…, and per pupil and exam". */
const isFronted = (tokens: readonly Token[], per: number): boolean =>
  per === 0 ||
  /^(,|:|;|so|then|but)$/.test(tokens[per - 1]?.lower ?? '') ||
  (/^and$/.test(tokens[per - 1]?.lower ?? '') && (per < 2 || tokens[per - 2]?.text === ','));

const ROWS = /^(row|line|record|entry|one|once)$/;

/** "one row per …", "a mark per …", "held per …": what there is for each of the two. */
function rowBefore({ strand: { tokens }, nouns }: Read, { noun }: Mention, spoken: ThingName | undefined, things: Things): Row | undefined {
  const at = noun.from - 2;
  const word = tokens[at];
  if (!word) return undefined;
  const passive = word.tag === 'part' && tokens[at - 1]?.tag === 'aux';
  const head = nouns.find(({ to }) => to === at + 1);
  const held = passive
    ? subjectOf(tokens, nouns, at).noun
    : head && isNamedSo(head, tokens)
      ? subjectOf(tokens, nouns, head.from - 1).noun
      : head && rowsBefore(tokens, nouns, head.from);
  if (ROWS.test(word.lower) || passive) return held ?? lineOf(head, things) ?? (spoken ? 'spoken' : 'unnamed');
  if (!head || head.plural || !/\b(a|an|one)$/.test(head.determiner) || isAttributeWord(word.lower)) return undefined;
  return head;
}

/** "Renderings are the table that they read: one row per …". */
function rowsBefore(tokens: readonly Token[], [first]: readonly Noun[], at: number): Noun | undefined {
  if (tokens[at - 1]?.text !== ':' || first?.from !== 0 || !first.plural || !/^(is|are)$/.test(tokens[first.to]?.lower ?? ''))
    return undefined;
  return tokens.slice(first.to, at).some(({ lower }) => /^(tables?|rows?|records?|lists?)$/.test(lower)) ? first : undefined;
}

/** "Renderings are one row per …". */
const isNamedSo = ({ from }: Noun, tokens: readonly Token[]): boolean => /^(is|are)$/.test(tokens[from - 1]?.lower ?? '') && from > 1;

/** "one attendance line per …": the attendance. */
function lineOf(head: Noun | undefined, things: Things): Noun | undefined {
  if (!head || head.core.length < 2) return undefined;
  const core = head.core.slice(0, -1);
  return things.of(head) ? head : things.named(core) ? { ...head, core, words: core } : undefined;
}

/** "… there's a mark: …", "… one row: …", "… we note the miles". */
function rowBehind({ strand: { tokens }, nouns, openings }: Read, to: number, things: Things): Row | undefined {
  const behind = nouns.find(({ from }) => from >= to);
  const there = tokens.slice(to, to + 4).some(({ lower }) => lower === 'there' || lower === 'one');
  const named =
    behind &&
    there &&
    behind.from - to < 5 &&
    /\b(a|an|one)$/.test(behind.determiner) &&
    /^(:|\.|,|with|)$/.test(tokens[behind.to]?.lower ?? '') &&
    (things.of(behind) !== undefined || !isAttributeWord(behind.words.at(-1) ?? ''));
  if (named) return ROWS.test(behind.words.at(-1) ?? '') ? 'unnamed' : behind;
  return openings.some(({ at, items }) => at >= to && items.length > 0) ? 'unnamed' : undefined;
}
