/** What was read of a CREATE TABLE → a table of the model. The catalogue's facts about columns win where they are given. */
import type { Check, CheckKind, Column, ForeignKey, Key, Origin, Table } from '../../../model/index.js';
import { tableId } from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import { defined } from '../../../util/defined.js';
import { logicalType } from '../introspect/logical-type.js';
import { readDefault } from '../introspect/read-default.js';
import { comparable, readExpr } from '../read-expr.js';
import type { ParsedColumn, ParsedForeignKey, ParsedKey, ParsedTable } from './create-table.js';
import type { TextRange } from './tokens.js';

export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly default?: string;
}

export interface TableName {
  readonly name: string;
  readonly namespace?: string;
}

export type OriginOf = (range: TextRange | undefined) => Origin;

export function tableOf(given: TableName, parsed: ParsedTable, origin: OriginOf, facts = columnFacts(parsed)): Table {
  const { name, namespace } = given;
  const spelled = spelling(facts);
  const checks = parsed.checks.map((check) => readCheck(check.name, check.sql, origin(check.at), spelled));
  const known = new Set(checks.map(({ expr }) => comparable(expr)));
  const primaryKey = parsed.primaryKey && keyOf(parsed.primaryKey, origin, spelled);
  const columns = new Map(parsed.columns.map((column) => [column.name, column]));
  const rowid = rowidOf(parsed, facts, primaryKey);
  return {
    kind: 'table',
    id: tableId(name, namespace),
    ...(namespace === undefined ? {} : { namespace }),
    name,
    role: 'entity',
    columns: facts.map((fact) => columnOf(fact, columns.get(fact.name), checks, known, fact.name === rowid, origin)),
    ...(primaryKey ? { primaryKey } : {}),
    uniques: parsed.uniques.map((unique) => keyOf(unique, origin, spelled)),
    foreignKeys: parsed.foreignKeys.map((key) => foreignKeyOf(key, namespace, origin, spelled)),
    checks,
    indexes: [],
    policies: [],
    triggers: [],
    origin: origin(undefined),
    sqlite: defined({ strict: parsed.strict, withoutRowid: parsed.withoutRowid || undefined, autoincrement: parsed.autoincrement }),
  };
}

/** As the catalogue tells them: a key's columns are NOT NULL by themselves where rows have no number or types are strict. */
export function columnFacts({ columns, primaryKey, strict, withoutRowid }: ParsedTable): readonly ColumnFacts[] {
  const keyed = new Set(strict || withoutRowid ? primaryKey?.columns.map(fold) : []);
  return columns.map(({ name, type, notNull, default: value }) => ({
    name,
    type: STANDARD.has(type.toUpperCase()) ? type.toUpperCase() : type,
    notNull: notNull === true || keyed.has(fold(name)),
    ...(value === undefined ? {} : { default: value }),
  }));
}

const STANDARD = new Set(['ANY', 'BLOB', 'INT', 'INTEGER', 'REAL', 'TEXT']);

const fold = (name: string): string => name.toLowerCase();

type Spelling = (name: string) => string;

/** Keys may spell columns otherwise than the columns themselves. */
function spelling(facts: readonly { readonly name: string }[]): Spelling {
  const own = new Map(facts.map(({ name }) => [fold(name), name]));
  return (name) => own.get(fold(name)) ?? name;
}

/** The column that is the row's own number. https://www.sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key */
function rowidOf(
  { withoutRowid, primaryKey: parsed }: ParsedTable,
  facts: readonly ColumnFacts[],
  key: Key | undefined,
): string | undefined {
  const [only, second] = key?.columns ?? [];
  if (only === undefined || second !== undefined || withoutRowid || parsed?.descending) return undefined;
  return facts.find(({ name, type }) => name === only && type.toUpperCase() === 'INTEGER')?.name;
}

function columnOf(
  { name, type: declared, notNull, default: value }: ColumnFacts,
  parsed: ParsedColumn | undefined,
  checks: readonly Check[],
  known: ReadonlySet<string>,
  rowid: boolean,
  origin: OriginOf,
): Column {
  const type = logicalType(name, declared, checks, known);
  const { generated, collation, onConflict } = parsed ?? {};
  const own = defined({ collation, onNullConflict: onConflict === 'abort' ? undefined : onConflict });
  return defined<Column>({
    name,
    type,
    nullable: !rowid && !notNull,
    default: value === undefined || generated ? undefined : readDefault(value, type),
    identity: rowid ? 'always' : undefined,
    generated: generated && { expr: readExpr(generated.sql), stored: generated.stored },
    sqlite: Object.keys(own).length === 0 ? undefined : own,
    origin: origin(parsed?.at),
  });
}

function keyOf({ name, columns, sqlite, at }: ParsedKey, origin: OriginOf, spelled: Spelling): Key {
  const own = columns.map(spelled);
  return defined<Key>({ name, columns: own, sqlite, origin: origin(at) });
}

function foreignKeyOf(
  { at, refTable, columns, ...key }: ParsedForeignKey,
  namespace: string | undefined,
  origin: OriginOf,
  spelled: Spelling,
): ForeignKey {
  return { ...key, columns: columns.map(spelled), refTable: tableId(refTable, namespace), origin: origin(at) };
}

export function readCheck(name: string | undefined, sql: string, origin: Origin, spelled: Spelling = (given) => given): Check {
  const expr = readExpr(sql);
  return defined<Check>({ name, type: kindOf(name), columns: exprColumns(expr).map(spelled), expr, origin });
}

const KINDS: readonly CheckKind[] = ['choice', 'range', 'min', 'max', 'length', 'format', 'json', 'boolean', 'arc', 'order', 'required'];

/** Names end in the kind. */
const kindOf = (name: string | undefined): CheckKind => KINDS.find((kind) => name?.endsWith(`_${kind}`)) ?? 'other';

/** References by the spelling of what they refer to; one without columns means the primary key. */
export function settleReferences(tables: readonly Table[]): readonly Table[] {
  const byName = new Map(tables.map((table) => [fold(table.id), table]));
  return tables.map((table) =>
    table.foreignKeys.length === 0
      ? table
      : { ...table, foreignKeys: table.foreignKeys.map((key) => settled(key, byName.get(fold(key.refTable)))) },
  );
}

function settled(key: ForeignKey, target: Table | undefined): ForeignKey {
  if (!target) return key;
  const given = key.refColumns.length > 0 ? key.refColumns : (target.primaryKey?.columns ?? []);
  return { ...key, refTable: target.id, refColumns: given.map(spelling(target.columns)) };
}
