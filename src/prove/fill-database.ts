/** Fills the tables that patterns read, and those they refer to, in foreign-key order, triggers active. */
import { loadOrder } from '../dialects/load-order.js';
import type { Sandbox } from '../dialects/queryable.js';
import type { Table, TableId } from '../model/index.js';
import { groupBy } from '../util/group-by.js';
import { strongComponents } from '../util/strong-components.js';
import { type Filled, planFill, startOf } from './data/fill.js';
import { lateColumns, withLateReferences } from './data/late-references.js';
import { lifecycleOf, pathTo } from './data/lifecycle.js';
import { type RowValues, valueIn, withValues } from './data/row.js';
import { isOptional } from './data/worlds.js';
import { equals, insertRows, literalOf, tableName, updateRow } from './sql-text.js';
import { type ProofSubject, tableOf } from './subject.js';

/** Tenants that share the filled tables. */
export const TENANTS = 50;
/** Rows of tables that are filled only because others refer to them. */
const PARENT_ROWS = 500;
const LOOKUP_ROWS = 40;
const BATCH = 500;

/** Plans the rows; pure, so that every engine is given the same ones. */
export function planDatabase(subject: ProofSubject, wanted: readonly TableId[], rows: number, firstOrdinal: number): Filled {
  const filled = new Map<TableId, readonly (readonly RowValues[])[]>();
  let next = firstOrdinal;
  for (const id of inReferenceOrder(subject, wanted)) {
    const table = tableOf(subject, id);
    const count = rowsOf(subject, table, wanted, rows);
    filled.set(id, planFill({ subject, table, rows: count, tenants: TENANTS, parents: filled, firstOrdinal: next }));
    next += count + TENANTS;
  }
  return withLateReferences(subject, filled);
}

function rowsOf(subject: ProofSubject, table: Table, wanted: readonly TableId[], rows: number): number {
  // More than those that share the other tables, where the tenants themselves are looked up.
  if (wanted.includes(table.id)) return rows;
  if (table.id === subject.tenantTable?.id) return TENANTS;
  return table.role === 'lookup' ? LOOKUP_ROWS : Math.min(rows, PARENT_ROWS);
}

/** Inserts what was planned and collects statistics. Answers the first refusal, undefined when all went in. */
export async function fillDatabase(subject: ProofSubject, db: Sandbox, filled: Filled): Promise<string | undefined> {
  const order = [...filled.keys()];
  for (const [id, groups] of filled) {
    const table = tableOf(subject, id);
    const rows = groups.flat();
    const refused = await insertBatches(subject, db, table, rows, lateColumns(table, order));
    if (refused !== undefined) return refused;
  }
  for (const [id, groups] of filled) {
    const refused = await setLate(subject, db, tableOf(subject, id), groups.flat(), lateColumns(tableOf(subject, id), order));
    if (refused !== undefined) return refused;
  }
  await subject.dialect.analyze(db, [...filled.keys()]);
  return undefined;
}

function insertBatches(
  subject: ProofSubject,
  db: Sandbox,
  table: Table,
  rows: readonly RowValues[],
  late: readonly string[],
): Promise<string | undefined> {
  const early = (row: RowValues): RowValues =>
    late.length === 0
      ? row
      : withValues(
          row,
          late.map((name) => [name, null] as const),
        );
  return changing(subject, db, table, async () => {
    for (const batch of batches(rows.map((row) => early(startOf(table, row))))) await db.exec(insertRows(subject, table, batch));
    for (const sql of moves(subject, table, rows)) await db.exec(sql);
  });
}

/** References to rows that were not there yet. */
function setLate(
  subject: ProofSubject,
  db: Sandbox,
  table: Table,
  rows: readonly RowValues[],
  late: readonly string[],
): Promise<string | undefined> {
  const referring = rows.filter((row) => late.some((name) => valueIn(row, name) !== null));
  return changing(subject, db, table, async () => {
    for (const row of referring) {
      const changes = Object.fromEntries(late.map((name) => [name, valueIn(row, name)]));
      await db.exec(updateRow(subject, { table: table.id, values: row }, changes));
    }
  });
}

async function changing(subject: ProofSubject, db: Sandbox, table: Table, work: () => Promise<void>): Promise<string | undefined> {
  await db.exec('BEGIN');
  try {
    await work();
    await db.exec('COMMIT');
    return undefined;
  } catch (error) {
    await db.exec('ROLLBACK');
    const { kind, name, message } = subject.dialect.classifyError(error);
    return `filling ${table.name} was refused (${kind}${name === undefined ? '' : `, ${name}`}: ${message})`;
  }
}

function batches<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH));
}

/** The steps that take rows from the state in which all begin to the one that was planned for them. */
function moves(subject: ProofSubject, table: Table, rows: readonly RowValues[]): readonly string[] {
  const lifecycle = lifecycleOf(table);
  const [key, ...more] = table.primaryKey?.columns ?? [];
  if (!lifecycle?.initial || key === undefined || more.length > 0) return [];
  const quote = subject.dialect.quoteIdentifier;
  const moved = groupBy(
    rows.filter((row) => startOf(table, row) !== row),
    (row) => String(row[lifecycle.column]),
  );
  return [...moved].flatMap(([state, group]) =>
    (pathTo(lifecycle, state) ?? []).slice(1).flatMap((step) =>
      batches(group).map((batch) => {
        const keys = batch.map((row) => literalOf(subject, table, key, row[key] ?? null)).join(', ');
        return `UPDATE ${tableName(subject, table)} SET ${equals(subject, table, lifecycle.column, step)} WHERE ${quote(key)} IN (${keys})`;
      }),
    ),
  );
}

/** The wanted tables and all that they refer to, parents before children. */
function inReferenceOrder(subject: ProofSubject, wanted: readonly TableId[]): readonly TableId[] {
  const needed = new Set(wanted);
  for (const id of needed) for (const fk of tableOf(subject, id).foreignKeys) needed.add(fk.refTable);
  const tables = subject.schema.tables.filter(({ id }) => needed.has(id));
  const circles = strongComponents(needed, (id) => tableOf(subject, id).foreignKeys.map((fk) => fk.refTable));
  // On a circle only what is required decides who comes first; the rest is set late.
  const deciding = tables.map((table) => ({
    ...table,
    foreignKeys: table.foreignKeys.filter((fk) => circles.get(fk.refTable) !== circles.get(table.id) || !isOptional(table, fk)),
  }));
  return loadOrder(deciding).tables.map(({ id }) => id);
}
