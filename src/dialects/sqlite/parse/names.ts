/** Names in statements: `name`, `main.name`, `temp.name`, and those of attached databases, which keep their namespace. */
import type { ObjectName } from '../../../sql/catalogue/index.js';
import { TEMPORARY } from './session.js';
import { isSymbol, isWord, nameOf, type SqlToken } from './tokens.js';

export interface NameAt {
  readonly given: ObjectName;
  /** The token of the name itself. */
  readonly token: SqlToken;
  readonly index: number;
  readonly next: number;
}

/** Undefined where no name stands. */
export function nameAt(tokens: readonly SqlToken[], at: number): NameAt | undefined {
  const first = tokens[at];
  if (!isName(first)) return undefined;
  const second = tokens[at + 2];
  if (!isSymbol(tokens[at + 1], '.') || !isName(second)) return { given: { name: nameOf(first) }, token: first, index: at, next: at + 1 };
  return { given: qualified(nameOf(second), nameOf(first)), token: second, index: at + 2, next: at + 3 };
}

const isName = (token: SqlToken | undefined): token is SqlToken =>
  token !== undefined && (token.kind === 'word' || token.kind === 'name' || token.kind === 'text');

export function qualified(name: string, namespace: string | undefined): ObjectName {
  const lower = namespace?.toLowerCase();
  if (namespace === undefined || lower === 'main') return { name };
  return { name, namespace: lower === 'temporary' ? TEMPORARY : namespace.toLowerCase() };
}

/** Behind `IF NOT EXISTS` or `IF EXISTS`, or where it would stand. */
export function behindCondition(tokens: readonly SqlToken[], at: number): { readonly at: number; readonly conditional: boolean } {
  if (!isWord(tokens[at], 'if')) return { at, conditional: false };
  const exists = isWord(tokens[at + 1], 'not') ? at + 2 : at + 1;
  return isWord(tokens[exists], 'exists') ? { at: exists + 1, conditional: true } : { at, conditional: false };
}
