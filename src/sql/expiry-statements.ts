/**
 * The statements that remove, archive or anonymise expired rows, in batches that hold no lock for long. The document
 * prints them and the proof runs them. Every engine here takes them as they are.
 */
import type { Table } from '../model/index.js';

export interface ExpiryRule {
  readonly column: string;
  readonly action: 'delete' | 'anonymise' | 'archive';
  readonly anonymises: readonly string[];
  readonly holdColumn?: string;
}

export interface ExpirySpelling {
  readonly quote: (name: string) => string;
  /** `false` as the engine writes it. */
  readonly falseLiteral: string;
  /** The moment before which rows have expired: a parameter, or a literal. */
  readonly before: string;
  /** What replaces a personal value that may not be NULL. */
  readonly erased: (column: string) => string;
}

/** Rows per statement. */
const BATCH = 1_000;

/** `archive` is the table that a copy goes to first; absent where a trigger archives, or there is none. */
export function expiryStatements(table: Table, archive: Table | undefined, rule: ExpiryRule, spelling: ExpirySpelling): readonly string[] {
  const { quote, before, falseLiteral } = spelling;
  const hold = rule.holdColumn === undefined ? '' : ` AND ${quote(rule.holdColumn)} = ${falseLiteral}`;
  const expired = `${quote(rule.column)} < ${before}${hold}`;
  const name = qualified(table, quote);
  const key = (table.primaryKey?.columns ?? []).map(quote);
  const keys = key.length === 1 ? (key[0] ?? '') : `(${key.join(', ')})`;
  const list = key.join(', ');
  const batch = (condition: string): string =>
    `WHERE ${keys} IN (SELECT ${list} FROM (SELECT ${list} FROM ${name} WHERE ${condition} ORDER BY ${quote(rule.column)} LIMIT ${BATCH}) AS batch)`;
  if (rule.action === 'anonymise') {
    return [`UPDATE ${name} SET ${assignments(table, rule, spelling)}\n${batch(`${expired}${stillPersonal(table, rule, spelling)}`)}`];
  }
  const copy = archive ? [copyInto(table, archive, expired, quote)] : [];
  return [...copy, `DELETE FROM ${name}\n${batch(expired)}`];
}

const qualified = (table: Table, quote: (name: string) => string): string =>
  table.namespace === undefined ? quote(table.name) : `${quote(table.namespace)}.${quote(table.name)}`;

function assignments(table: Table, rule: ExpiryRule, { quote, erased }: ExpirySpelling): string {
  const nullable = new Set(table.columns.filter((column) => column.nullable).map((column) => column.name));
  return rule.anonymises.map((name) => `${quote(name)} = ${nullable.has(name) ? 'NULL' : erased(name)}`).join(', ');
}

/** Rows that are anonymised already are passed by, so that repeating the statement comes to an end. */
function stillPersonal(table: Table, rule: ExpiryRule, { quote, erased }: ExpirySpelling): string {
  const nullable = new Set(table.columns.filter((column) => column.nullable).map((column) => column.name));
  const parts = rule.anonymises.map((name) => (nullable.has(name) ? `${quote(name)} IS NOT NULL` : `${quote(name)} <> ${erased(name)}`));
  return parts.length === 0 ? '' : ` AND (${parts.join(' OR ')})`;
}

function copyInto(table: Table, archive: Table, expired: string, quote: (name: string) => string): string {
  const kept = new Set(archive.columns.map((column) => column.name));
  const list = table.columns
    .filter((column) => kept.has(column.name))
    .map((column) => quote(column.name))
    .join(', ');
  return `INSERT INTO ${qualified(archive, quote)} (${list}) SELECT ${list} FROM ${qualified(table, quote)} WHERE ${expired}`;
}
