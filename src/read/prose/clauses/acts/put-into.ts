/** "Products are put on an order with a price", "when a product is added to an order, the price is entered", "and with what price". */
import type { Token } from '../../language/token.js';
import { type Chunk, isNoun, type NounChunk } from '../chunk.js';
import { nounAt } from '../noun-chunks.js';
import { isMark } from '../open-clause.js';
import { itemsFrom } from './items-from.js';
import { isSeveral, type SiteOfEach } from './site-of-each.js';

type IsKnown = (noun: NounChunk) => boolean;

const PUTTING = /^(add|put|place|enter|list|include|book|pack|load|assign|attach|write)$/;

/** What is put into something, and what is told of it there. */
export function putInto(tokens: readonly Token[], chunks: readonly Chunk[], isKnown: IsKnown): SiteOfEach | undefined {
  return withWhat(tokens, chunks, isKnown) ?? putWith(chunks, isKnown) ?? inDifferent(chunks, isKnown);
}

/** "which products are in an order, and with what price". */
function withWhat(tokens: readonly Token[], chunks: readonly Chunk[], isKnown: IsKnown): SiteOfEach | undefined {
  const at = tokens.findIndex(({ lower }, i) => /^(with|at|for)$/.test(lower) && /^(what|which)$/.test(tokens[i + 1]?.lower ?? ''));
  const item = at > 0 ? nounAt(tokens, at + 2, []) : undefined;
  const listed = chunks.findLast((chunk): chunk is NounChunk => isNoun(chunk) && chunk.from < at && isSeveral(chunk) && isKnown(chunk));
  return item && listed && !item.many && !isKnown(item) ? { listed, items: [item], place: undefined, per: true } : undefined;
}

function putWith(chunks: readonly Chunk[], isKnown: IsKnown): SiteOfEach | undefined {
  const at = chunks.findIndex((chunk) => chunk.kind === 'verb' && chunk.passive && !chunk.negated && PUTTING.test(chunk.base));
  const [listed, place, first] = [chunks[at - 1], chunks[at + 1], chunks[at + 2]];
  if (listed?.kind !== 'noun' || place?.kind !== 'noun' || !isKnown(listed) || !isKnown(place)) return undefined;
  if (!/^(to|into|onto|in|on)$/.test(place.preposition ?? '')) return undefined;
  const items =
    first?.kind === 'noun' && first.preposition === 'with' ? itemsFrom(chunks, at + 2, isKnown) : enteredThen(chunks, at, isKnown);
  return items.length > 0 ? { listed, items, place: place.many ? { ...place, many: false } : place, per: true } : undefined;
}

/** "(when a product is added to an order), the price is entered". */
function enteredThen(chunks: readonly Chunk[], at: number, isKnown: IsKnown): readonly NounChunk[] {
  const opened = isMark(chunks[at - 2], 'clause') && isMark(chunks[at + 2], ',');
  const items = opened ? itemsFrom(chunks, at + 3, isKnown) : [];
  const verb = chunks[chunks.findLastIndex((chunk) => chunk === items.at(-1)) + 1];
  return verb?.kind === 'verb' && verb.passive && /^(enter|record|note|set|store|keep|fix|give|write|choose)$/.test(verb.base) ? items : [];
}

/** "the same product can be on several orders with different prices". */
function inDifferent(chunks: readonly Chunk[], isKnown: IsKnown): SiteOfEach | undefined {
  const at = chunks.findIndex((chunk) => isNoun(chunk) && chunk.preposition === 'with' && chunk.many && chunk.determiner === 'different');
  const [place, item] = [chunks[at - 1], chunks[at]];
  const listed = chunks.find(isNoun);
  if (place?.kind !== 'noun' || item?.kind !== 'noun' || !listed || listed === place || !place.many || isKnown(item)) return undefined;
  return isKnown(listed) && isKnown(place) ? { listed, items: [item], place: { ...place, many: false }, per: true } : undefined;
}
