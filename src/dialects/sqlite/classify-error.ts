/** Which kind of violation a SQLite error message is. https://www.sqlite.org/rescode.html: the driver gives no code, only the text. */
import type { EngineErrorClass } from '../dialect.js';

const PATTERNS: readonly { readonly pattern: RegExp; readonly kind: EngineErrorClass['kind'] }[] = [
  { pattern: /^UNIQUE constraint failed: index '(.+)'$/s, kind: 'unique' },
  { pattern: /^UNIQUE constraint failed: (.+)$/s, kind: 'unique' },
  { pattern: /^FOREIGN KEY constraint failed()/, kind: 'foreign-key' },
  { pattern: /^CHECK constraint failed: (.+)$/s, kind: 'check' },
  { pattern: /^NOT NULL constraint failed: (.+)$/s, kind: 'not-null' },
];

/** What the engine itself says; any other text comes from a RAISE. */
const OWN_WORDS =
  /syntax error|^no such |has no column named|already exists|^datatype mismatch|^cannot |^ambiguous |^unrecognized token|^incomplete input|^(sub-select|table .+) (returns|has) \d+|values? (were|for)|^database |^out of memory|^disk |^foreign key mismatch|^too many |^misuse|^wrong number of arguments|^non-deterministic|^malformed|^object name reserved|^unknown |^duplicate |^error in |^index |^interrupted|^string or blob too big|^integer overflow|^near |^parser |^row value misused|^generated column|^there is already|^default value|^expressions prohibited|^missing datatype|^access /;

export function classifyError(error: unknown): EngineErrorClass {
  const message = error instanceof Error ? error.message : String(error);
  for (const { pattern, kind } of PATTERNS) {
    const found = pattern.exec(message);
    if (found) return { kind, message, ...named(error, found[1]) };
  }
  return { kind: isOurs(error, message) ? 'other' : 'raised', message };
}

/** `constraint` is what `engine.ts` found out. */
function named(error: unknown, text: string | undefined): { readonly name?: string } {
  if (error instanceof Error && 'constraint' in error && typeof error.constraint === 'string') return { name: error.constraint };
  return text ? { name: text } : {};
}

const isOurs = (error: unknown, message: string): boolean =>
  !(error instanceof Error) || error.name !== 'SQLite3Error' || OWN_WORDS.test(message);
