/** What the closed formats of a text mean as a condition that every engine can check: LIKE, length, lower and upper only. */
import { and, call, column, compare, type Expr, literal, or, type TextFormat } from '../../../model/index.js';

export interface FormatCheck {
  readonly expr: Expr;
  readonly reason: string;
}

/** Undefined where a format bounds nothing but the length. */
export function formatCheck(format: TextFormat, name: string): FormatCheck | undefined {
  return FORMATS[format]?.(column(name));
}

const like = (arg: Expr, pattern: string): Expr => ({ kind: 'like', arg, pattern });
const unlike = (arg: Expr, pattern: string): Expr => ({ kind: 'not', arg: like(arg, pattern) });
const lowerCase = (arg: Expr): Expr => compare(arg, '=', call('lower', arg));
const upperCase = (arg: Expr): Expr => compare(arg, '=', call('upper', arg));
const ofLength = (arg: Expr, length: number): Expr => compare(call('length', arg), '=', literal(length));

const FORMATS: Readonly<Partial<Record<TextFormat, (arg: Expr) => FormatCheck>>> = {
  email: (arg) => ({
    expr: and(like(arg, '%_@_%'), unlike(arg, '% %'), lowerCase(arg)),
    reason: 'An address has something on both sides of an @ and no space; lower case makes two spellings of one address equal.',
  }),
  slug: (arg) => ({
    expr: and(unlike(arg, '% %'), unlike(arg, '%/%'), lowerCase(arg)),
    reason: 'A slug stands in an address as it is: lower case, no space, no slash.',
  }),
  url: (arg) => ({ expr: or(like(arg, 'http://_%'), like(arg, 'https://_%')), reason: 'A web address names its protocol.' }),
  country: (arg) => ({ expr: and(ofLength(arg, 2), upperCase(arg)), reason: 'Two capital letters, ISO 3166-1.' }),
  currency: (arg) => ({ expr: and(ofLength(arg, 3), upperCase(arg)), reason: 'Three capital letters, ISO 4217.' }),
};
