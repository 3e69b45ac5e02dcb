/** How names are written, and how a snake_case name is written the same way. */
import { snakeCase } from '../../util/snake-case.js';

export type NameCase = 'snake' | 'camel' | 'pascal' | 'upper' | 'flat';

/** `flat`: one word in lower case, which is right in several styles. Undefined: none of the usual ones. */
export function caseOf(name: string): NameCase | undefined {
  if (/^[a-z][a-z0-9]*$/.test(name)) return 'flat';
  if (/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(name)) return 'snake';
  if (/^[A-Z0-9]+(?:_[A-Z0-9]+)*$/.test(name) && name.length > 1) return 'upper';
  if (/^[a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+$/.test(name)) return 'camel';
  return /^[A-Z][A-Za-z0-9]*$/.test(name) ? 'pascal' : undefined;
}

/** `order_line` → `orderLine`, `OrderLine`, `ORDER_LINE`. */
export function inCase(snake: string, style: NameCase): string {
  if (style === 'snake' || style === 'flat') return snake;
  if (style === 'upper') return snake.toUpperCase();
  const pascal = snake.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return style === 'pascal' ? pascal : pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** Words in lower case: `OrderLine`, `order_line` and `ORDER_LINE` are alike. */
export const wordsOf = (name: string): string => snakeCase(name);
