/**
 * Lowering: what PostgreSQL spells otherwise, or a version lacks. A schema that already is of PostgreSQL stays as it is.
 * Triggers and policies keep their intent; `triggers.ts` and the renderer spell them.
 */
import { type Column, type ForeignKey, type Index, objectId, type Schema, type Table, type Unique } from '../../../model/index.js';
import { versionAtLeast } from '../../../util/version-at-least.js';
import type { Lowered, LoweringNote } from '../../dialect.js';
import { mapNames } from '../../map-names.js';
import { shortName } from '../short-name.js';
import { extensionsOf, lowerIndex } from './indexes.js';
import { UUID_V7_FUNCTION } from './uuid-v7.js';

export function lower(given: Schema, version: string): Lowered {
  if (given.dialect === 'postgres') return { schema: given, notes: [] };
  const schema = mapNames(given, shortName);
  const notes: LoweringNote[] = [];
  const foreign = schema.dialect !== undefined;
  const tables = schema.tables.map((table) => lowerTable(table, version, foreign, notes));
  noteConventions(schema, version, notes);
  return {
    schema: {
      ...schema,
      dialect: 'postgres',
      tables,
      routines: [...(foreign ? [] : schema.routines), ...(needsUuidFunction(schema, version) ? [UUID_V7_FUNCTION] : [])],
      opaque: foreign ? [] : schema.opaque,
      views: schema.views.map((view) => ({ ...view, name: shortName(view.name) })),
      extensions: [
        ...new Set([...schema.extensions, ...tables.flatMap(extensionsOf), ...(needsRandomUuid(schema, version) ? ['pgcrypto'] : [])]),
      ].sort(),
    },
    notes,
  };
}

function lowerTable(given: Table, version: string, foreign: boolean, notes: LoweringNote[]): Table {
  const { mysql: _m, sqlite: _s, ...table } = given;
  const short = <T extends { readonly name?: string }>(part: T): T =>
    part.name === undefined ? part : { ...part, name: shortName(part.name) };
  return {
    ...table,
    ...(table.primaryKey ? { primaryKey: short({ name: `pk_${table.name}`, ...table.primaryKey }) } : {}),
    columns: table.columns.map((column) => lowerColumn(column, version)),
    uniques: table.uniques.map((unique) => short(lowerUnique(table, unique, version, notes))),
    checks: table.checks.map(short),
    indexes: table.indexes.map((index): Index => short(lowerIndex(table, index, notes))),
    foreignKeys: table.foreignKeys.map((fk) => short(lowerForeignKey(table, fk, version, notes))),
    policies: table.policies.map((policy) => ({ ...policy, name: shortName(policy.name) })),
    triggers: table.triggers.filter((t) => !(foreign && t.definition.kind === 'sql')).map((t) => ({ ...t, name: shortName(t.name) })),
  };
}

/** Computed columns are all stored before 18: https://www.postgresql.org/docs/18/ddl-generated-columns.html */
function lowerColumn({ mysql: _, sqlite: __, ...column }: Column, version: string): Column {
  const { generated } = column;
  return generated && !generated.stored && !versionAtLeast(version, '18')
    ? { ...column, generated: { ...generated, stored: true } }
    : column;
}

/** https://www.postgresql.org/docs/15/sql-createtable.html (NULLS NOT DISTINCT: since 15) */
function lowerUnique(table: Table, unique: Unique, version: string, notes: LoweringNote[]): Unique {
  if (!unique.nullsNotDistinct || versionAtLeast(version, '15')) return unique;
  const { nullsNotDistinct: _, ...rest } = unique;
  notes.push({
    subject: objectId('unique', table.id, unique.name),
    message: `NULLS NOT DISTINCT exists since PostgreSQL 15; on ${version} several rows may leave the unique columns empty.`,
  });
  return rest;
}

function lowerForeignKey(table: Table, fk: ForeignKey, version: string, notes: LoweringNote[]): ForeignKey {
  if (!fk.onDeleteColumns || versionAtLeast(version, '15')) return fk;
  const { onDeleteColumns: _, ...rest } = fk;
  notes.push({
    subject: objectId('foreign-key', table.id, fk.name),
    message: `SET NULL for a part of the key exists since PostgreSQL 15; on ${version} the reference is RESTRICT.`,
  });
  return { ...rest, onDelete: 'restrict' };
}

/** gen_random_uuid() came into the core with 13: https://www.postgresql.org/docs/13/functions-uuid.html */
const needsRandomUuid = (schema: Schema, version: string): boolean =>
  !versionAtLeast(version, '13') && schema.tables.some((t) => t.columns.some((c) => c.default?.kind === 'uuid'));

const needsUuidFunction = (schema: Schema, version: string): boolean =>
  !versionAtLeast(version, '18') && schema.tables.some((t) => t.columns.some((c) => c.default?.kind === 'uuid' && c.default.version === 7));

function noteConventions(schema: Schema, version: string, notes: LoweringNote[]): void {
  const say = (message: string): void => void notes.push({ subject: objectId('schema'), message });
  const has = (kind: Table['triggers'][number]['definition']['kind']): boolean =>
    schema.tables.some((t) => t.triggers.some((x) => x.definition.kind === kind));
  if (needsUuidFunction(schema, version)) say('uuidv7() exists since PostgreSQL 18; the function uuid_generate_v7() stands in for it.');
  if (has('audit'))
    say(
      "The application names the acting user with SET LOCAL app.current_user_id = '…' at the start of each transaction; audit rows keep it.",
    );
  if (has('append-only')) say("A retention job may delete from append-only tables after SET LOCAL app.allow_purge = 'on'.");
  if (schema.views.some((view) => view.definition.kind === 'active-rows') && !versionAtLeast(version, '15'))
    say('Views read with the rights of their owner before PostgreSQL 15; row policies of the reader do not hold in them.');
  if (schema.tables.some((t) => t.policies.length > 0)) {
    say(
      'Row policies bind every role but superusers and roles with BYPASSRLS; the application connects as neither and sets app.current_tenant_id in each transaction.',
    );
  }
}
