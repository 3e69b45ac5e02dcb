/** Small things that all readers of the catalogue share. */
import type { Check, Origin } from '../../../model/index.js';

export const READ: Origin = { kind: 'read', spans: [] };

/** Catalogue values as text; null is empty. MySQL gives some as bytes. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value);
}

/** How MariaDB keeps JSON: https://mariadb.com/kb/en/json-data-type/ */
export const isJsonText = (columnType: string, collation: string): boolean =>
  columnType.toLowerCase() === 'longtext' && collation === 'utf8mb4_bin';

/** The check that comes with it has the column's name. */
export const isJsonCheck = ({ name, expr }: Check): boolean =>
  expr.kind === 'call' && expr.fn === 'json-valid' && expr.args[0]?.kind === 'column' && expr.args[0].name === name;
