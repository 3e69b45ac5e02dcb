/** A lowered schema as CREATE statements that load into an empty database, and the way back. One column a line. */
import {
  type Column,
  type ForeignKey,
  type Index,
  type IndexPart,
  type Key,
  objectId,
  parseTableId,
  type Schema,
  type Table,
  type View,
} from '../../model/index.js';
import type { Statement } from '../dialect.js';
import { defaultSql } from './default-sql.js';
import { quoteIdentifier, quoteList, spellExpr } from './spelling.js';
import { engineTriggers, tablesOf } from './triggers/index.js';
import { spellType } from './types.js';

/** https://www.sqlite.org/pragma.html#pragma_foreign_keys: "a no-op within a transaction". */
const FOREIGN_KEYS_ON: Statement = {
  sql: 'PRAGMA foreign_keys = ON',
  creates: [],
  comment: 'Without this, SQLite parses foreign keys and ignores them.',
  outsideTransaction: true,
};

export function render(schema: Schema, _version: string): readonly Statement[] {
  const tables = tablesOf(schema);
  return [
    FOREIGN_KEYS_ON,
    ...schema.tables.flatMap((table) => [renderTable(table), ...table.indexes.map((index) => renderIndex(table, index))]),
    ...schema.tables.flatMap((table) =>
      table.triggers.flatMap((trigger) =>
        engineTriggers(table, trigger, tables).map(({ sql }) => ({ sql, creates: [objectId('trigger', table.id, trigger.name)] })),
      ),
    ),
    ...schema.views.map(renderView),
    ...schema.opaque.map(({ sql }) => ({ sql: sql.trim().replace(/;$/, ''), creates: [] })),
  ];
}

/**
 * Children go first, but tables that refer to each other have no order, and dropping a table deletes its rows: foreign
 * keys are off meanwhile, or wait for the end of the transaction that this runs in. Indexes and triggers go with their table.
 */
export function renderDrop(schema: Schema, _version: string): readonly Statement[] {
  return [
    { sql: 'PRAGMA foreign_keys = OFF', creates: [], outsideTransaction: true },
    { sql: 'PRAGMA defer_foreign_keys = ON', creates: [] },
    ...schema.views.map(({ name }) => ({ sql: `DROP VIEW ${quoteIdentifier(name)}`, creates: [] })),
    ...childrenFirst(schema).map(({ name }) => ({ sql: `DROP TABLE ${quoteIdentifier(name)}`, creates: [] })),
    { sql: 'PRAGMA foreign_keys = ON', creates: [], outsideTransaction: true },
  ];
}

function childrenFirst(schema: Schema): readonly Table[] {
  const tables = tablesOf(schema);
  const done = new Set<string>();
  const order: Table[] = [];
  for (const root of schema.tables) {
    // An explicit stack: chains of references may be as long as the schema.
    const stack: { readonly table: Table; next: number }[] = done.has(root.id) ? [] : [{ table: root, next: 0 }];
    done.add(root.id);
    for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
      const key = top.table.foreignKeys[top.next++];
      const parent = key && tables.get(key.refTable);
      if (parent && !done.has(parent.id)) {
        done.add(parent.id);
        stack.push({ table: parent, next: 0 });
      } else if (!key) {
        order.push(top.table);
        stack.pop();
      }
    }
  }
  return order.reverse();
}

export function renderTable(table: Table): Statement {
  const lines = [
    ...table.columns.map((column) => ({ sql: renderColumn(table, column), comment: column.description })),
    ...constraintLines(table),
  ];
  const body = lines.map(
    ({ sql, comment }, i) => `  ${sql}${i === lines.length - 1 ? '' : ','}${comment ? ` -- ${oneLine(comment)}` : ''}`,
  );
  const options = [...(table.sqlite?.strict === false ? [] : ['STRICT']), ...(table.sqlite?.withoutRowid ? ['WITHOUT ROWID'] : [])];
  return {
    sql: [`CREATE TABLE ${quoteIdentifier(table.name)} (`, ...body, `)${options.length > 0 ? ` ${options.join(', ')}` : ''}`].join('\n'),
    creates: [objectId('table', table.id)],
    ...(table.description ? { comment: table.description } : {}),
  };
}

/** Comments end at the line's end: what they hold must not. */
const oneLine = (text: string): string => text.replace(/[\s\0]+/g, ' ').trim();

/** Whether the key is the row's own number. `INT` instead of `INTEGER` keeps a key that the application gives from becoming one. */
const isRowid = (table: Table, column: Column): boolean =>
  column.identity !== undefined && table.primaryKey?.columns.length === 1 && table.primaryKey.columns[0] === column.name;

/** The type as the column's line has it. */
export function columnType(table: Table, column: Column): string {
  const type = spellType(column.type);
  const isKey = table.primaryKey?.columns.length === 1 && table.primaryKey.columns[0] === column.name;
  return type === 'INTEGER' && isKey && !isRowid(table, column) ? 'INT' : type;
}

export function renderColumn(table: Table, column: Column): string {
  const { generated, sqlite } = column;
  const parts = [
    quoteIdentifier(column.name),
    columnType(table, column),
    ...(sqlite?.collation ? [`COLLATE ${quoteIdentifier(sqlite.collation)}`] : []),
    ...(isRowid(table, column)
      ? [`PRIMARY KEY${conflict(table.primaryKey?.sqlite)}${table.sqlite?.autoincrement ? ' AUTOINCREMENT' : ''}`]
      : []),
    ...(generated ? [`GENERATED ALWAYS AS (${spellExpr(generated.expr)}) ${generated.stored ? 'STORED' : 'VIRTUAL'}`] : []),
    ...(column.nullable || isRowid(table, column) ? [] : [`NOT NULL${conflict({ onConflict: sqlite?.onNullConflict })}`]),
    ...(column.default && !generated ? [`DEFAULT ${defaultSql(column.default, column)}`] : []),
  ];
  return parts.join(' ');
}

function constraintLines(table: Table): readonly { readonly sql: string; readonly comment?: string }[] {
  const key = table.primaryKey;
  const rowid = table.columns.some((column) => isRowid(table, column));
  return [
    ...(key && !rowid ? [`${named(key.name)}PRIMARY KEY ${keyColumns(key)}`] : []),
    ...table.uniques.map((unique) => `${named(unique.name)}UNIQUE ${keyColumns(unique)}`),
    ...table.foreignKeys.map(foreignKeyLine),
    ...table.checks.map((check) => `${named(check.name)}CHECK (${spellExpr(check.expr)})`),
  ].map((sql) => ({ sql }));
}

function keyColumns({ columns, sqlite }: Key): string {
  const parts = columns.map((column) => {
    const collation = sqlite?.collations?.[column];
    return collation === undefined ? quoteIdentifier(column) : `${quoteIdentifier(column)} COLLATE ${quoteIdentifier(collation)}`;
  });
  return `(${parts.join(', ')})${conflict(sqlite)}`;
}

const conflict = ({ onConflict }: { readonly onConflict?: string | undefined } = {}): string =>
  onConflict === undefined ? '' : ` ON CONFLICT ${onConflict.toUpperCase()}`;

export const named = (name: string | undefined): string => (name === undefined ? '' : `CONSTRAINT ${quoteIdentifier(name)} `);

const foreignKeyLine = (key: ForeignKey): string => `${named(key.name)}FOREIGN KEY (${quoteList(key.columns)}) ${references(key)}`;

/** What stands behind a column, or behind the columns of a key. */
export function references(key: ForeignKey): string {
  const target = `${quoteIdentifier(parseTableId(key.refTable).name)} (${quoteList(key.refColumns)})`;
  const parts = [
    `REFERENCES ${target}`,
    `ON DELETE ${key.onDelete.replace('-', ' ').toUpperCase()}`,
    ...(key.onUpdate === 'no-action' ? [] : [`ON UPDATE ${key.onUpdate.replace('-', ' ').toUpperCase()}`]),
    ...(key.deferrable ? [`DEFERRABLE INITIALLY ${key.deferrable.toUpperCase()}`] : []),
  ];
  return parts.join(' ');
}

export function renderIndex(table: Table, index: Index): Statement {
  const where = index.where ? ` WHERE ${spellExpr(index.where)}` : '';
  const head = `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${quoteIdentifier(index.name)} ON ${quoteIdentifier(table.name)}`;
  return { sql: `${head} (${index.parts.map(indexPart).join(', ')})${where}`, creates: [objectId('index', table.id, index.name)] };
}

function indexPart({ expr, collation, direction }: IndexPart): string {
  const text = spellExpr(expr);
  return `${expr.kind === 'column' || expr.kind === 'call' ? text : `(${text})`}${collation ? ` COLLATE ${quoteIdentifier(collation)}` : ''}${direction === 'desc' ? ' DESC' : ''}`;
}

export function renderView(view: View): Statement {
  const { definition, name, description } = view;
  const comment = description ? { comment: description } : {};
  return { sql: viewSql(name, definition), creates: [objectId('view', undefined, name)], ...comment };
}

export function viewSql(name: string, definition: View['definition']): string {
  const head = `CREATE VIEW ${quoteIdentifier(name)} AS`;
  if (definition.kind === 'active-rows') {
    return `${head}\nSELECT * FROM ${quoteIdentifier(parseTableId(definition.table).name)} WHERE ${spellExpr(definition.where)}`;
  }
  const sql = definition.sql.trim().replace(/;$/, '');
  return /^create\s/i.test(sql) ? sql : `${head}\n${sql}`;
}
