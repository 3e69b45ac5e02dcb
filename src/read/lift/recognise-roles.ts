/** The same schema with what its tables are in the business: links, look-ups, events, trails and archives. */
import type { Ownership, Schema, Table, TableRole } from '../../model/index.js';
import { snakeCase } from '../../util/snake-case.js';
import { tableFacts } from './table-facts.js';
import { isEventTable, type TableKind, tableKind } from './table-kinds.js';
import { recogniseTenancy, type Tenancy } from './tenancy.js';

export function recogniseRoles(schema: Schema): Schema {
  const tenancy = recogniseTenancy(schema);
  const owned = new Set(
    tenancy ? schema.tables.filter(({ columns }) => columns.some(({ name }) => name === tenancy.column)).map(({ id }) => id) : [],
  );
  const facts = new Map(schema.tables.map((table) => [table.id, tableFacts(table, tenancy?.column, owned)]));
  const byName = new Map([...facts.values()].map((of) => [snakeCase(of.table.name), of]));
  const referred = new Set([...facts.values()].flatMap(({ references }) => references.map(({ refTable }) => refTable)));
  const world = { facts, byName, owned, referred, ...(tenancy ? { tenancy } : {}) };
  const tables = schema.tables.map((table): Table => {
    const of = facts.get(table.id);
    const role = of && table.role === 'entity' ? roleOf(tableKind(of, world), table) : table.role;
    const ownership = table.ownership ?? (tenancy && ownershipOf(table, tenancy));
    return { ...table, role, ...(ownership ? { ownership } : {}) };
  });
  return { ...schema, tables };
}

/** A table whose tenant may be missing holds rows of nobody too; nothing is claimed of it. */
function ownershipOf({ id, columns, foreignKeys }: Table, { column, table }: Tenancy): Ownership | undefined {
  if (id === table) return 'tenant';
  const isRequired = columns.some(({ name, nullable }) => name === column && !nullable);
  return isRequired && foreignKeys.some((key) => key.refTable === table && key.columns.includes(column)) ? 'tenant-owned' : undefined;
}

function roleOf(kind: TableKind, table: Table): TableRole {
  if (kind.kind === 'left') return kind.role ?? 'entity';
  if (kind.kind === 'junction' || kind.kind === 'list' || kind.kind === 'lookup') return kind.kind;
  return isEventTable(table) ? 'event' : 'entity';
}
