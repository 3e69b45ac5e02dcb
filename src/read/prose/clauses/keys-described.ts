import { thingKey } from '../terms/phrase.js';
import type { Frame } from './frame.js';

/** Keys of what a text says has something: things for sure, whatever else is said of them. */
export const keysDescribed = (frames: readonly Frame[]): ReadonlySet<string> =>
  new Set(frames.flatMap((frame) => (frame.kind === 'has' && frame.by !== 'inside' ? [thingKey(frame.owner.phrase.words)] : [])));
