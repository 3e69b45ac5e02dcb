/** A name without what the house puts around it: case, number, prefix. Two spellings of one noun give the same words. */
import { singularOf } from '../../../util/number.js';
import { wordsOf } from '../../naming/index.js';

/** `tbl_OrderLines` with the prefix `tbl_` → `order`, `line`. */
export function houseWords(name: string, prefix = ''): readonly string[] {
  const bare = prefix !== '' && name.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length) : name;
  return wordsOf(bare)
    .split('_')
    .filter((word) => word !== '')
    .map((word) => (/^[a-z]{3,40}$/.test(word) ? singularOf(word) : word));
}

/** Equal for names of the same words, however they are parted: `orderline` and `order_line`. */
export const joined = (words: readonly string[]): string => words.join('');
