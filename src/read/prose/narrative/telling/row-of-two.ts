/** Rows of two things that a text tells of in passing: "what a choir sang is one row per song", "they sign up once per song". */

import type { ThingName } from '../../claims/claim.js';
import { lowerAt } from '../../language/lower-at.js';
import type { Token } from '../../language/token.js';
import type { Read } from '../inventory.js';
import { isPairWord } from '../pair-word.js';
import { type Pairing, pairOf } from '../pairings.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';

type Ends = readonly [ThingName, ThingName];

export function rowOfTwo(read: Read, mentions: readonly Mention[], spoken: ThingName | undefined, things: Things): Pairing | undefined {
  const { strand, openings } = read;
  const { tokens } = strand;
  const first = openings.find(({ items }) => items.length > 0);
  const whole = first && (oneRowPer(tokens, mentions) ?? combined(read, mentions, things) ?? oncePer(tokens, mentions, spoken));
  if (whole) return { ...pairOf(whole, tokens), owns: true };
  const listed = eachOfEach(read, mentions);
  return listed && { ...pairOf(listed.ends, tokens), from: listed.from };
}

/** "What a choir sang is one row per song". */
function oneRowPer(tokens: readonly Token[], mentions: readonly Mention[]): Ends | undefined {
  if (lowerAt(tokens, 0) !== 'what') return undefined;
  const per = tokens.findIndex(({ lower }, i) => lower === 'per' && /^(row|line|record|entry)$/.test(lowerAt(tokens, i - 1)));
  const [one] = mentions.filter(({ noun }) => noun.to <= per);
  const other = mentions.find(({ noun }) => noun.from === per + 1);
  return one && other && one.thing.key !== other.thing.key ? [one.thing, other.thing] : undefined;
}

/** "For any choir and song combination we hold …". */
function combined({ strand: { tokens }, nouns }: Read, mentions: readonly Mention[], things: Things): Ends | undefined {
  const noun = nouns.find(({ core }) => core.length > 1 && isPairWord(core.at(-1) ?? ''));
  const before = noun && nouns.find(({ to }) => to === noun.from - 1);
  if (!noun || !before || !/^(and|or|to)$/.test(lowerAt(tokens, noun.from - 1))) return undefined;
  const one = mentions.find((mention) => mention.noun === before)?.thing;
  const other = things.named(noun.core.slice(0, -1));
  return one && other && one.key !== other.key ? [one, other] : undefined;
}

/** "Choirs sign up for songs: we log the day and the fee, and they sign up once per song". */
function oncePer(tokens: readonly Token[], mentions: readonly Mention[], spoken: ThingName | undefined): Ends | undefined {
  const other = mentions.find(
    ({ noun }) =>
      lowerAt(tokens, noun.from - 1) === 'per' &&
      lowerAt(tokens, noun.from - 2) === 'once' &&
      /^(verb|prep|adv)$/.test(tokens[noun.from - 3]?.tag ?? '') &&
      !noun.plural,
  );
  const led = other && mentions.find(({ noun, thing }) => noun.to < other.noun.from && thing.key !== other.thing.key)?.thing;
  const one = led ?? spoken;
  return one && other && one.key !== other.thing.key ? [other.thing, one] : undefined;
}

/** "the date each choir learnt each song", "what every shop asks for each lamp". */
function eachOfEach(
  { strand: { tokens }, openings }: Read,
  mentions: readonly Mention[],
): { readonly ends: Ends; readonly from: number } | undefined {
  for (const [i, one] of mentions.entries()) {
    const other = mentions[i + 1];
    if (!other || one.thing.key === other.thing.key || !isEvery(one) || !isEvery(other)) continue;
    const between = tokens.slice(one.noun.to, other.noun.from);
    const opening = openings.find(({ at, items }) => at < one.noun.from && items.some(({ from }) => from <= one.noun.from));
    if (
      opening &&
      between.length < 6 &&
      between.some(({ tag }) => /^(verb|part)$/.test(tag)) &&
      !between.some(({ tag }) => tag === 'punct')
    )
      return { ends: [one.thing, other.thing], from: opening.at };
  }
  return undefined;
}

const isEvery = ({ noun }: Mention): boolean => /^(each|every)$/.test(noun.determiner) && !noun.plural;
