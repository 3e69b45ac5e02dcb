import { pluralOf } from '../../../src/util/number.js';
import type { Words } from './family.js';

/** "X: crate lamp, P: open shut": row by row what stands for each letter; a capital with an s is its plural. */
export const inWords = (letters: string, rows: string): readonly Words[] =>
  rows.split(', ').map((row) => {
    const said = row.split(' ').map((word) => word.replaceAll('_', ' '));
    const words = letters.split(' ').map((letter, i) => [letter, said[i] ?? ''] as const);
    return Object.fromEntries(words.flatMap(([letter, word]) => [[letter, word] as const, [`${letter}s`, pluralOf(word)] as const]));
  });
