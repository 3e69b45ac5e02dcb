/**
 * A schema as sorted lines, one fact each. A lowered design and the same design read back give the same lines:
 * expressions and statements are compared by what SQLite keeps of them, intent is left out.
 */
import { type Column, type ForeignKey, type Index, parseTableId, type Schema, type SqliteKey, type Table } from '../../model/index.js';
import { defaultSql } from './default-sql.js';
import { comparable, comparableSql } from './read-expr.js';
import { columnType, viewSql } from './render.js';
import { engineTriggers, type Tables, tablesOf } from './triggers/index.js';

export function normalForm(schema: Schema): readonly string[] {
  const tables = tablesOf(schema);
  return [
    ...schema.tables.flatMap((table) => tableLines(table, tables)),
    ...schema.views.map(({ name, definition }) => `view ${name} ${comparableSql(viewSql(name, definition))}`),
    ...schema.opaque.map(({ sql }) => `opaque ${comparableSql(sql)}`),
  ].sort();
}

function tableLines(table: Table, tables: Tables): readonly string[] {
  const { name, primaryKey } = table;
  const options = [
    table.sqlite?.strict === false ? '' : ' strict',
    table.sqlite?.withoutRowid ? ' without rowid' : '',
    table.sqlite?.autoincrement ? ' autoincrement' : '',
  ];
  return [
    `table ${name}${options.join('')}`,
    ...table.columns.map((column) => `column ${name}.${column.name} ${columnFacts(table, column)}`),
    ...(primaryKey ? [`primary key ${name} ${list(primaryKey.columns)}${keyFacts(primaryKey.sqlite)}`] : []),
    ...table.uniques.map((unique) => `unique ${name}.${unique.name ?? ''} ${list(unique.columns)}${keyFacts(unique.sqlite)}`),
    ...table.foreignKeys.map((key) => `foreign key ${name}.${key.name ?? ''} ${foreignKeyFacts(key)}`),
    ...table.checks.map((check) => `check ${name}.${check.name ?? ''} ${comparable(check.expr)}`),
    ...table.indexes.map((index) => `index ${name}.${index.name} ${indexFacts(index)}`),
    ...table.triggers.flatMap((trigger) =>
      engineTriggers(table, trigger, tables).map((made) => `trigger ${name}.${made.name} ${comparableSql(made.sql)}`),
    ),
  ];
}

function keyFacts({ onConflict, collations = {} }: SqliteKey = {}): string {
  const collated = Object.entries(collations).map(([column, collation]) => ` ${column} collate ${collation}`);
  return `${collated.sort().join('')}${onConflict ? ` on conflict ${onConflict}` : ''}`;
}

const list = (names: readonly string[]): string => `(${names.join(', ')})`;

function columnFacts(table: Table, column: Column): string {
  const { generated, sqlite } = column;
  const facts = [
    columnType(table, column),
    column.nullable || column.identity ? undefined : 'not null',
    column.identity ? 'identity' : undefined,
    generated ? `as ${comparable(generated.expr)} ${generated.stored ? 'stored' : 'virtual'}` : undefined,
    column.default && !generated ? `default ${comparableSql(defaultSql(column.default, column))}` : undefined,
    sqlite?.onNullConflict ? `on null ${sqlite.onNullConflict}` : undefined,
    sqlite?.collation ? `collate ${sqlite.collation}` : undefined,
  ];
  return facts.filter((fact) => fact !== undefined).join(' ');
}

function foreignKeyFacts(key: ForeignKey): string {
  const target = `${parseTableId(key.refTable).name} ${list(key.refColumns)}`;
  return `${list(key.columns)} to ${target} on delete ${key.onDelete} on update ${key.onUpdate}${key.deferrable ? ` deferrable ${key.deferrable}` : ''}`;
}

function indexFacts(index: Index): string {
  const parts = index.parts.map(
    ({ expr, collation, direction }) => `${comparable(expr)}${collation ? ` collate ${collation}` : ''} ${direction}`,
  );
  return `${index.unique ? 'unique ' : ''}${list(parts)}${index.where ? ` where ${comparable(index.where)}` : ''}`;
}
