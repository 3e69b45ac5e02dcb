import { type DomainModel, type Entity, objectId, type Schema, type Table } from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import type { Rule, Site } from '../../rule.js';

/** `unique/missing-identity`: every stated identity is unique in the database. */
export const uniqueMissingIdentity: Rule = {
  code: 'unique/missing-identity',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'Two requests at once both find the name free; only a unique index sees both.',
  check: ({ schema, model, tenantColumn }) => (model ? sites(schema, model, tenantColumn ?? TENANT) : []),
};

const TENANT = 'tenant_id';

function sites(schema: Schema, model: DomainModel, tenant: string): readonly Site[] {
  const tables = new Map(schema.tables.filter((t) => t.entity !== undefined && t.role !== 'archive').map((t) => [t.entity, t]));
  return model.entities.flatMap((entity) => {
    const table = tables.get(entity.id);
    return table ? entity.identifiers.map((_, i) => judge(table, entity, i, tenant)) : [];
  });
}

function judge(table: Table, entity: Entity, index: number, tenant: string): Site {
  const members = entity.identifiers[index]?.members ?? [];
  const subject = objectId('table', table.id);
  const columns = table.columns.filter((c) => c.attribute !== undefined && members.includes(c.attribute)).map((c) => c.name);
  if (columns.length < members.length || keys(table).some((key) => isOver(key, columns, table, tenant))) return { subject };
  return {
    subject,
    problem: {
      message: `${table.name} is identified by ${members.join(', ')} and nothing keeps that unique`,
      help: `Add a unique constraint over ${columns.join(', ')}.`,
    },
  };
}

function keys(table: Table): readonly (readonly string[])[] {
  return [
    ...(table.primaryKey ? [table.primaryKey.columns] : []),
    ...table.uniques.map((u) => u.columns),
    ...table.indexes.filter((i) => i.unique).map((i) => i.parts.flatMap((p) => exprColumns(p.expr))),
  ];
}

/** The key holds the identity and nothing else, the tenant aside. */
function isOver(key: readonly string[], columns: readonly string[], table: Table, tenantColumn: string): boolean {
  const tenant = table.ownership === 'tenant-owned' ? tenantColumn : undefined;
  const rest = key.filter((c) => !columns.includes(c));
  return columns.every((c) => key.includes(c)) && rest.every((c) => c === tenant);
}
