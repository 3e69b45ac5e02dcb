/** Pairs that a text calls so: "so hold the pairs of rope and knot with a date", "which dye goes on which cloth is a pairing with …". */
import type { ThingName } from '../../claims/claim.js';
import type { Token } from '../../language/token.js';
import type { Read } from '../inventory.js';
import type { Noun } from '../nouns.js';
import { isPairWord } from '../pair-word.js';
import { type Pairing, pairOf } from '../pairings.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';

/** The strands before in the same paragraph, the nearest last. */
type Before = readonly (readonly Mention[])[];
type Ends = readonly [ThingName, ThingName];

/** What the word for a pair stands for, where something is listed of it. */
export function pairCalled(
  read: Read,
  mentions: readonly Mention[],
  before: Before,
  things: Things,
  meant?: ThingName,
): Pairing | undefined {
  const { tokens } = read.strand;
  const noun = read.nouns.find(({ core, from }) => isPairWord(core.at(-1) ?? '') && !isKey(tokens, from));
  if (!noun || !(read.openings.some(({ at }) => at >= noun.to - 1) || isKept(tokens, noun))) return undefined;
  const ends = compounded(noun, things) ?? endsOf(noun, mentions, before, tokens) ?? withMeant(noun, before.at(-1) ?? [], meant);
  return ends && { ...pairOf(ends, tokens), from: noun.to - 1 };
}

/** "all we keep on that pair is when", "the link is many-to-many". */
const isKept = (tokens: readonly Token[], { from, to, determiner }: Noun): boolean =>
  tokens.slice(to, to + 3).some(({ lower }) => lower === 'many-to-many') ||
  (/^(that|this|each|every)$/.test(determiner) &&
    tokens[from - 1]?.lower === 'on' &&
    /^(keep|hold|store|record|note|want|need|kept|held|stored|recorded)$/.test(tokens[from - 2]?.lower ?? ''));

/** "keyed on that pair", "the key is the pair": says what tells rows apart that are spoken of anyway. */
const isKey = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(Math.max(0, from - 4), from).some(({ lower }) => /^(key|keyed|unique|identified|by)$/.test(lower));

/** "the rope-to-knot link". */
function compounded({ core }: Noun, things: Things): Ends | undefined {
  const [, first, second] = /^(.+)-(?:to|and|by)-(.+)$/.exec(core.at(-2) ?? '') ?? [];
  const [one, other] = [first, second].map((word) => (word === undefined ? undefined : things.named([word])));
  return one && other && one.key !== other.key ? [one, other] : undefined;
}

function endsOf(noun: Noun, mentions: readonly Mention[], before: Before, tokens: readonly Token[]): Ends | undefined {
  const behind = mentions.filter((mention) => mention.noun.from > noun.to - 1 && mention.noun.from - noun.to < 5);
  const led = mentions.filter((mention) => mention.noun.to <= noun.from);
  if (/^(of|between)$/.test(tokens[noun.to]?.lower ?? '')) return isOfBoth(tokens, noun.to) ? two(led) : two(behind);
  return (
    two(led) ?? (led.length < 2 && /^(that|this|each|every)\b/.test(noun.determiner) ? two([...(before.at(-1) ?? []), ...led]) : undefined)
  );
}

/** "the pairing of the two". */
const isOfBoth = (tokens: readonly Token[], of: number): boolean =>
  /^(the two|these two|those two|them|both)\b/.test(
    tokens
      .slice(of + 1, of + 3)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** "A reader may join any number of them, so that pairing …". */
function withMeant({ determiner }: Noun, just: readonly Mention[], meant: ThingName | undefined): Ends | undefined {
  const [first] = just;
  return first && meant && first.thing.key !== meant.key && /^(that|this)$/.test(determiner) ? [meant, first.thing] : undefined;
}

/** The only two that are named, or the last two. */
function two(mentions: readonly Mention[]): Ends | undefined {
  const things = [...new Map(mentions.map(({ thing }) => [thing.key, thing])).values()];
  const [first, second] = things.slice(-2);
  return first && second ? [first, second] : undefined;
}
