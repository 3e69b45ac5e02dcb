/** How passes ask about what is there already. In a design from nothing every answer is no. */
import type { Table } from '../../../model/index.js';
import { takenNames } from '../../brownfield/existing-schema.js';
import type { DesignState } from '../../design.js';

/** The table as it is, where the state holds a fragment of it. */
export const existingTable = ({ input }: DesignState, { id }: Pick<Table, 'id'>): Table | undefined => input.existing?.byId.get(id);

/** Whether the table was there before: then only what the brief asks of it is added. */
export const isExisting = (state: DesignState, table: Pick<Table, 'id'>): boolean => existingTable(state, table) !== undefined;

/** New tables alone. */
export const mapNewTables = (state: DesignState, map: (table: Table) => Table): DesignState => ({
  ...state,
  schema: { ...state.schema, tables: state.schema.tables.map((table) => (isExisting(state, table) ? table : map(table))) },
});

/** Whether the existing table holds the attribute or reference already. */
export const holds = (table: Table | undefined, member: string): boolean =>
  table?.columns.some(({ attribute }) => attribute === member) ?? false;

/** Names of a schema that no new object may take, those of what exists included. */
export function namesTaken({ input, schema }: DesignState): readonly string[] {
  const own = [...schema.tables, ...schema.views].map(({ name }) => name);
  return input.existing ? [...own, ...takenNames(input.existing)] : own;
}

export const indexNamesRepeat = ({ input }: DesignState): boolean => input.existing?.house.repeatsIndexNames ?? false;
