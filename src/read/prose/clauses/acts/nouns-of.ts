import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';

/** Every noun of a frame. */
export function nounsOf(frame: Frame): readonly NounChunk[] {
  switch (frame.kind) {
    case 'has':
      return [frame.owner, ...frame.items];
    case 'does':
      return [frame.subject, ...frame.objects, ...frame.places];
    case 'attached':
      return [frame.head, frame.to];
    case 'project':
      return [frame.noun];
    default:
      return frame.items;
  }
}
