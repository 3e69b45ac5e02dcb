/**
 * SQLite says which columns repeat, not which constraint they break: `UNIQUE constraint failed: t.a, t.b`. Looks the
 * constraint up in the text of the schema. Undefined where none or several have these columns.
 */
import type { Queryable } from '../queryable.js';
import { parseIndex } from './parse/create-index.js';
import { parseTable } from './parse/create-table.js';
import { literal } from './spelling.js';

export async function nameOfUnique(db: Queryable, message: string): Promise<string | undefined> {
  const columns = /^UNIQUE constraint failed: (.+)$/s.exec(message)?.[1];
  const rows =
    columns === undefined
      ? []
      : await db.query(
          `SELECT name, type, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index') AND ${literal(columns)} LIKE tbl_name || '.%'`,
        );
  const found = rows.flatMap((row) => {
    const prefix = `${String(row.tbl_name)}.`;
    return uniquesOf(String(row.type), String(row.name), String(row.sql)).filter(
      (unique) => unique.columns.map((name) => prefix + name).join(', ') === columns,
    );
  });
  return found.length === 1 ? found[0]?.name : undefined;
}

interface NamedColumns {
  readonly name?: string;
  readonly columns: readonly string[];
}

function uniquesOf(type: string, name: string, sql: string): readonly NamedColumns[] {
  if (type === 'table') {
    const table = parseTable(sql);
    return table ? [...table.uniques, ...(table.primaryKey ? [table.primaryKey] : [])] : [];
  }
  const index = parseIndex(name, sql, { kind: 'read', spans: [] });
  return index?.unique ? [{ name, columns: index.parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : [])) }] : [];
}
