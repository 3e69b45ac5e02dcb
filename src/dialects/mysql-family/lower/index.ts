/**
 * Lowering in order. A schema that already is of this engine stays as it is, so lowering twice is lowering once.
 * Triggers, and checks that the engine refuses, keep their intent and their ids; `triggers/` spells them.
 */
import { objectId, type Schema } from '../../../model/index.js';
import type { Lowered } from '../../dialect.js';
import type { Flavour } from '../flavour.js';
import { lowerChecks } from './checks.js';
import { bounded, lowerColumns, TABLE_COMMENT } from './columns.js';
import { lowerForeignKeys } from './foreign-keys.js';
import { lowerIdentity } from './identity.js';
import { lowerIndexes } from './indexes.js';
import { type Lowering, note, type TableStep } from './lowering.js';
import { lowerNames } from './names.js';
import { lowerRowSize } from './row-size.js';
import { dropForeignObjects, flattenNamespaces, noteCascades, noteConventions } from './schema-wide.js';
import { lowerUniques } from './uniques.js';

export function lower(flavour: Flavour, schema: Schema, version: string): Lowered {
  if (schema.dialect === flavour.id) return { schema, notes: [] };
  const lowering: Lowering = { flavour, version, capabilities: flavour.capabilities(version), notes: [] };
  noteConventions(schema, lowering);
  const own = lowerNames(dropForeignObjects(flattenNamespaces(schema, lowering), lowering), lowering);
  const tables = own.tables.map((table) => STEPS.reduce((state, step) => step(state, lowering), table));
  const lowered: Schema = { ...own, dialect: flavour.id, tables };
  noteCascades(lowered, lowering);
  return { schema: lowered, notes: lowering.notes };
}

/** What the whole table needs: storage, bounded comment, names within the limit, nothing of other engines. */
const lowerTable: TableStep = (given, lowering) => {
  const { postgres: _p, sqlite: _s, rowSecurity: _r, partitioning, description, primaryKey, ...table } = given;
  if (partitioning) {
    note(lowering, objectId('table', table.id), 'Partitioned tables can have no foreign keys here, so the table is not partitioned.');
  }
  return {
    ...table,
    ...(description === undefined ? {} : { description: bounded(description, TABLE_COMMENT) }),
    // Always named PRIMARY.
    ...(primaryKey ? { primaryKey: { ...primaryKey, name: 'PRIMARY' } } : {}),
    policies: [],
    mysql: { engine: 'InnoDB', charset: 'utf8mb4', collation: lowering.flavour.collation(lowering.version), ...table.mysql },
  };
};

/** Types come first, since keys are measured by them; rows are shortened before keys are laid over what remains. */
const STEPS: readonly TableStep[] = [
  lowerTable,
  lowerColumns,
  lowerRowSize,
  lowerUniques,
  lowerIndexes,
  lowerIdentity,
  lowerForeignKeys,
  lowerChecks,
];
