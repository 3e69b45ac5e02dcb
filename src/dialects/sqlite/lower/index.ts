/**
 * Expresses in SQLite what a neutral schema says. A schema that already is of this engine stays as it is, so lowering
 * twice is lowering once. Triggers keep their intent and their ids; `triggers/` spells them.
 */
import { objectId, type Schema, type Table } from '../../../model/index.js';
import type { Lowered } from '../../dialect.js';
import { lowerColumns } from './columns.js';
import { lowerForeignKeys } from './foreign-keys.js';
import { lowerIndexes } from './indexes.js';
import { type Lowering, note, takeName } from './lowering.js';
import { lowerScale, scalesOf, scaleWhere } from './scale.js';
import { dropForeignObjects, noteConventions, renameTables } from './schema-wide.js';

export function lower(schema: Schema, _version: string): Lowered {
  if (schema.dialect === 'sqlite') return { schema, notes: [] };
  const lowering: Lowering = { notes: [], taken: new Set() };
  noteConventions(schema, lowering);
  const flat = dropForeignObjects(renameTables(schema, lowering), lowering);
  for (const { name } of [...flat.tables, ...flat.views]) lowering.taken.add(name.toLowerCase());
  const scales = new Map(flat.tables.map((table) => [table.id, scalesOf(table)]));
  const views = flat.views.map((view) => scaleWhere(view, scales));
  const tables = flat.tables.map((table) => lowerTable(table, lowering));
  return { schema: { ...flat, dialect: 'sqlite', tables, views }, notes: lowering.notes };
}

function lowerTable(given: Table, lowering: Lowering): Table {
  const { postgres: _p, mysql: _m, rowSecurity, partitioning, ...table } = given;
  const subject = objectId('table', table.id);
  if (partitioning) note(lowering, subject, 'SQLite has no partitions; all rows are in one table.');
  if (rowSecurity !== undefined || table.policies.length > 0) {
    note(
      lowering,
      subject,
      'SQLite has no row policies: whoever opens the database reads every row, so tenants are kept apart by the application.',
    );
  }
  const plain: Table = { ...table, policies: [], sqlite: { ...table.sqlite, strict: true } };
  const steps = [lowerScale, lowerColumns, lowerForeignKeys, lowerUniques, lowerIndexes, nameTriggers];
  return steps.reduce((state, step) => step(state, lowering), plain);
}

function lowerUniques(table: Table, lowering: Lowering): Table {
  const uniques = table.uniques.map(({ nullsNotDistinct, deferrable, ...unique }) => {
    const subject = objectId('unique', table.id, unique.name ?? unique.columns.join('_'));
    if (nullsNotDistinct) note(lowering, subject, 'SQLite takes every NULL for a different value, so rows without one may repeat.');
    if (deferrable) note(lowering, subject, 'SQLite checks uniqueness at once; it cannot wait for the end of the transaction.');
    return unique;
  });
  return { ...table, uniques };
}

/** Triggers are named once per database here, not once per table. */
function nameTriggers(table: Table, { taken }: Lowering): Table {
  const free = (name: string): string => takeName(taken, taken.has(name.toLowerCase()) ? `${name}_${table.name}` : name);
  return { ...table, triggers: table.triggers.map((trigger) => ({ ...trigger, name: free(trigger.name) })) };
}
