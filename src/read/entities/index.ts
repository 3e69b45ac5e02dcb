/** Reads a list of entity names: "User, Post, Comment, Tag, OrderItem". */
import type { SourceText } from '../../model/index.js';
import type { Reader } from '../reading.js';
import { looksLikeName, namePieces } from './parse-names.js';
import { readEntities } from './read-entities.js';

export const entities: Reader = {
  id: 'entities',
  summary: 'a list of entity names, separated by commas or lines',
  recognises,
  read: readEntities,
};

export { readEntities };

/** All pieces look like names and nothing looks like a sentence or a Markdown document. */
function recognises({ text }: SourceText): number {
  if (text.length > 200_000 || /^#|[.!?]\s+\S|[:(){}<>`|=]/m.test(text)) return 0;
  const pieces = namePieces(text);
  if (pieces.length === 0 || !pieces.every((piece) => looksLikeName(piece.text))) return 0;
  const sentence = pieces.some((piece) => /\b(has|have|is|are|the|we|can|must|should|each|every|of|to)\b/i.test(piece.text));
  if (sentence) return 0;
  return pieces.length > 1 ? 0.95 : /^\p{L}+$/u.test(pieces[0]?.text ?? '') ? 0.8 : 0.4;
}
