/**
 * Names that the engine can hold: at most 64 characters, none beyond the basic plane, no blank at the end.
 * https://dev.mysql.com/doc/refman/8.0/en/identifiers.html
 */
import { objectId, type Schema, type Table } from '../../../model/index.js';
import { mapNames } from '../../map-names.js';
import { type Lowering, note, shortName } from './lowering.js';

export function lowerNames(schema: Schema, lowering: Lowering): Schema {
  const limit = lowering.capabilities.identifierLength;
  const rename = (name: string): string => safe(name, limit);
  for (const table of schema.tables) noteNames(table, rename, lowering);
  const named = mapNames(schema, rename);
  return {
    ...named,
    tables: named.tables.map((table) => constraintNames(table, rename)),
    views: named.views.map((view) => ({ ...view, name: rename(view.name) })),
  };
}

/** An odd character becomes an underscore. */
function safe(name: string, limit: number): string {
  const plain = name.replace(/[\u{10000}-\u{10ffff}\0]/gu, '_').replace(/\s+$/u, (blanks) => '_'.repeat(blanks.length));
  return shortName(plain, limit);
}

function noteNames(table: Table, rename: (name: string) => string, lowering: Lowering): void {
  const { flavour, capabilities } = lowering;
  const check = (subject: string, name: string): void => {
    if (rename(name) === name) return;
    note(
      lowering,
      subject,
      `${flavour.label} cannot hold this name (at most ${capabilities.identifierLength} characters); it is called ${rename(name)}.`,
    );
  };
  check(objectId('table', table.id), table.name);
  for (const { name } of table.columns) check(objectId('column', table.id, name), name);
}

/** Constraints and indexes are named for the reader alone: their names change without a word. */
function constraintNames(table: Table, rename: (name: string) => string): Table {
  const short = <T extends { readonly name?: string }>(part: T): T =>
    part.name === undefined ? part : { ...part, name: rename(part.name) };
  return {
    ...table,
    uniques: table.uniques.map(short),
    foreignKeys: table.foreignKeys.map(short),
    checks: table.checks.map(short),
    indexes: table.indexes.map(short),
    triggers: table.triggers.map(short),
  };
}
