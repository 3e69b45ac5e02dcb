import type { AccessPattern, DomainModel, Index, Table } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { indexSites } from '../../sites.js';

/** `index/column-order`: composites run equality → sort → range. */
export const indexColumnOrder: Rule = {
  code: 'index/column-order',
  severity: 'warning',
  dimension: 'index-coverage',
  since: '0.1.0',
  why: 'After a range column the index is no longer in order, so what follows neither narrows nor sorts.',
  check: ({ schema, model, tenantColumn = 'tenant_id' }) => {
    if (!model) return [];
    const patterns = new Map(model.accessPatterns.map((p) => [p.id, p]));
    return indexSites(schema, (index, table) => {
      if (index.method !== 'btree' || index.parts.length < 2) return 'skip';
      const served = index.serves.flatMap((id) => patterns.get(id) ?? []);
      if (served.length === 0) return 'skip';
      return served.some((p) => isInOrder(index, table, p, tenantColumn))
        ? undefined
        : {
            message: `${index.name} does not run equality, sort, range`,
            help: 'Put columns compared for equality first, then the sort, then the range.',
          };
    });
  },
};

/** Ranks along the index never fall: 0 equality, 1 sort, 2 range or anything else. */
function isInOrder(index: Index, table: Table, pattern: AccessPattern, tenant: string): boolean {
  const ranks = index.parts.map((p) => (p.expr.kind === 'column' ? rankOf(p.expr.name, table, pattern, tenant) : 0));
  return ranks.every((rank, i) => i === 0 || rank >= (ranks[i - 1] ?? 0));
}

function rankOf(name: string, table: Table, pattern: DomainModel['accessPatterns'][number], tenant: string): number {
  const ids = new Set([
    table.columns.find((c) => c.name === name)?.attribute,
    ...table.foreignKeys.filter((fk) => fk.columns.includes(name)).map((fk) => fk.relationship),
  ]);
  const filter = pattern.filters.find((f) => ids.has(f.attribute));
  if (filter?.op === 'equals' || filter?.op === 'in' || filter?.op === 'is-unset' || filter?.op === 'is-set') return 0;
  if (pattern.sort.some((s) => ids.has(s.attribute))) return 1;
  return filter ? 2 : name === tenant ? 0 : 2;
}
