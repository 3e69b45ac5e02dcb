/** "And a replacement value.", "Also the day they left, if they did.", "Each one a date and a reading.": more of what was spoken of. */
import type { Token } from '../../language/token.js';
import type { Item } from '../item.js';
import { readItems } from '../items/items.js';

/** Items behind "and", "also" or "each one", where the sentence says nothing else. */
export function addedList(tokens: readonly Token[]): readonly Item[] | undefined {
  const from = openingWords(tokens);
  if (from === 0 || !/^(a|an|the|its|their|how|when|whether|who|which|where|why)$/.test(tokens[from]?.lower ?? '')) return undefined;
  const { items, next } = readItems(tokens, from);
  return items.length > 0 && items.every((item) => item.sure && !isStated(tokens, item, next)) && isRest(tokens, next) ? items : undefined;
}

function openingWords(tokens: readonly Token[]): number {
  const [first, second] = [tokens[0]?.lower ?? '', tokens[1]?.lower ?? ''];
  if (first === 'each') return second === 'one' ? 2 : 1;
  if (!/^(and|also|plus)$/.test(first)) return 0;
  return /^(also|then|of|finally|maybe|possibly)$/.test(second) ? 2 : 1;
}

/** "the price that day goes on it as well": a statement about it. */
const isStated = (tokens: readonly Token[], { to, made }: Item, next: number): boolean =>
  !made && tokens.slice(to, next).some(({ tag }) => /^(verb|aux|modal)$/.test(tag));

/** Nothing, or only in which case. */
const isRest = (tokens: readonly Token[], next: number): boolean => {
  const at = tokens[next]?.text === ',' ? next + 1 : next;
  return at >= tokens.length - 1 || /^(if|when|where|which|unless|once|for|because|as|in)$/.test(tokens[at]?.lower ?? '');
};
