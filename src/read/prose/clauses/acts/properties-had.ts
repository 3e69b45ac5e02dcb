import { groupBy } from '../../../../util/group-by.js';
import { thingKey } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';
import type { Frame, HasFrame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';

/** Keys of what things are said to have one of, each with those that have it. */
export function propertiesHad(frames: readonly Frame[]): ReadonlyMap<string, readonly NounChunk[]> {
  const had = frames.filter((frame): frame is HasFrame => frame.kind === 'has' && frame.by === 'verb' && !frame.instead && !frame.paired);
  const pairs = had.flatMap(({ owner, items }) =>
    items.flatMap((item) => (item.many || item.made || isSomebody(item) ? [] : [{ key: thingKey(item.phrase.words), owner }])),
  );
  return new Map([...groupBy(pairs, ({ key }) => key)].map(([key, all]) => [key, all.map(({ owner }) => owner)]));
}
