/** ALTER TABLE on the working schema, action after action. */
import { type ByKind, type Column, type ColumnDefault, type ColumnType, type Table, visit } from '../../../model/index.js';
import { charsetOf } from '../collations.js';
import { readDefaultSql } from '../introspect/column.js';
import { clauseOf, withPartitions } from '../partitioning.js';
import type { AlterTable } from './alter-table.js';
import { addColumnRules, addElement, hasColumn } from './apply-create.js';
import type { Change, Outcome } from './change.js';
import { converted, keepingText, toColumn } from './columns.js';
import type { QualifiedName } from './cursor.js';
import { dropCheck, dropColumn, dropConstraint, dropForeignKey, dropIndex, renameColumn, renameIndex } from './drop.js';
import { sameName } from './table-keys.js';
import type { AlterAction, ColumnDefinition, PartitionClause, Position, TableOptions } from './tree.js';
import { findTable, idOf, memoryOf, moveTable, objectName, putTable, tableById } from './working.js';

export function applyAlterTable({ name, ifExists, actions }: AlterTable, change: Change): Outcome {
  const { working } = change;
  const table = findTable(working, name);
  const what = 'alter table';
  if (!table && working.temporary.has(name.name)) return { what, fate: 'skipped', note: 'temporary' };
  if (!table) {
    if (ifExists) return { what, fate: 'modelled', note: 'the table is not there' };
    change.note('unknown-table', 'warning', change.span, `The table "${name.name}" was not created before.`);
    change.keep(what);
    return { what, fate: 'verbatim', subject: `table:${idOf(working, name)}`, note: 'its table is not here' };
  }
  let { id } = table;
  for (const action of ordered(actions)) {
    const current = tableById(working, id);
    if (!current) break;
    const changed = visit(action, APPLY, current, change);
    if (action.kind !== 'rename' && changed !== current) putTable(working, changed);
    id = changed.id;
  }
  const says = actions.length === 0 || actions.some(({ kind }) => kind !== 'none');
  return { what, fate: says ? 'modelled' : 'skipped', subject: `table:${table.id}` };
}

/** Keys go before others come, and the new name holds when all else is done. */
const ordered = (actions: readonly AlterAction[]): readonly AlterAction[] =>
  [0, 1, 2].flatMap((rank) => actions.filter((action) => rankOf(action) === rank));

const rankOf = (action: AlterAction): number => (action.kind === 'rename' ? 2 : action.kind === 'drop' && action.what !== 'column' ? 0 : 1);

const APPLY: ByKind<AlterAction, Table, [Table, Change]> = {
  none: (_, table) => table,
  add: ({ element }, table, change) => {
    if (element.kind !== 'column') return addElement(table, element, change);
    if (hasColumn(table, element.column.name)) {
      if (!element.ifNotExists)
        change.note('repeated-column', 'warning', change.span, `"${table.name}" has a column "${element.column.name}" already.`);
      return table;
    }
    const column = toColumn(element.column, textOf(table), change);
    const wide = { ...table, columns: placed(table.columns, column, element.position) };
    return addColumnRules(wide, element.column, change);
  },
  modify: (action, table, change) => modify(table, action.from, action.column, action.position, action.ifExists === true, change),
  'rename-column': ({ from, to }, table, change) => renameColumn(table, from, to, change),
  default: ({ column, value }, table, change) => setDefault(table, column, value, change),
  drop: ({ what, name, ifExists }, table, change) => {
    const dropped = DROPS[what](table, name, change);
    if (dropped === table && !ifExists) missing(change, table, what.replace('-', ' '), name);
    return dropped;
  },
  'rename-index': ({ from, to }, table, change) => renameIndex(table, from, to, change),
  'check-enforced': ({ name, enforced }, table) => ({
    ...table,
    checks: table.checks.map((check) => {
      if (!sameName(check.name ?? '', name)) return check;
      const { notEnforced: _, ...rest } = check;
      return enforced ? rest : { ...rest, notEnforced: true };
    }),
  }),
  'index-visibility': ({ name, visible }, table) => ({
    ...table,
    indexes: table.indexes.map((index) => {
      if (!sameName(index.name, name)) return index;
      const { invisible: _, ...rest } = index.mysql ?? {};
      return { ...index, mysql: visible ? rest : { ...rest, invisible: true } };
    }),
  }),
  rename: ({ to }, table, change) => renameTable(table, to, change),
  options: ({ options }, table, change) => setOptions(table, options, change),
  history: ({ kept }, table) => {
    const { 'with system versioning': _, ...others } = table.mysql?.options ?? {};
    const options = kept ? { ...others, 'with system versioning': '' } : others;
    return { ...table, mysql: { ...table.mysql, options } };
  },
  convert: ({ charset, collation }, table, change) => convert(table, charset, collation, change),
  partition: ({ clause }, table) => withPartitions(table, clause),
  'add-partitions': ({ partitions }, table) =>
    repartitioned(table, (clause) => ({ ...clause, partitions: [...clause.partitions, ...partitions] })),
  'count-partitions': ({ by }, table) => repartitioned(table, (clause) => ({ ...clause, partitions: counted(clause.partitions, by) })),
  'drop-partitions': ({ names }, table) =>
    repartitioned(table, (clause) => ({
      ...clause,
      partitions: clause.partitions.filter(({ name }) => !names.some((n) => sameName(n, name))),
    })),
  reorganise: ({ names, into }, table) =>
    repartitioned(table, (clause) => {
      const at = clause.partitions.findIndex(({ name }) => names.some((n) => sameName(n, name)));
      const rest = clause.partitions.filter(({ name }) => !names.some((n) => sameName(n, name)));
      return { ...clause, partitions: [...rest.slice(0, Math.max(0, at)), ...into, ...rest.slice(Math.max(0, at))] };
    }),
};

const DROPS: Readonly<Record<Extract<AlterAction, { kind: 'drop' }>['what'], (table: Table, name: string, change: Change) => Table>> = {
  column: dropColumn,
  'primary-key': ({ primaryKey: _, ...rest }, __, ___) => rest,
  index: dropIndex,
  'foreign-key': dropForeignKey,
  check: dropCheck,
  constraint: dropConstraint,
};

const textOf = (table: Table): NonNullable<Table['mysql']> => table.mysql ?? {};

export function missing(change: Change, table: Table, what: string, name: string): void {
  change.note('unknown-object', 'warning', change.span, `"${table.name}" has no ${what} "${name}".`);
}

function repartitioned(table: Table, changeClause: (clause: PartitionClause) => PartitionClause): Table {
  const clause = clauseOf(table);
  return clause ? withPartitions(table, changeClause(clause)) : table;
}

/** New ones are numbered on; the last go first. */
function counted(partitions: PartitionClause['partitions'], by: number): PartitionClause['partitions'] {
  if (by <= 0) return partitions.slice(0, Math.max(1, partitions.length + by));
  const more = Array.from({ length: Math.min(by, 8192) }, (_, i) => ({ name: `p${partitions.length + i}`, bound: '' }));
  return [...partitions, ...more];
}

function placed(columns: readonly Column[], column: Column, position: Position | undefined): readonly Column[] {
  if (position === 'first') return [column, ...columns];
  const at = position ? columns.findIndex(({ name }) => sameName(name, position.after)) : -1;
  return at < 0 ? [...columns, column] : [...columns.slice(0, at + 1), column, ...columns.slice(at + 1)];
}

function modify(
  table: Table,
  from: string,
  definition: ColumnDefinition,
  position: Position | undefined,
  ifExists: boolean,
  change: Change,
): Table {
  const old = table.columns.find(({ name }) => sameName(name, from));
  if (!old) {
    if (!ifExists) missing(change, table, 'column', from);
    return table;
  }
  const renamed =
    sameName(old.name, definition.name) && old.name === definition.name ? table : renameColumn(table, old.name, definition.name, change);
  const inKey = renamed.primaryKey?.columns.some((name) => sameName(name, definition.name)) === true;
  const fresh = toColumn(definition, textOf(table), change);
  const column = inKey ? { ...fresh, nullable: false } : fresh;
  const columns = position
    ? placed(
        renamed.columns.filter(({ name }) => name !== definition.name),
        column,
        position,
      )
    : renamed.columns.map((known) => (known.name === definition.name ? column : known));
  return addColumnRules(withoutColumnCheck({ ...renamed, columns }, old.name, change), definition, change);
}

/** A check behind the column was part of the definition that is replaced. */
function withoutColumnCheck(table: Table, column: string, { working }: Change): Table {
  const { columnChecks } = memoryOf(working, table.id);
  if (!columnChecks.delete(column)) return table;
  return { ...table, checks: table.checks.filter(({ name }) => name !== column) };
}

function setDefault(table: Table, column: string, value: ColumnDefault | undefined, change: Change): Table {
  if (!hasColumn(table, column)) missing(change, table, 'column', column);
  return {
    ...table,
    columns: table.columns.map((known) => {
      if (!sameName(known.name, column)) return known;
      const { default: _, ...rest } = known;
      return value ? { ...rest, default: typedDefault(value, known.type, change) } : rest;
    }),
  };
}

/** Read without its type; a number in quotes is one in a column of numbers. */
function typedDefault(value: ColumnDefault, type: ColumnType, { flavour }: Change): ColumnDefault {
  if (value.kind !== 'literal' || typeof value.value !== 'string') return value;
  return readDefaultSql(flavour, `'${value.value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`, type);
}

/** References that the engine named after the table are named anew. */
export function renameTable(table: Table, to: QualifiedName, change: Change): Table {
  const { working } = change;
  const prefix = `${table.name}_ibfk_`;
  const foreignKeys = table.foreignKeys.map((key) =>
    key.name?.startsWith(prefix) ? { ...key, name: `${to.name}_ibfk_${key.name.slice(prefix.length)}` } : key,
  );
  putTable(working, { ...table, foreignKeys });
  const moved = moveTable(working, table, objectName(working, to));
  if (!moved) change.note('repeated-table', 'warning', change.span, `There is a table "${to.name}" already.`);
  return moved ?? tableById(working, table.id) ?? table;
}

function setOptions(
  table: Table,
  { engine, charset, collation, autoIncrement, comment, others }: TableOptions,
  { working }: Change,
): Table {
  const text = charset === undefined && collation === undefined ? {} : { charset, collation };
  const changesText = charset !== undefined || collation !== undefined;
  const inherited = working.defaults.get(table.namespace ?? working.home ?? '') ?? {};
  const before = { ...inherited, ...textOf(table) };
  const mysql: Record<string, unknown> = {
    ...table.mysql,
    ...text,
    ...(engine === undefined ? {} : { engine }),
    ...(autoIncrement === undefined || !Number.isFinite(autoIncrement) ? {} : { autoIncrement }),
    ...(Object.keys(others).length === 0 ? {} : { options: { ...table.mysql?.options, ...others } }),
  };
  const { description, ...rest } = table;
  const said = comment === undefined ? description : comment;
  return {
    ...rest,
    ...(said ? { description: said } : {}),
    columns: changesText ? table.columns.map((column) => keepingText(column, before)) : table.columns,
    mysql: Object.fromEntries(Object.entries(mysql).filter(([, value]) => value !== undefined)),
  };
}

function convert(table: Table, charset: string | undefined, collation: string | undefined, { flavour }: Change): Table {
  const to = charset ?? charsetOf(textOf(table)) ?? charsetOf(collation === undefined ? {} : { collation });
  if (to === undefined) return table;
  const { charset: _, collation: __, ...rest } = textOf(table);
  return {
    ...table,
    columns: table.columns.map((column) => converted(flavour, column, table, to)),
    mysql: { ...rest, charset: to, ...(collation === undefined ? {} : { collation }) },
  };
}
