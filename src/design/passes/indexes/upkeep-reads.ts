/** Reads that the design itself brings: looking for children of a parent, for expired rows, for the history of a row. */
import type { Table } from '../../../model/index.js';
import type { DesignState, PatternCondition } from '../../design.js';
import { byRule, tablesById } from '../support/state.js';
import { styleOf } from '../support/style.js';
import type { Read } from './read.js';

const RULE = 'serve-reads';

const equals = (column: string): PatternCondition => ({ column, op: 'equals' });

/** One per foreign key: the engine itself looks for children when a parent is deleted, and joins do all the time. */
export function referenceReads({ foreignKeys }: Pick<Table, 'foreignKeys'>, table: Table): readonly Read[] {
  return foreignKeys.map((fk) => ({
    id: `fk:${fk.name}`,
    description: `Rows of ${table.name} by ${fk.columns.join(', ')}`,
    table,
    query: { conditions: fk.columns.map(equals), sort: [] },
    kind: 'reference',
    hot: false,
    origin: fk.origin,
    elsewhere: [],
  }));
}

/** One per retention rule: the expired rows of a tenant, or of all. */
export function retentionReads(state: DesignState): readonly Read[] {
  const tables = tablesById(state.schema.tables);
  const seen = new Set<string>();
  return state.retention.flatMap(({ table: id, column }): readonly Read[] => {
    const table = tables.get(id);
    if (!table || seen.has(`${id}/${column}`)) return [];
    seen.add(`${id}/${column}`);
    const tenant = table.ownership === 'tenant-owned' ? [equals(styleOf(state).tenantColumn)] : [];
    const conditions: readonly PatternCondition[] = [...tenant, { column, op: 'range' }];
    const description = `Expired rows of ${table.name}`;
    return [
      {
        id: `retention:${id}/${column}`,
        description,
        table,
        query: { conditions, sort: [] },
        kind: 'upkeep',
        hot: false,
        origin: byRule(RULE),
        elsewhere: [],
      },
    ];
  });
}

/** What an auditor asks: everything that happened to one row, latest first. */
export function auditReads(state: DesignState): readonly Read[] {
  return state.schema.tables
    .filter(({ role }) => role === 'audit')
    .map((table) => {
      const tenant = table.ownership === 'tenant-owned' ? [equals(styleOf(state).tenantColumn)] : [];
      const query = {
        conditions: [...tenant, equals('table_name'), equals('row_id')],
        sort: [{ column: 'changed_at', direction: 'desc' }],
      } as const;
      const description = `Changes of one row in ${table.name}, latest first`;
      return { id: `audit:${table.id}`, description, table, query, kind: 'upkeep', hot: false, origin: byRule(RULE), elsewhere: [] };
    });
}
