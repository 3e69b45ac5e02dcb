/** CREATE TABLE with its keys, checks and references, and CREATE INDEX for the rest. */
import type { Check, ForeignKey, Index, IndexPart, ReferentialAction, Table, TableId, Unique } from '../../../model/index.js';
import { printExpression } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { quoteIdentifier, quoteList, quoteText } from '../spelling.js';
import { renderColumn } from './column.js';

export interface TableParts {
  /** Written as constraints of their own, not as triggers. */
  readonly checks: readonly Check[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly nameOf: (id: TableId) => string;
}

export function renderTable(flavour: Flavour, table: Table, { checks, foreignKeys, nameOf }: TableParts): string {
  const lines = [
    ...table.columns.map((column) => renderColumn(flavour, column)),
    ...(table.primaryKey ? [`PRIMARY KEY (${quoteList(table.primaryKey.columns)})`] : []),
    ...table.uniques.map(renderUnique),
    ...checks.map((check) => `${constraint(check.name)}CHECK (${printExpression(flavour, check.expr)})`),
    ...foreignKeys.map((key) => renderForeignKey(key, nameOf)),
  ];
  return `CREATE TABLE ${quoteIdentifier(table.name)} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n)${options(table)}`;
}

const constraint = (name: string | undefined): string => (name === undefined ? '' : `CONSTRAINT ${quoteIdentifier(name)} `);

const renderUnique = ({ name, columns }: Unique): string => `${constraint(name)}UNIQUE (${quoteList(columns)})`;

export function renderIndex(flavour: Flavour, table: Table, index: Index): string {
  const kind = index.unique ? 'UNIQUE INDEX' : (INDEX_KINDS[index.method] ?? 'INDEX');
  const parts = index.parts.map((part) => renderPart(flavour, part)).join(', ');
  return `CREATE ${kind} ${quoteIdentifier(index.name)} ON ${quoteIdentifier(table.name)} (${parts})`;
}

const INDEX_KINDS: Readonly<Partial<Record<Index['method'], string>>> = { fulltext: 'FULLTEXT INDEX', spatial: 'SPATIAL INDEX' };

function renderPart(flavour: Flavour, { expr, prefix, direction }: IndexPart): string {
  // An expression as a key part has parentheses of its own.
  const text = expr.kind === 'column' ? quoteIdentifier(expr.name) : `(${printExpression(flavour, expr)})`;
  return `${text}${prefix === undefined ? '' : `(${prefix})`}${direction === 'desc' ? ' DESC' : ''}`;
}

export function renderForeignKey(
  { name, columns, refTable, refColumns, onDelete, onUpdate }: ForeignKey,
  nameOf: TableParts['nameOf'],
): string {
  const target = `${quoteIdentifier(nameOf(refTable))} (${quoteList(refColumns)})`;
  return `${constraint(name)}FOREIGN KEY (${quoteList(columns)}) REFERENCES ${target} ON DELETE ${ACTIONS[onDelete]}${updateClause(onUpdate)}`;
}

/** RESTRICT is what InnoDB does anyway. */
const updateClause = (action: ReferentialAction): string => (SILENT.has(action) ? '' : ` ON UPDATE ${ACTIONS[action]}`);
const SILENT: ReadonlySet<ReferentialAction> = new Set(['restrict', 'no-action']);

const ACTIONS = {
  'no-action': 'RESTRICT',
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  'set-null': 'SET NULL',
  'set-default': 'RESTRICT',
} as const satisfies Record<ReferentialAction, string>;

function options({ mysql, description }: Table): string {
  const parts = [
    mysql?.engine && `ENGINE=${mysql.engine}`,
    mysql?.charset && `DEFAULT CHARSET=${mysql.charset}`,
    mysql?.collation && `COLLATE=${mysql.collation}`,
    description && `COMMENT=${quoteText(description)}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : ` ${parts.join(' ')}`;
}
