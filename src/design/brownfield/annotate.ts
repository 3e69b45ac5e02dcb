/** Existing tables with what the domain model calls them and their columns. Says nothing that the engine would see. */
import type { Ownership, Schema, Table, TableId } from '../../model/index.js';
import type { Carried } from './carried.js';
import type { TenantStyle } from './traits/tenants.js';

export interface Annotation {
  /** Entity by table: matched ones, and for the rest what they would be called. */
  readonly entityOf: ReadonlyMap<TableId, string>;
  readonly carried: Carried;
  readonly tenant?: TenantStyle;
}

export function annotate(schema: Schema, { entityOf, carried, tenant }: Annotation): Schema {
  return {
    ...schema,
    tables: schema.tables.map((table): Table => {
      const entity = entityOf.get(table.id);
      const members = new Map(
        [...((entity === undefined ? undefined : carried.columns.get(entity)) ?? [])].flatMap(([member, names]) =>
          names.map((name) => [name, member] as const),
        ),
      );
      return {
        ...table,
        ...(entity === undefined ? {} : { entity }),
        ...(tenant ? { ownership: ownershipOf(table, tenant) } : {}),
        columns: members.size === 0 ? table.columns : table.columns.map((column) => withMember(column, members.get(column.name))),
      };
    }),
  };
}

const withMember = (column: Table['columns'][number], attribute: string | undefined) =>
  attribute === undefined ? column : { ...column, attribute };

function ownershipOf({ id }: Table, { table, owned }: TenantStyle): Ownership {
  if (id === table) return 'tenant';
  return owned.has(id) ? 'tenant-owned' : 'global';
}
