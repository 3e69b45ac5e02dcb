/** Where a sentence says "each": of which things, what it tells of each, and in what. */
import { thingKey } from '../../terms/phrase.js';
import { type Chunk, isNoun, type NounChunk } from '../chunk.js';
import { isMark } from '../open-clause.js';
import { itemsFrom } from './items-from.js';
import { itemsUpTo } from './items-up-to.js';
import { knownIn } from './known-in.js';

export interface SiteOfEach {
  /** Each of them. */
  readonly listed: NounChunk;
  readonly items: readonly NounChunk[];
  /** "each product in an order". */
  readonly place: NounChunk | undefined;
  /** It says of whom else it is: "for each product", "per product", "of each"; not "each with a price". */
  readonly per: boolean;
}

type IsKnown = (noun: NounChunk) => boolean;

/** The first that tells something of each, where the things are known. */
export function siteOfEach(chunks: readonly Chunk[], isKnown: IsKnown): SiteOfEach | undefined {
  for (let at = 0; at < chunks.length; at++) {
    const site =
      eachAt(chunks, at, isKnown) ?? insideAt(chunks, at, isKnown) ?? oneByOne(chunks, at, isKnown) ?? theirsAt(chunks, at, isKnown);
    if (site) return site;
  }
  return undefined;
}

function eachAt(chunks: readonly Chunk[], at: number, isKnown: IsKnown): SiteOfEach | undefined {
  const chunk = chunks[at];
  const listed = chunk && listedAt(chunk, chunks.slice(0, at), isKnown);
  if (!chunk || !listed) return undefined;
  const place = placeAfter(chunks, at + 1, isKnown);
  const after = pastPlace(chunks, at + 1, place);
  const preposition = chunk.kind === 'noun' || chunk.kind === 'pronoun' ? chunk.preposition : undefined;
  const items = preposition === undefined ? had(chunks, after, isKnown) : told(chunks, at, after, isKnown);
  return items.length > 0 ? { listed, items, place, per: preposition !== undefined } : undefined;
}

/** "products (with a price)". */
function insideAt(chunks: readonly Chunk[], at: number, isKnown: IsKnown): SiteOfEach | undefined {
  const [listed, inside, first] = chunks.slice(at, at + 3);
  if (listed?.kind !== 'noun' || !listed.many || !isMark(inside, '(') || first?.kind !== 'noun' || first.preposition !== 'with')
    return undefined;
  const items = isKnown(listed) ? itemsFrom(chunks, at + 2, isKnown) : [];
  return items.length > 0 ? { listed, items, place: undefined, per: false } : undefined;
}

/** "we enter product by product the price". */
function oneByOne(chunks: readonly Chunk[], at: number, isKnown: IsKnown): SiteOfEach | undefined {
  const [listed, by] = chunks.slice(at, at + 2);
  if (listed?.kind !== 'noun' || by?.kind !== 'noun' || by.preposition !== 'by' || listed.many || by.many) return undefined;
  if (!isKnown(listed) || keyOf(listed) !== keyOf(by)) return undefined;
  const items = [...itemsUpTo(chunks, isPassive(chunks[at - 1]) ? at - 2 : at - 1, isKnown), ...itemsFrom(chunks, at + 2, isKnown)];
  return items.length > 0 ? { listed, items, place: undefined, per: true } : undefined;
}

/** "the products and their prices". */
function theirsAt(chunks: readonly Chunk[], at: number, isKnown: IsKnown): SiteOfEach | undefined {
  const [listed, and, item] = chunks.slice(at, at + 3);
  if (listed?.kind !== 'noun' || !listed.many || !isMark(and, 'and') || item?.kind !== 'noun' || item.determiner !== 'their')
    return undefined;
  return isKnown(listed) && !isKnown(item) && item.many ? { listed, items: [item], place: undefined, per: false } : undefined;
}

const isPassive = (chunk: Chunk | undefined): boolean => chunk?.kind === 'verb' && chunk.passive && !chunk.negated;

/** "each product", "per product", "each" of the products just named. */
function listedAt(chunk: Chunk, before: readonly Chunk[], isKnown: IsKnown): NounChunk | undefined {
  if (chunk.kind === 'pronoun' && /^(each|each one)$/.test(chunk.word))
    return before.findLast((other): other is NounChunk => isNoun(other) && isSeveral(other) && isKnown(other));
  if (chunk.kind !== 'noun' || chunk.many || chunk.made) return undefined;
  const one = /^(each|every)$/.test(chunk.determiner) || chunk.preposition === 'per' ? chunk : undefined;
  return one && knownIn(one, isKnown);
}

/** "which products it contains" are several as well. */
export const isSeveral = ({ many, determiner, phrase }: NounChunk): boolean => many || (determiner === 'which' && phrase.number === 'many');

const PLACING = /^(in|on|of|for|to|at|within|from)$/;

/** "each product | in an order", "each | of them". */
function placeAfter(chunks: readonly Chunk[], at: number, isKnown: IsKnown): NounChunk | undefined {
  const next = chunks[at];
  return next?.kind === 'noun' && PLACING.test(next.preposition ?? '') && !next.many && isKnown(next) ? next : undefined;
}

function pastPlace(chunks: readonly Chunk[], at: number, place: NounChunk | undefined): number {
  const next = chunks[at];
  if (place && next === place) return at + 1;
  const silent = next?.kind === 'pronoun' && /^(it|them|those|these)$/.test(next.word);
  const covered = next?.kind === 'verb' && next.reduced;
  return silent || covered ? at + 1 : at;
}

/** "each with a price", "each of them has a price". */
function had(chunks: readonly Chunk[], at: number, isKnown: IsKnown): readonly NounChunk[] {
  const next = chunks[at];
  if (next?.kind === 'noun' && next.preposition === 'with') return itemsFrom(chunks, at, isKnown);
  if (next?.kind !== 'verb' || next.negated || !/^(have|get|carry|receive|come|bear)$/.test(next.base)) return [];
  return itemsFrom(chunks, at + 1, isKnown);
}

const OF_EACH = /^(of|for|per|from|behind|beside|with)$/;

/** "the price of each", "a price per product"; "for each product, the price is noted". */
function told(chunks: readonly Chunk[], at: number, after: number, isKnown: IsKnown): readonly NounChunk[] {
  const chunk = chunks[at];
  const of = chunk?.kind === 'noun' || chunk?.kind === 'pronoun' ? (chunk.preposition ?? '') : '';
  // "an order assigns a price to each product"
  const given =
    of === 'to' && chunks.slice(0, at).some((verb) => verb.kind === 'verb' && /^(assign|give|set|allot|attach)$/.test(verb.base));
  if (!given && !OF_EACH.test(of)) return [];
  // "the price is entered per product"
  const before = itemsUpTo(chunks, isPassive(chunks[at - 1]) ? at - 2 : at - 1, isKnown);
  if (before.length > 0) return before;
  let from = after;
  while (isMark(chunks[from], ',') || isTelling(chunks[from])) from++;
  return itemsFrom(chunks, from, isKnown);
}

/** "we note", "there is", "has". */
const isTelling = (chunk: Chunk | undefined): boolean =>
  (chunk?.kind === 'pronoun' && /^(we|i|you|they|it|there)$/.test(chunk.word)) ||
  (chunk?.kind === 'verb' && !chunk.passive && !chunk.negated);

export const keyOf = ({ phrase }: NounChunk): string => thingKey(phrase.words);
