/** The database as it was before the steps, and rows for it. */
import type { Dialect } from '../../dialects/index.js';
import type { Sandbox } from '../../dialects/queryable.js';
import type { Schema, Table } from '../../model/index.js';
import { planFixtures } from '../claim-task.js';
import { loadSchema } from '../load.js';
import { insertRow, tableName } from '../sql-text.js';
import { type ProofSubject, proofSubject } from '../subject.js';

export function subjectOf(schema: Schema, dialect: Dialect, version: string): ProofSubject {
  const target = { dialect: dialect.id, version };
  const design = { target, schema, notes: [], proposals: [], services: [], retention: [], diagnostics: [] };
  return proofSubject({ design, schema, dialect, version });
}

/** Loads the schema and two worlds of rows; answers what was refused. `rows` are used instead where they are given. */
export async function prepare(subject: ProofSubject, db: Sandbox, rows?: readonly string[]): Promise<string | undefined> {
  await db.reset();
  const { refused } = await loadSchema(subject, db);
  if (refused) return `the schema could not be loaded (${refused.error.kind}: ${refused.error.message})`;
  if (rows) {
    for (const sql of rows) await db.exec(sql);
    return undefined;
  }
  for (const row of planFixtures(subject).inserts) {
    // A row that its rules refuse says nothing against the steps; the evidence counts those that went in.
    await db.exec(insertRow(subject, row)).catch(() => undefined);
  }
  return undefined;
}

/** Every row of every table, by the columns that were there before the steps. */
export async function readRows(subject: ProofSubject, db: Sandbox): Promise<ReadonlyMap<Table, readonly string[]>> {
  const found = new Map<Table, readonly string[]>();
  for (const table of subject.schema.tables) {
    const columns = table.columns.filter(({ generated }) => !generated).map(({ name }) => subject.dialect.quoteIdentifier(name));
    if (columns.length === 0) continue;
    const rows = await db.query(`SELECT ${columns.join(', ')} FROM ${tableName(subject, table)}`);
    found.set(
      table,
      rows.map((row) => JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).sort(),
    );
  }
  return found;
}
