/** What people call the engines, and the versions taken when none is named. Light: loads no dialect. */
import type { DialectId } from '../model/index.js';

export interface DialectName {
  readonly label: string;
  readonly defaultVersion: string;
  /** Other spellings, in lower case without spaces. */
  readonly aliases: readonly string[];
}

/** In the order in which they are offered; the first is recommended. */
export const DIALECT_NAMES: Readonly<Record<DialectId, DialectName>> = {
  postgres: { label: 'PostgreSQL', defaultVersion: '15', aliases: ['postgresql', 'pg', 'psql'] },
  mysql: { label: 'MySQL', defaultVersion: '8.0', aliases: ['my-sql'] },
  mariadb: { label: 'MariaDB', defaultVersion: '10.11', aliases: ['maria', 'maria-db'] },
  sqlite: { label: 'SQLite', defaultVersion: '3.45', aliases: ['sqlite3'] },
};

/** The engine that a word names, in any spelling. */
export function dialectNamed(word: string): DialectId | undefined {
  const wanted = word.trim().toLowerCase();
  const ids = Object.keys(DIALECT_NAMES) as DialectId[];
  return ids.find((id) => id === wanted || DIALECT_NAMES[id].label.toLowerCase() === wanted || DIALECT_NAMES[id].aliases.includes(wanted));
}
