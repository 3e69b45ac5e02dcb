import { groupBy } from '../../../../util/group-by.js';
import type { Frame } from '../frame.js';

/** Frames where whole sentences, by their index, say something else than their words would give; in the order of the text. */
export function saidInstead(frames: readonly Frame[], put: ReadonlyMap<number, readonly Frame[]>): readonly Frame[] {
  if (put.size === 0) return frames;
  const of = groupBy(frames, ({ sentence }) => sentence);
  const kept = frames.flatMap((frame) => {
    const said = put.get(frame.sentence);
    if (!said) return [frame];
    return of.get(frame.sentence)?.[0] === frame ? said : [];
  });
  return [...kept, ...[...put].flatMap(([index, said]) => (of.has(index) ? [] : said))];
}
