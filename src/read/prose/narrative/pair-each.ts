/** What is kept for any one of this with any one of that: "for each lorry on a job we note the miles", "a mark per pupil per exam". */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import type { Pairing } from './pairings.js';
import type { Mention } from './relation.js';
import type { Things } from './thing-finder.js';

/** The row that the two share: one that the text keeps, one that it names here, or one without a name. */
export function pairedEach(read: Read, mentions: readonly Mention[], spoken: ThingName | undefined, things: Things): Pairing | undefined {
  const { tokens } = read.strand;
  for (let i = 1; i < mentions.length; i++) {
    const [first, second] = [mentions[i - 1], mentions[i]];
    if (!first || !second || !isPair(tokens, first, second)) continue;
    const frame = frameOf(tokens, first);
    const row = frame && (frame === 'per' ? rowBefore(read, first, spoken) : rowBehind(read, second, things));
    if (row === undefined) continue;
    return pairing(tokens, [first, second], row, things, spoken);
  }
  return undefined;
}

/** A noun for the row; nothing but rows; or whatever is spoken of. */
type Row = Noun | 'unnamed' | 'spoken';

function pairing(
  tokens: readonly Token[],
  [first, second]: readonly [Mention, Mention],
  row: Row,
  things: Things,
  spoken: ThingName | undefined,
): Pairing | undefined {
  const ends = [first.thing, second.thing] as const;
  const place = { ends, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, owns: true };
  const isEnd = (thing: ThingName): boolean => ends.some(({ key }) => key === thing.key);
  if (row === 'spoken' && spoken && !isEnd(spoken)) return { ...place, thing: spoken, known: true };
  if (typeof row !== 'string') {
    const known = things.of(row);
    if (known) return isEnd(known) ? undefined : { ...place, thing: known, known: true };
    return { ...place, thing: thingOf(row.core.join(' ')) };
  }
  const [a, b] = [first.thing.key, second.thing.key];
  const known = [`${b} ${a}`, `${a} ${b}`].map((key) => things.byKey.get(key)).find((thing) => thing && !isEnd(thing));
  return known ? { ...place, thing: known, known: true } : { ...place, thing: thingOf(`${b} ${a}`) };
}

const thingOf = (key: string): ThingName => ({ key, name: key.charAt(0).toUpperCase() + key.slice(1) });

/** "each lorry on a job", "every step done in one run", "per pupil and exam": one of the one and one of the other. */
function isPair(tokens: readonly Token[], { noun, thing }: Mention, other: Mention): boolean {
  if (thing.key === other.thing.key || noun.plural || other.noun.plural) return false;
  const between = tokens.slice(noun.to, other.noun.start);
  if (between.length === 0 || between.length > 5) return false;
  const words = between.filter(({ tag }) => !/^(det|adv|part|num)$/.test(tag)).map(({ lower }) => lower);
  const done = between.filter(({ tag }) => tag === 'part').length;
  return done < 2 && /^(and|and per|per|in|on|at|under|inside|within|used on|used in|by)$/.test(words.join(' '));
}

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
  /^(keep|note|record|giving|want|say|hold)$/.test(tokens[at - 1]?.lower ?? '');

const ROWS = /^(row|line|record|entry|one|once)$/;

/** "one row per …", "a mark per …", "held per …": what there is for each of the two. */
function rowBefore({ strand: { tokens }, nouns }: Read, { noun }: Mention, spoken: ThingName | undefined): Row | undefined {
  const at = noun.from - 2;
  const word = tokens[at];
  if (!word) return undefined;
  if (ROWS.test(word.lower) || (word.tag === 'part' && tokens[at - 1]?.tag === 'aux')) return spoken ? 'spoken' : 'unnamed';
  const head = nouns.find(({ to }) => to === at + 1);
  if (!head || head.plural || !/\b(a|an|one)$/.test(head.determiner) || isAttributeWord(word.lower)) return undefined;
  return head;
}

/** "… there's a mark: …", "… one row: …", "… we note the miles". */
function rowBehind({ strand: { tokens }, nouns, openings }: Read, { noun }: Mention, things: Things): Row | undefined {
  const behind = nouns.find(({ from }) => from >= noun.to);
  const there = tokens.slice(noun.to, noun.to + 4).some(({ lower }) => lower === 'there' || lower === 'one');
  const named =
    behind &&
    there &&
    behind.from - noun.to < 5 &&
    /\b(a|an|one)$/.test(behind.determiner) &&
    /^(:|\.|,|with|)$/.test(tokens[behind.to]?.lower ?? '') &&
    (things.of(behind) !== undefined || !isAttributeWord(behind.words.at(-1) ?? ''));
  if (named) return ROWS.test(behind.words.at(-1) ?? '') ? 'unnamed' : behind;
  return openings.some(({ at, items }) => at >= noun.to && items.length > 0) ? 'unnamed' : undefined;
}
