/** Reads a list of entity names: "User, Post, Comment, Tag, OrderItem". */
import type { SourceText } from '../../model/index.js';
import type { Reader } from '../reading.js';
import { joinsIn } from './parse-joins.js';
import { announcementLength, looksLikeName, namePieces } from './parse-names.js';
import { readEntities } from './read-entities.js';

export const entities: Reader = {
  id: 'entities',
  summary: 'a list of entity names, separated by commas or lines',
  recognises,
  read: readEntities,
};

export { readEntities };

/** All pieces look like names and nothing looks like a sentence or a Markdown document. */
function recognises({ text: given }: SourceText): number {
  if (given.length > 200_000) return 0;
  const { text } = joinsIn(given);
  if (/^#|[.!?]\s+\S|[:(){}<>`|=]|\S[^\S\n]+[-–—][^\S\n]+\S/m.test(text.slice(announcementLength(text)).replace(/^(\s*\d+)[.)]/gm, '$1')))
    return 0;
  const pieces = namePieces(text);
  if (pieces.length === 0 || (pieces.length === 1 && announcementLength(text) > 0) || !pieces.every((piece) => looksLikeName(piece.text)))
    return 0;
  const sentence = pieces.some((piece) =>
    /\b(has|have|is|are|a|an|the|we|our|can|must|should|each|every|of|to|for|with|who|that)\b/i.test(piece.text),
  );
  if (sentence) return 0;
  return pieces.length > 1 ? 0.95 : /^\p{L}+$/u.test(pieces[0]?.text ?? '') ? 0.8 : 0.4;
}
