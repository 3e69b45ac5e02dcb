/** Keys, references and checks, said with a column, in a table or by ALTER TABLE: the table with the constraint, named as the server names it. */
import type { Constraint } from 'libpg-query';
import type { Check, ForeignKey, Key, ReferentialAction, Table, Unique } from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import { checkKind } from '../introspect/constraints.js';
import { columnTypes } from '../read-expression.js';
import { type Environment, readExpr } from './environment.js';
import { type NodeOf, strings } from './nodes.js';
import { chooseName, joinedColumns } from './object-names.js';

export function addConstraint(table: Table, given: Constraint, column: string | undefined, env: Environment): Table {
  const columns = column === undefined ? strings(given.keys) : [column];
  switch (given.contype) {
    case 'CONSTR_PRIMARY':
      return addPrimaryKey(table, given, columns, env);
    case 'CONSTR_UNIQUE':
      return addUnique(table, given, columns, env);
    case 'CONSTR_CHECK':
      return { ...table, checks: [...table.checks, readCheck(table, given, column, env)] };
    case 'CONSTR_FOREIGN':
      return { ...table, foreignKeys: [...table.foreignKeys, readForeignKey(table, given, column, env)] };
    case 'CONSTR_NOTNULL':
      return notNull(table, columns);
    default:
      return table;
  }
}

/** PRIMARY KEY or UNIQUE `USING INDEX`: the index becomes the constraint's. */
function fromIndex(
  table: Table,
  { indexname }: Constraint,
): { readonly table: Table; readonly columns: readonly string[]; readonly name: string } | undefined {
  const index = indexname === undefined ? undefined : table.indexes.find(({ name }) => name === indexname);
  if (!index) return undefined;
  return {
    table: { ...table, indexes: table.indexes.filter((one) => one !== index) },
    columns: index.parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : [])),
    name: index.name,
  };
}

function addPrimaryKey(given: Table, constraint: Constraint, said: readonly string[], env: Environment): Table {
  const index = fromIndex(given, constraint);
  const [table, columns] = [index?.table ?? given, index?.columns ?? said];
  const name = constraint.conname ?? index?.name ?? indexName(table, undefined, 'pkey', env);
  const primaryKey: Key = { name, columns, ...including(constraint), ...deferral(constraint), origin: env.origin };
  return { ...notNull(table, columns), primaryKey };
}

function notNull(table: Table, columns: readonly string[]): Table {
  const names = new Set(columns);
  return { ...table, columns: table.columns.map((c) => (names.has(c.name) && c.nullable ? { ...c, nullable: false } : c)) };
}

function addUnique(given: Table, constraint: Constraint, said: readonly string[], env: Environment): Table {
  const index = fromIndex(given, constraint);
  const [table, columns] = [index?.table ?? given, index?.columns ?? said];
  const unique: Unique = {
    name: constraint.conname ?? index?.name ?? indexName(table, [...columns, ...strings(constraint.including)], 'key', env),
    columns,
    ...including(constraint),
    ...(constraint.nulls_not_distinct ? { nullsNotDistinct: true } : {}),
    ...deferral(constraint),
    origin: env.origin,
  };
  return { ...table, uniques: [...table.uniques, unique] };
}

const including = ({ including: columns }: Constraint): Pick<Key, 'include'> =>
  (columns ?? []).length > 0 ? { include: strings(columns) } : {};

export const deferral = ({ deferrable, initdeferred }: Pick<Constraint, 'deferrable' | 'initdeferred'>): Pick<Key, 'deferrable'> =>
  deferrable || initdeferred ? { deferrable: initdeferred ? 'deferred' : 'immediate' } : {};

/** Indexes and the constraints they stand behind share one room of names per schema. */
export const indexName = (table: Table, columns: readonly string[] | undefined, label: string, env: Environment): string =>
  chooseName(
    table.name,
    columns && joinedColumns(columns),
    label,
    (name) => constraintNames(table).has(name) || table.indexes.some((index) => index.name === name) || env.isTaken(name, table),
  );

export function constraintNames({ primaryKey, uniques, checks, foreignKeys }: Table): ReadonlySet<string> {
  return new Set([primaryKey, ...uniques, ...checks, ...foreignKeys].flatMap((one) => one?.name ?? []));
}

function readCheck(table: Table, given: Constraint, column: string | undefined, env: Environment): Check {
  const expr = readExpr(given.raw_expr, columnTypes(table.columns), env);
  const named = columnsIn(given, table);
  const taken = constraintNames(table);
  const name = given.conname ?? chooseName(table.name, named.length === 1 ? named[0] : undefined, 'check', (one) => taken.has(one));
  const columns = named.length > 0 ? named : column === undefined ? exprColumns(expr) : [column];
  return {
    name,
    type: checkKind(name),
    columns,
    expr,
    ...(given.skip_validation ? { notValid: true } : {}),
    ...(given.is_no_inherit ? { noInherit: true } : {}),
    origin: env.origin,
  };
}

/** Columns of the table that an expression names, in the table's order. */
function columnsIn({ raw_expr }: Constraint, table: Table): readonly string[] {
  const names = new Set<string>();
  collect(raw_expr, names);
  return table.columns.flatMap(({ name }) => (names.has(name) ? [name] : []));
}

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) for (const one of node) collect(one, names);
  else
    for (const [key, value] of Object.entries(node)) {
      if (key === 'ColumnRef') names.add(strings((value as NodeOf<'ColumnRef'>).fields).at(-1) ?? '');
      else collect(value, names);
    }
}

const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  a: 'no-action',
  r: 'restrict',
  c: 'cascade',
  n: 'set-null',
  d: 'set-default',
};

function readForeignKey(table: Table, given: Constraint, column: string | undefined, env: Environment): ForeignKey {
  const columns = column === undefined ? strings(given.fk_attrs) : [column];
  const refTable = env.tableIdOf(given.pktable);
  const target = refTable === table.id ? table : env.tableOf(refTable);
  const said = strings(given.pk_attrs);
  const taken = constraintNames(table);
  return {
    name: given.conname ?? chooseName(table.name, joinedColumns(columns), 'fkey', (one) => taken.has(one)),
    columns,
    refTable,
    refColumns: said.length > 0 ? said : (target?.primaryKey?.columns ?? []),
    onDelete: ACTIONS[given.fk_del_action ?? 'a'] ?? 'no-action',
    ...((given.fk_del_set_cols ?? []).length > 0 ? { onDeleteColumns: strings(given.fk_del_set_cols) } : {}),
    onUpdate: ACTIONS[given.fk_upd_action ?? 'a'] ?? 'no-action',
    ...deferral(given),
    ...(given.skip_validation ? { notValid: true } : {}),
    ...(given.fk_matchtype === 'f' ? { matchFull: true } : {}),
    origin: env.origin,
  };
}

/** Key first, and no unique that says the same again, as the server has it. */
export function inServerOrder(
  constraints: readonly (readonly [Constraint, string | undefined])[],
): readonly (readonly [Constraint, string | undefined])[] {
  const rank = (contype: Constraint['contype']): number =>
    contype === 'CONSTR_CHECK' ? 0 : contype === 'CONSTR_PRIMARY' ? 1 : contype === 'CONSTR_FOREIGN' ? 3 : 2;
  const sorted = [...constraints].sort(([a], [b]) => rank(a.contype) - rank(b.contype));
  const seen = new Set<string>();
  return sorted.filter(([constraint, column]) => {
    if (constraint.contype !== 'CONSTR_PRIMARY' && constraint.contype !== 'CONSTR_UNIQUE') return true;
    const key = JSON.stringify([
      column ? [column] : strings(constraint.keys),
      constraint.deferrable ?? false,
      constraint.initdeferred ?? false,
    ]);
    const repeated = seen.has(key);
    seen.add(key);
    return !repeated;
  });
}
