import type { NounChunk } from './chunk.js';
import type { DeniedFrame } from './frame.js';

/** Words that are no things of the text's own, where there are any. */
export const deniedNouns = (items: readonly NounChunk[], sentence: number): readonly DeniedFrame[] =>
  items.length > 0 ? [{ kind: 'denied', items, sentence }] : [];
