/**
 * A schema as DBML that reads back as the same tables. What DBML has no word for stands as a comment beside its table or at
 * the end, and in `notes`.
 */

import type { LoweringNote } from '../../dialects/dialect.js';
import { DIALECT_NAMES } from '../../dialects/names.js';
import { type Column, type Index, objectId, type Schema, type Table } from '../../model/index.js';
import { defaultSql, ENGINE_SQL, type EngineSql } from '../engine-sql.js';
import { readEnumType } from '../enum-type.js';
import { commentLines, leftOutBeside, leftOutOf } from '../left-out.js';
import { referenceLine } from './references.js';
import { quoteName, quoteQualified, quoteSql, quoteText } from './spelling.js';

export interface DbmlText {
  readonly text: string;
  readonly notes: readonly LoweringNote[];
}

interface World {
  readonly schema: Schema;
  readonly sql: EngineSql;
  /** The engine names constraints by itself, so that such names need not be said. */
  readonly namesConstraints: boolean;
}

export function writeDbml(schema: Schema): DbmlText {
  const dialect = schema.dialect ?? 'postgres';
  const world: World = { schema, sql: ENGINE_SQL[dialect], namesConstraints: dialect === 'postgres' };
  const enums = schema.opaque.flatMap((kept) => readEnumType(kept) ?? []);
  const tables = schema.tables.map((table) => writeTable(table, world));
  const refs = schema.tables.flatMap((table) => table.foreignKeys.map((key) => referenceLine(table, key, world.namesConstraints)));
  const last = leftOutBeside(schema, new Set<unknown>(schema.opaque.filter((kept) => readEnumType(kept) || kept.what === 'schema')));
  const text = [
    `Project ${quoteName(schema.name)} {\n  database_type: ${quoteText(DIALECT_NAMES[dialect].label)}\n}`,
    ...enums.map(({ name, namespace, values }) =>
      [`Enum ${quoteQualified(name, namespace)} {`, ...values.map((value) => `  ${quoteValue(value)}`), '}'].join('\n'),
    ),
    ...tables.map((table) => table.text),
    ...(refs.length === 0 ? [] : [refs.join('\n')]),
    ...(last.length === 0 ? [] : [['// Kept by the database only:', ...commentLines(last)].join('\n')]),
  ];
  return { text: `${text.join('\n\n')}\n`, notes: [...tables.flatMap(({ notes }) => notes), ...last] };
}

/** A value of an enum may begin with a digit or hold anything, in quotes. */
const quoteValue = (value: string): string => (/^[A-Za-z_]\w*$/.test(value) ? value : quoteName(value));

function writeTable(table: Table, world: World): DbmlText {
  const key = table.primaryKey;
  const usual = `${table.name}_pkey`;
  const inlineKey = key && key.columns.length === 1 && !key.reason && isUsual(key.name, usual, world) ? key.columns[0] : undefined;
  const inlineUniques = new Set(
    table.uniques.flatMap(({ columns, name, reason }) =>
      columns.length === 1 && !reason && isUsual(name, `${table.name}_${columns[0]}_key`, world) ? columns : [],
    ),
  );
  const columns = table.columns.map((column) =>
    columnLine(column, table, column.name === inlineKey, inlineUniques.has(column.name), world),
  );
  const indexes = indexLines(table, inlineKey === undefined, inlineUniques, world);
  const notes = [...columns.flatMap((column) => column.notes), ...indexes.notes, ...leftOutOf(table, world.schema, { checks: true })];
  const checks = table.checks.map(
    ({ expr, name }) => `    ${quoteSql(world.sql.expression(expr))}${name === undefined ? '' : ` [name: ${quoteText(name)}]`}`,
  );
  const { namespace } = table;
  const text = [
    `Table ${quoteQualified(table.name, namespace)} {`,
    ...columns.map(({ line }) => `  ${line}`),
    ...(indexes.lines.length === 0 ? [] : ['', '  indexes {', ...indexes.lines.map((line) => `    ${line}`), '  }']),
    ...(checks.length === 0 ? [] : ['', '  checks {', ...checks, '  }']),
    ...(table.description ? ['', `  Note: ${quoteText(table.description)}`] : []),
    ...commentLines(notes, '  '),
    '}',
  ].join('\n');
  return { text, notes };
}

/** The name that the engine gives by itself; elsewhere, no name. */
const isUsual = (name: string | undefined, usual: string, { namesConstraints }: World): boolean =>
  name === (namesConstraints ? usual : undefined);

interface ColumnText {
  readonly line: string;
  readonly notes: readonly LoweringNote[];
}

function columnLine(column: Column, table: Table, isKey: boolean, isUnique: boolean, { sql }: World): ColumnText {
  const note = (message: string): LoweringNote => ({ subject: objectId('column', table.id, column.name), message });
  const inKey = table.primaryKey?.columns.includes(column.name) === true;
  const given = defaultText(column, sql);
  const settings = [
    ...(isKey ? ['pk'] : []),
    ...(column.identity ? ['increment'] : []),
    ...(isUnique ? ['unique'] : []),
    ...(column.nullable || inKey || column.identity ? [] : ['not null']),
    ...(given === undefined ? [] : [`default: ${given}`]),
    ...(column.description ? [`note: ${quoteText(column.description)}`] : []),
  ];
  const notes = [
    ...(column.identity === 'always' ? [note(`Column ${column.name} is an identity whose value is always generated.`)] : []),
    ...(column.default && given === undefined && !column.generated ? [note(`Column ${column.name} has a default.`)] : []),
    ...(column.mysql?.onUpdateNow ? [note(`Column ${column.name} takes the current moment on every update.`)] : []),
    ...(column.postgres?.collation ? [note(`Column ${column.name} is collated ${column.postgres.collation}.`)] : []),
  ];
  return {
    line: `${quoteName(column.name)} ${typeText(sql.type(column.type))}${settings.length === 0 ? '' : ` [${settings.join(', ')}]`}`,
    notes,
  };
}

/** One word with its numbers stands bare; everything else is one quoted name. */
function typeText(type: string): string {
  if (/^[A-Za-z_]\w*(?:\(\d+(?:, ?\d+)?\))?(?:\[\])*$/.test(type)) return type;
  const qualified = /^((?:"[^"]+"|[a-z_]\w*)\.)?"([^"]+)"(\[\])?$/.exec(type);
  if (qualified) return `${qualified[1] ?? ''}${quoteName(`${qualified[2]}${qualified[3] ?? ''}`)}`;
  if (/^[a-z_]\w*\.[a-z_]\w*$/.test(type)) return type;
  return quoteName(type);
}

function defaultText({ default: given, generated, identity }: Column, sql: EngineSql): string | undefined {
  if (!given || generated || identity) return undefined;
  if (given.kind === 'literal') {
    const { value } = given;
    if (typeof value === 'number') return value < 0 || !/^\d+(?:\.\d+)?$/.test(String(value)) ? quoteSql(String(value)) : String(value);
    return typeof value === 'string' ? quoteText(value) : String(value);
  }
  const text = defaultSql(given, sql);
  return text === undefined ? undefined : quoteSql(text);
}

function indexLines(table: Table, saysKey: boolean, inlineUniques: ReadonlySet<string>, world: World) {
  const { primaryKey } = table;
  const notes: LoweringNote[] = [];
  const lines: string[] = [];
  const settings = (...parts: readonly (string | undefined)[]): string => ` [${parts.filter((part) => part !== undefined).join(', ')}]`;
  const named = (name: string | undefined, usual: string): string | undefined =>
    name === undefined || isUsual(name, usual, world) ? undefined : `name: ${quoteText(name)}`;
  const noted = (reason: string | undefined): string | undefined => (reason ? `note: ${quoteText(reason)}` : undefined);
  if (primaryKey && saysKey) {
    lines.push(list(primaryKey.columns) + settings('pk', named(primaryKey.name, `${table.name}_pkey`), noted(primaryKey.reason)));
  }
  for (const { columns, name, reason } of table.uniques) {
    if (columns.length === 1 && inlineUniques.has(columns[0] ?? '')) continue;
    lines.push(list(columns) + settings('unique', named(name, `${[table.name, ...columns].join('_')}_key`), noted(reason)));
  }
  for (const index of table.indexes) {
    const obstacle = obstacleOf(index, world);
    if (obstacle !== undefined) {
      notes.push({ subject: objectId('index', table.id, index.name), message: obstacle });
      if (index.where) continue;
    }
    const parts = index.parts.map(({ expr }) => (expr.kind === 'column' ? quoteName(expr.name) : quoteSql(world.sql.expression(expr))));
    const text = parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(', ')})`;
    const plain = index.parts.every(({ expr }) => expr.kind === 'column');
    const type = index.method !== 'btree' || (index.unique && plain) ? `type: ${index.method}` : undefined;
    lines.push(text + settings(index.unique ? 'unique' : undefined, type, `name: ${quoteText(index.name)}`, noted(index.reason)));
  }
  return { lines, notes };
}

const list = (columns: readonly string[]): string =>
  columns.length === 1 ? quoteName(columns[0] ?? '') : `(${columns.map(quoteName).join(', ')})`;

/** A unique over some rows said as one over all would be wrong, so a condition keeps the index out; the rest is told. */
function obstacleOf(index: Index, { sql }: World): string | undefined {
  const parts = index.parts.map(({ expr, direction, nulls, opclass, prefix, collation }) =>
    [
      expr.kind === 'column' ? expr.name : sql.expression(expr),
      ...(prefix === undefined ? [] : [`(${prefix} characters)`]),
      ...(collation === undefined ? [] : [`collated ${collation}`]),
      ...(opclass === undefined ? [] : [opclass]),
      ...(direction === 'desc' ? ['descending'] : []),
      ...(nulls === undefined ? [] : [`nulls ${nulls}`]),
    ].join(' '),
  );
  const said = index.parts.every((part) => !(part.prefix ?? part.collation ?? part.opclass ?? part.nulls) && part.direction === 'asc');
  if (said && !index.where) return undefined;
  const where = index.where ? ` where ${sql.expression(index.where)}` : '';
  return `${index.unique ? 'Unique index' : 'Index'} ${index.name} (${index.method}) over ${parts.join(', ')}${where}.`;
}
