/** CREATE TABLE with keys and checks inline; references that close a circle are left to the caller. */
import type { Check, Column, ColumnDefault, ForeignKey, ReferentialAction, Table, Unique } from '../../../model/index.js';
import { versionAtLeast } from '../../../util/version-at-least.js';
import { printExpression } from '../expressions.js';
import { literal, quoteIdentifier, quoteList, quoteQualified, quoteTable, quoteText } from '../spelling.js';
import { spellType } from '../types.js';

export function renderTable(table: Table, foreignKeys: readonly ForeignKey[], version: string): string {
  const lines = [
    ...table.columns.map((column) => renderColumn(column, version)),
    ...(table.primaryKey ? [`${constraint(table.primaryKey.name)}PRIMARY KEY (${quoteList(table.primaryKey.columns)})`] : []),
    ...table.uniques.map(renderUnique),
    ...table.checks.filter((c) => !c.notValid).map(renderCheck),
    ...foreignKeys.filter((fk) => !fk.notValid).map(renderForeignKey),
  ];
  const unlogged = table.postgres?.unlogged ? 'UNLOGGED ' : '';
  const partition = table.partitioning
    ? `\nPARTITION BY ${table.partitioning.method.toUpperCase()} (${quoteList(table.partitioning.columns)})`
    : '';
  return `CREATE ${unlogged}TABLE ${quoteQualified(table.name, table.namespace)} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n)${partition}`;
}

function renderColumn(column: Column, version: string): string {
  return [
    quoteIdentifier(column.name),
    spellType(column.type),
    column.postgres?.collation ? `COLLATE ${quoteIdentifier(column.postgres.collation)}` : '',
    column.nullable || column.generated ? '' : 'NOT NULL',
    column.generated
      ? `GENERATED ALWAYS AS (${printExpression(column.generated.expr)}) ${column.generated.stored || !versionAtLeast(version, '18') ? 'STORED' : 'VIRTUAL'}`
      : column.identity
        ? `GENERATED ${column.identity === 'always' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`
        : column.default
          ? `DEFAULT ${defaultText(column.default, column, version)}`
          : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function defaultText(given: ColumnDefault, { type }: Column, version: string): string {
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
  }
}

export const constraint = (name: string | undefined): string => (name === undefined ? '' : `CONSTRAINT ${quoteIdentifier(name)} `);

export function renderUnique({ name, columns, nullsNotDistinct, deferrable }: Unique): string {
  return `${constraint(name)}UNIQUE${nullsNotDistinct ? ' NULLS NOT DISTINCT' : ''} (${quoteList(columns)})${deferral(deferrable)}`;
}

export const renderCheck = ({ name, expr, notValid }: Check): string =>
  `${constraint(name)}CHECK (${printExpression(expr)})${notValid ? ' NOT VALID' : ''}`;

export function renderForeignKey(fk: ForeignKey): string {
  const columns = fk.onDelete === 'set-null' && fk.onDeleteColumns ? ` (${quoteList(fk.onDeleteColumns)})` : '';
  const onDelete = fk.onDelete === 'no-action' ? '' : ` ON DELETE ${ACTIONS[fk.onDelete]}${columns}`;
  const onUpdate = fk.onUpdate === 'no-action' ? '' : ` ON UPDATE ${ACTIONS[fk.onUpdate]}`;
  return `${constraint(fk.name)}FOREIGN KEY (${quoteList(fk.columns)}) REFERENCES ${quoteTable(fk.refTable)} (${quoteList(fk.refColumns)})${onDelete}${onUpdate}${deferral(fk.deferrable)}${fk.notValid ? ' NOT VALID' : ''}`;
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
