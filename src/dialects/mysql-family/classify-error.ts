/**
 * Which kind of violation an engine error is, from its number; the name is what the message names.
 * https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html https://mariadb.com/kb/en/mariadb-error-codes/
 */
import type { EngineErrorClass } from '../dialect.js';

export function classifyError(error: unknown): EngineErrorClass {
  const { errno, message } = facts(error);
  const known = errno === undefined ? undefined : KINDS[errno];
  if (!known) return { kind: 'other', message };
  const name = known.name.exec(message)?.[1];
  return { kind: known.kind, message, ...(name === undefined ? {} : { name }) };
}

interface Known {
  readonly kind: EngineErrorClass['kind'];
  /** Finds the constraint, index or column in the message. */
  readonly name: RegExp;
}

/** MySQL writes `table.key`, MariaDB `key`. */
const KEY = /for key '(?:[^'.]*\.)?([^']*)'/;
const COLUMN = /(?:[Cc]olumn|Field) '([^']*)'/;
const FOREIGN_KEY = /CONSTRAINT `([^`]*)` FOREIGN KEY/;

const KINDS: Readonly<Record<number, Known>> = {
  1062: { kind: 'unique', name: KEY },
  1586: { kind: 'unique', name: KEY },
  1451: { kind: 'foreign-key', name: FOREIGN_KEY },
  1452: { kind: 'foreign-key', name: FOREIGN_KEY },
  1216: { kind: 'foreign-key', name: FOREIGN_KEY },
  1217: { kind: 'foreign-key', name: FOREIGN_KEY },
  3819: { kind: 'check', name: /constraint '([^']*)'/ },
  // A column's own check (json_valid) is named `table.column`: the column is what a reader looks for.
  4025: { kind: 'check', name: /CONSTRAINT `(?:[^`.]*\.)?([^`]*)`/ },
  // A value that is no JSON is what the json check of the other engines refuses.
  3140: { kind: 'check', name: /column '(?:[^'.]*\.)?([^']*)'/ },
  1048: { kind: 'not-null', name: COLUMN },
  1364: { kind: 'not-null', name: COLUMN },
  1406: { kind: 'too-long', name: COLUMN },
  1644: { kind: 'raised', name: /(?!)/ },
};

function facts(error: unknown): { readonly errno?: number; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const { errno, sqlMessage, message } = error as { errno?: unknown; sqlMessage?: unknown; message?: unknown };
  return { message: String(sqlMessage ?? message ?? error), ...(typeof errno === 'number' ? { errno } : {}) };
}
