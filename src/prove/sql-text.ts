/** The few statements that claims are made of, spelled by the dialect. Every name and value goes through its quoting. */
import type { LiteralValue, Table } from '../model/index.js';
import type { PlannedRow, RowValues } from './data/row.js';
import { findColumn, type ProofSubject, tableOf } from './subject.js';

export function tableName(subject: ProofSubject, table: Table): string {
  const quote = subject.dialect.quoteIdentifier;
  return table.namespace === undefined ? quote(table.name) : `${quote(table.namespace)}.${quote(table.name)}`;
}

export function literalOf(subject: ProofSubject, table: Table, column: string, value: LiteralValue): string {
  const given = findColumn(table, column)?.type;
  const type = given?.kind === 'native' && given.means ? given.means : given;
  // A truth value that is none (2) cannot be written as the column's type.
  const typed = type?.kind !== 'boolean' || typeof value === 'boolean';
  return subject.dialect.literal(value, typed ? type : undefined);
}

export function insertRow(subject: ProofSubject, row: PlannedRow): string {
  return insertRows(subject, tableOf(subject, row.table), [row.values]);
}

/** One INSERT of several rows that name the same columns. */
export function insertRows(subject: ProofSubject, table: Table, rows: readonly RowValues[]): string {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map(subject.dialect.quoteIdentifier).join(', ');
  const identity = names.some((name) => findColumn(table, name)?.identity === 'always');
  const clause = identity && subject.capabilities.identityInsertClause ? ` ${subject.capabilities.identityInsertClause}` : '';
  const tuples = rows.map((row) => `(${names.map((name) => literalOf(subject, table, name, row[name] ?? null)).join(', ')})`);
  return `INSERT INTO ${tableName(subject, table)} (${columns})${clause} VALUES ${tuples.join(', ')}`;
}

export function updateRow(subject: ProofSubject, row: PlannedRow, changes: RowValues): string {
  const table = tableOf(subject, row.table);
  const set = Object.entries(changes).map(
    ([name, value]) => `${subject.dialect.quoteIdentifier(name)} = ${literalOf(subject, table, name, value)}`,
  );
  return `UPDATE ${tableName(subject, table)} SET ${set.join(', ')} WHERE ${whereRow(subject, row)}`;
}

export function deleteRow(subject: ProofSubject, row: PlannedRow): string {
  return `DELETE FROM ${tableName(subject, tableOf(subject, row.table))} WHERE ${whereRow(subject, row)}`;
}

export function countRow(subject: ProofSubject, row: PlannedRow, further = '', except: readonly string[] = []): string {
  const table = tableOf(subject, row.table);
  return `SELECT count(*) AS n FROM ${tableName(subject, table)} WHERE ${whereRow(subject, row, except)}${further && ` AND ${further}`}`;
}

/** The condition that picks one planned row: its key, or all comparable columns where there is none, but those that change. */
export function whereRow(subject: ProofSubject, row: PlannedRow, except: readonly string[] = []): string {
  const table = tableOf(subject, row.table);
  const names = table.primaryKey?.columns ?? comparable(table).filter((name) => !except.includes(name));
  if (names.length === 0) return '1 = 1';
  return names.map((name) => equals(subject, table, name, row.values[name] ?? null)).join(' AND ');
}

export function equals(subject: ProofSubject, table: Table, column: string, value: LiteralValue): string {
  const name = subject.dialect.quoteIdentifier(column);
  return value === null ? `${name} IS NULL` : `${name} = ${literalOf(subject, table, column, value)}`;
}

const comparable = (table: Table): readonly string[] =>
  table.columns
    .filter((column) => !column.generated && column.type.kind !== 'json' && column.type.kind !== 'bytes')
    .map((column) => column.name);
