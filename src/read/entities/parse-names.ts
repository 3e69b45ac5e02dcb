/** The names in a list of entities, each with its place. Knows separators and bullets, not what names mean. */
import { snakeCase } from '../../util/snake-case.js';
import { singularPhrase } from '../source/singular.js';

export interface ListedName {
  /** As a person would write it, singular: `Order item`. */
  readonly name: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Beyond this many names the rest is reported, not read. */
export const MOST_NAMES = 2_000;

/** Pieces of the text that could be names, in order, bullets and numbers stripped. */
export function namePieces(text: string): readonly { readonly text: string; readonly start: number }[] {
  const pieces: { text: string; start: number }[] = [];
  for (const match of text.matchAll(/[^,;\n]+/g)) {
    const lead = /^\s*(?:[-*+•]\s+|\d+[.)]\s*|and\s+|&\s*)*/i.exec(match[0])?.[0].length ?? 0;
    const word = match[0].slice(lead).replace(/[\s.]+$/, '');
    if (word !== '') pieces.push({ text: word, start: match.index + lead });
  }
  return pieces;
}

/** A name: one to four words without sentence marks. Non-Latin scripts welcome. */
export const looksLikeName = (piece: string): boolean =>
  piece.length <= 60 && /^[\p{L}_][\p{L}\p{M}\p{N}_'’ -]*$/u.test(piece) && piece.split(/\s+/).length <= 4;

export function listedName(piece: string, start: number): ListedName | undefined {
  const words = snakeCase(piece).replaceAll('_', ' ');
  const single = singularPhrase(words);
  const id = snakeCase(single);
  return id === '' ? undefined : { name: single.charAt(0).toUpperCase() + single.slice(1), id, start, end: start + piece.length };
}
