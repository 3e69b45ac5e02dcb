/** A schema with additions made to it: what a database must hold when the steps have been run. */
import type { Addition, Schema, Table, TableId } from '../../model/index.js';

export function applyAdditions(before: Schema, after: Schema, additions: readonly Addition[]): Schema {
  const tables = new Map<TableId, Table>(before.tables.map((table) => [table.id, table]));
  const schema = { ...before, sequences: [...before.sequences], routines: [...before.routines], views: [...before.views] };
  const extensions = [...before.extensions];
  let opaque = [...before.opaque];
  for (const addition of additions) {
    if (addition.kind === 'table') tables.set(addition.table.id, { ...addition.table, foreignKeys: addition.inline });
    else if ('table' in addition) {
      const table = tables.get(addition.table.id);
      if (table) tables.set(table.id, withPart(table, addition));
    } else if (addition.kind === 'extension') extensions.push(addition.name);
    else if (addition.kind === 'opaque') opaque = [...opaque.filter((one) => one !== addition.replaces), addition.value];
    else if (addition.kind === 'sequence') schema.sequences.push(addition.value);
    else if (addition.kind === 'routine') schema.routines.push(addition.value);
    else if (addition.kind === 'view') schema.views.push(addition.value);
  }
  return {
    ...schema,
    tables: [...tables.values()],
    extensions,
    opaque,
    ...(after.extensionNamespaces ? { extensionNamespaces: after.extensionNamespaces } : {}),
  };
}

function withPart(table: Table, addition: Exclude<Extract<Addition, { readonly table: Table }>, { readonly kind: 'table' }>): Table {
  switch (addition.kind) {
    case 'columns':
      return { ...table, columns: [...table.columns, ...addition.columns] };
    case 'labels':
      return { ...table, columns: table.columns.map((column) => (column.name === addition.column.name ? addition.column : column)) };
    case 'unique':
      return { ...table, uniques: [...table.uniques, addition.value] };
    case 'checks':
      return { ...table, checks: [...table.checks, ...addition.values] };
    case 'foreign-key':
      return { ...table, foreignKeys: [...table.foreignKeys, addition.value] };
    case 'index':
      return { ...table, indexes: [...table.indexes, addition.value] };
    case 'triggers':
      return { ...table, triggers: [...table.triggers, ...addition.values] };
    case 'policies':
      return { ...table, policies: [...table.policies, ...addition.values] };
    case 'row-security':
      return addition.table.rowSecurity === undefined ? table : { ...table, rowSecurity: addition.table.rowSecurity };
    case 'descriptions':
      return described(table, addition);
    default:
      return addition satisfies never;
  }
}

function described(table: Table, addition: Extract<Addition, { readonly kind: 'descriptions' }>): Table {
  const texts = new Map(addition.columns.map(({ name, description }) => [name, description]));
  const columns = table.columns.map((column) => {
    const description = texts.get(column.name);
    return description === undefined ? column : { ...column, description };
  });
  const own = addition.ofTable ? addition.table.description : undefined;
  return { ...table, columns, ...(own === undefined ? {} : { description: own }) };
}
