/** CREATE TABLE with keys, checks and the references that can stand inline; one column or constraint a line. */
import type { Check, Column, ColumnDefault, ForeignKey, Key, ReferentialAction, Table, Unique } from '../../../model/index.js';
import { versionAtLeast } from '../../../util/version-at-least.js';
import { printExpression } from '../expressions.js';
import { partitionClause } from '../partitions.js';
import { literal, quoteIdentifier, quoteList, quoteQualified, quoteTable, quoteText } from '../spelling.js';
import { spellType } from '../types.js';

export function renderTable(table: Table, foreignKeys: readonly ForeignKey[], version: string): string {
  const lines = [
    ...columnLines(table.columns, version),
    ...(table.primaryKey ? [renderKey(table.primaryKey)] : []),
    ...table.uniques.map(renderUnique),
    ...table.checks.filter((c) => !c.notValid).map(renderCheck),
    ...foreignKeys.map(renderForeignKey),
  ];
  const body = lines.length === 0 ? '()' : `(\n${lines.map((line) => `  ${line}`).join(',\n')}\n)`;
  return `CREATE ${table.postgres?.unlogged ? 'UNLOGGED ' : ''}TABLE ${quoteQualified(table.name, table.namespace)} ${body}${options(table)}`;
}

/** https://www.postgresql.org/docs/15/sql-createtable.html#SQL-CREATETABLE-STORAGE-PARAMETERS */
function options({ partitioning, postgres }: Table): string {
  const storage = Object.entries(postgres?.storage ?? {}).map(([key, value]) => `${quoteStorage(key)} = ${quoteText(value)}`);
  const parents = (postgres?.inherits ?? []).map(quoteTable);
  return `${parents.length > 0 ? `\nINHERITS (${parents.join(', ')})` : ''}${partitioning ? `\n${partitionClause(partitioning)}` : ''}${storage.length === 0 ? '' : `\nWITH (${storage.join(', ')})`}`;
}

/** `toast.autovacuum_enabled` is two names. */
const quoteStorage = (key: string): string => key.split('.').map(quoteIdentifier).join('.');

/** Names and types in columns of their own, as far as they are of ordinary width. */
function columnLines(columns: readonly Column[], version: string): readonly string[] {
  const cells = columns.map((c) => [quoteIdentifier(c.name), spellType(c.type), columnRest(c, version)] as const);
  const width = (at: 0 | 1): number => Math.max(0, ...cells.map((cell) => cell[at].length).filter((length) => length <= MOST_WIDTH[at]));
  const widths = [width(0), width(1)] as const;
  return cells.map(([name, type, rest]) => `${name.padEnd(widths[0])} ${type.padEnd(widths[1])} ${rest}`.trimEnd());
}

const MOST_WIDTH = [30, 20] as const;

function columnRest(column: Column, version: string): string {
  const collation = column.postgres?.collation;
  return [
    ...(column.postgres?.compression ? [`COMPRESSION ${column.postgres.compression}`] : []),
    ...(collation ? [`COLLATE ${quoteIdentifier(collation)}`] : []),
    ...(column.nullable ? [] : ['NOT NULL']),
    ...sourceOf(column, version),
  ].join(' ');
}

/** A column as ADD COLUMN takes it. */
export const renderColumn = (column: Column, version: string): string =>
  [quoteIdentifier(column.name), spellType(column.type), columnRest(column, version)].filter((part) => part !== '').join(' ');

/** Where its value comes from when none is given. */
function sourceOf(column: Column, version: string): readonly string[] {
  const { generated, identity } = column;
  if (generated) return [`GENERATED ALWAYS AS (${printExpression(generated.expr)}) ${generated.stored ? 'STORED' : 'VIRTUAL'}`];
  if (identity) {
    const options = column.postgres?.identityOptions;
    return [`GENERATED ${identity === 'always' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY${options ? ` (${options})` : ''}`];
  }
  return column.default ? [`DEFAULT ${defaultText(column.default, column, version)}`] : [];
}

export function defaultText(given: ColumnDefault, { type }: Column, version: string): string {
  switch (given.kind) {
    case 'literal':
      return type.kind === 'json' && typeof given.value === 'string' ? `${quoteText(given.value)}::jsonb` : literal(given.value, type);
    case 'now':
      return 'now()';
    case 'today':
      return 'CURRENT_DATE';
    case 'uuid':
      return given.version === 4 ? 'gen_random_uuid()' : versionAtLeast(version, '18') ? 'uuidv7()' : 'uuid_generate_v7()';
    case 'expr':
      return `(${printExpression(given.expr)})`;
    default:
      return given satisfies never;
  }
}

/** Broken after the name where it would be too long to read. */
function constraint(name: string | undefined, rule: string): string {
  if (name === undefined) return rule;
  const head = `CONSTRAINT ${quoteIdentifier(name)}`;
  return head.length + rule.length > MOST_LENGTH ? `${head}\n    ${rule}` : `${head} ${rule}`;
}

const MOST_LENGTH = 110;

const including = (columns: readonly string[] | undefined): string => (columns === undefined ? '' : ` INCLUDE (${quoteList(columns)})`);

const renderKey = ({ name, columns, include, deferrable }: Key): string =>
  constraint(name, `PRIMARY KEY (${quoteList(columns)})${including(include)}${deferral(deferrable)}`);

function renderUnique({ name, columns, include, nullsNotDistinct, deferrable }: Unique): string {
  const nulls = nullsNotDistinct ? ' NULLS NOT DISTINCT' : '';
  return constraint(name, `UNIQUE${nulls} (${quoteList(columns)})${including(include)}${deferral(deferrable)}`);
}

export const renderCheck = ({ name, expr, notValid, noInherit }: Check): string =>
  constraint(name, `CHECK (${printExpression(expr)})${noInherit ? ' NO INHERIT' : ''}${notValid ? ' NOT VALID' : ''}`);

export function renderForeignKey(fk: ForeignKey): string {
  const columns = fk.onDelete === 'set-null' && fk.onDeleteColumns ? ` (${quoteList(fk.onDeleteColumns)})` : '';
  const onDelete = fk.onDelete === 'no-action' ? '' : ` ON DELETE ${ACTIONS[fk.onDelete]}${columns}`;
  const onUpdate = fk.onUpdate === 'no-action' ? '' : ` ON UPDATE ${ACTIONS[fk.onUpdate]}`;
  const target = `${quoteTable(fk.refTable)} (${quoteList(fk.refColumns)})${fk.matchFull ? ' MATCH FULL' : ''}`;
  const more = `${onDelete}${onUpdate}${deferral(fk.deferrable)}${fk.notValid ? ' NOT VALID' : ''}`;
  return constraint(fk.name, `FOREIGN KEY (${quoteList(fk.columns)}) REFERENCES ${target}${more}`);
}

const deferral = (kind: 'immediate' | 'deferred' | undefined): string =>
  kind === undefined ? '' : ` DEFERRABLE INITIALLY ${kind.toUpperCase()}`;

const ACTIONS = {
  'no-action': 'NO ACTION',
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  'set-null': 'SET NULL',
  'set-default': 'SET DEFAULT',
} as const satisfies Record<ReferentialAction, string>;
