/** What a hedge says is all that there is: "are just a name and a phone", "is really just a name". */
import type { Token } from '../../language/token.js';
import type { Item } from '../item.js';

/** "Couriers are just a name and a phone." */
export const isNothingElse = (items: readonly Item[], next: number, tokens: readonly Token[]): boolean =>
  isNameOnly(items, tokens) ||
  (items.length > 1 && items.some(({ sure }) => sure) && (next >= tokens.length - 1 || items.every(({ sure }) => sure)));

/** "A map is really just a name." */
const isNameOnly = ([item, ...rest]: readonly Item[], tokens: readonly Token[]): boolean =>
  item !== undefined &&
  rest.length === 0 &&
  /^(name|label|title|code|number)$/.test(item.name) &&
  /^(a|an)$/.test(item.determiner ?? '') &&
  /^(just|only|but)$/.test(
    tokens[item.from - 1]?.lower === 'a' ? (tokens[item.from - 2]?.lower ?? '') : (tokens[item.from - 1]?.lower ?? ''),
  );
