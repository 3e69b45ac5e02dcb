/** Where a sentence says how much there is of each: "and how many of each", "in certain quantities", "the number of each product". */
import type { Token } from '../../language/token.js';
import { type Chunk, isNoun, type NounChunk } from '../chunk.js';
import { madeChunk } from '../made-chunk.js';
import { nounAt } from '../noun-chunks.js';
import { knownIn } from './known-in.js';
import { isSeveral, type SiteOfEach } from './site-of-each.js';

type IsKnown = (noun: NounChunk) => boolean;

const QUANTITY = 'quantity';

/** The things it says it of are known, or asked for: "which products". */
export function amountOfEach(tokens: readonly Token[], chunks: readonly Chunk[], isKnown: IsKnown): SiteOfEach | undefined {
  const said = tokens.map(({ lower }) => lower).join(' ');
  const match = WAYS.exec(said);
  if (!match) return undefined;
  const at = wordsIn(said.slice(0, match.index));
  const to = at + wordsIn(match[0]);
  const own = OF_NAMED.test(match[0]) ? nounAt(tokens, to, []) : undefined;
  const listed = own ? knownIn(own, isKnown) : lastSeveral(chunks, at, isKnown);
  return listed && { listed, items: [madeChunk(tokens, at, to, QUANTITY, {})], place: undefined, per: true };
}

/** "how many of | each product", where that is named. */
const OF_NAMED = / of (each|every|which|what)$/;

function lastSeveral(chunks: readonly Chunk[], at: number, isKnown: IsKnown): NounChunk | undefined {
  const several = chunks.filter(isNoun).flatMap((noun) => {
    const known = noun.to <= at && (isSeveral(noun) || / of | \w+ed$/.test(noun.phrase.text)) ? knownIn(noun, isKnown) : undefined;
    return known ? [known] : [];
  });
  return several.at(-1);
}

const wordsIn = (text: string): number => text.split(' ').filter(Boolean).length;

const WAYS = new RegExp(
  [
    String.raw`\bhow (many|much) of (each|every|which|what)\b`,
    String.raw`\bhow (many|much)(?= ?( ,| \.| ;|$| there are| are| were| is))`,
    String.raw`\b(in|with) (any|certain|different|various|varying|a certain|a given|a|the|their|its) (quantity|quantities|amounts)\b`,
    String.raw`\b(so and so many|the number|the quantity) of (each|every)\b`,
  ].join('|'),
);
