/** "For every product in a warehouse we know the stock", "products are stocked in warehouses with a quantity": how much of the one there is at the other is of both. */

import { groupBy } from '../../../../util/group-by.js';
import type { NounChunk } from '../chunk.js';
import type { Frame, HasFrame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSameNoun } from '../is-same-noun.js';
import { isSomebody } from '../is-somebody.js';
import { madeChunk } from '../made-chunk.js';
import { nounAt } from '../noun-chunks.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';

const AMOUNT = /^(stock|quantity|stock level|level|balance|amount|count|stock quantity|quantity on hand)$/;
const AT = /^(in|at|on|per|for)$/;
const HELD = /^(stock|store|keep|hold|stack|shelve|carry|sell|offer|list)$/;

/** Frames with the two together in place of either alone. */
export function stockedFrames(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const counted = new Map(
    chunked.flatMap((line) => [countedAt(line)].flatMap((frame) => (frame ? [[frame.sentence, frame] as const] : []))),
  );
  const said = groupBy(frames, ({ sentence }) => sentence);
  return [
    ...frames.flatMap((frame): readonly Frame[] => {
      if (counted.has(frame.sentence)) return [];
      const place = frame.kind === 'has' && areAmounts(frame) ? placeOf(frame, said.get(frame.sentence) ?? []) : undefined;
      return [place && frame.kind === 'has' ? { ...frame, by: 'verb', paired: place } : frame];
    }),
    ...counted.values(),
  ];
}

const areAmounts = ({ owner, items, paired }: HasFrame): boolean =>
  paired === undefined &&
  !isSomebody(owner) &&
  items.length > 0 &&
  items.every(({ phrase, many }) => !many && AMOUNT.test(phrase.words.join(' ')));

/** "every product in a warehouse", "products are stocked in warehouses". */
function placeOf({ owner }: HasFrame, frames: readonly Frame[]): NounChunk | undefined {
  const places = frames.flatMap((frame): readonly NounChunk[] => {
    if (frame.kind === 'attached' && frame.head.phrase === owner.phrase && /^(each|every)$/.test(owner.determiner)) return [frame.to];
    const held = frame.kind === 'does' && frame.passive && HELD.test(frame.verb) && frame.subject.phrase === owner.phrase && owner.many;
    return held ? frame.places.filter(({ many }) => many) : [];
  });
  const [place, ...more] = places.filter(({ preposition }) => AT.test(preposition ?? ''));
  return place && more.length === 0 && !isProperty(place) && !isSomebody(place) && !isSameNoun(place, owner) ? place : undefined;
}

/** "how many of each product are in each warehouse". */
function countedAt({ sentence: { tokens, index } }: ChunkedSentence): HasFrame | undefined {
  const at = tokens.findIndex(({ lower }, i) => lower === 'how' && /^(many|much)$/.test(tokens[i + 1]?.lower ?? ''));
  if (at < 0 || tokens[at + 2]?.lower !== 'of' || !/^(each|every|a|which)$/.test(tokens[at + 3]?.lower ?? '')) return undefined;
  const what = nounAt(tokens, at + 3, []);
  const place = what ? tokens.findIndex(({ lower }, i) => i >= what.to && AT.test(lower)) : -1;
  const where = place > 0 && /^(each|every|a|which)$/.test(tokens[place + 1]?.lower ?? '') ? nounAt(tokens, place + 1, []) : undefined;
  if (!what || !where || isSameNoun(what, where)) return undefined;
  return { ...hasFrame(what, [madeChunk(tokens, at, at + 2, 'quantity', {})], index), paired: where };
}
