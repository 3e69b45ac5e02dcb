import type { Column, ColumnType, Table } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { foreignKeySites } from '../../sites.js';

/** `fk/type-mismatch`: a reference has the type of what it references. */
export const fkTypeMismatch: Rule = {
  code: 'fk/type-mismatch',
  severity: 'error',
  dimension: 'referential-integrity',
  since: '0.1.0',
  why: 'A narrower reference runs out before its key does, and a different type defeats the index.',
  check: ({ schema }) => {
    const tables = new Map(schema.tables.map((t) => [t.id, t]));
    return foreignKeySites(schema, (fk, table) => {
      const target = tables.get(fk.refTable);
      const wrong = target && fk.columns.find((name, i) => differ(columnOf(table, name), columnOf(target, fk.refColumns[i])));
      if (!wrong) return undefined;
      return {
        message: `${table.name}.${wrong} has another type than the column of ${fk.refTable} that it references`,
        help: 'Give both the same type.',
      };
    });
  },
};

const columnOf = (table: Table, name: string | undefined): Column | undefined => table.columns.find((c) => c.name === name);
const differ = (a: Column | undefined, b: Column | undefined): boolean =>
  a !== undefined && b !== undefined && typeKey(a.type) !== typeKey(b.type);
const typeKey = (type: ColumnType): string => (TEXTS.has(type.kind) ? 'text' : JSON.stringify(type));
/** Texts of other lengths compare as texts do. */
const TEXTS: ReadonlySet<string> = new Set(['varchar', 'text', 'char']);
