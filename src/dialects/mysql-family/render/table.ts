/** CREATE TABLE with its keys, checks and references, and CREATE INDEX for the rest. */
import type { Check, ForeignKey, Index, IndexPart, ReferentialAction, Table, TableId, Unique } from '../../../model/index.js';
import { printExpression } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { printPartitionClause } from '../parse/partitions.js';
import { clauseOf } from '../partitioning.js';
import { quoteIdentifier, quoteList, quoteText } from '../spelling.js';
import { isInMemory } from '../storage-engines.js';
import { isRowEnd, renderColumn } from './column.js';

export interface TableParts {
  /** Written as constraints of their own, not as triggers. */
  readonly checks: readonly Check[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Quoted, with its database where there are several. */
  readonly nameOf: (id: TableId) => string;
}

export function renderTable(flavour: Flavour, table: Table, { checks, foreignKeys, nameOf }: TableParts): string {
  const lines = [
    ...table.columns.map((column) => renderColumn(flavour, column)),
    ...(table.primaryKey ? [`PRIMARY KEY (${quoteList(table.primaryKey.columns)})`] : []),
    ...table.uniques.map(renderUnique),
    ...table.indexes.filter((index) => isInline(table, index)).map((index) => indexClause(flavour, table, index, '')),
    ...period(table),
    ...checks.map(
      (check) => `${constraint(check.name)}CHECK (${printExpression(flavour, check.expr)})${check.notEnforced ? ' NOT ENFORCED' : ''}`,
    ),
    ...foreignKeys.map((key) => renderForeignKey(key, nameOf)),
  ];
  return `CREATE TABLE ${nameOf(table.id)} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n)${options(table)}`;
}

function period({ columns }: Table): readonly string[] {
  const ends = columns.filter(({ generated }) => generated?.expr.kind === 'raw' && isRowEnd(generated.expr.sql));
  return ends.length === 2 ? [`PERIOD FOR SYSTEM_TIME (${quoteList(ends.map(({ name }) => name))})`] : [];
}

export const constraint = (name: string | undefined): string => (name === undefined ? '' : `CONSTRAINT ${quoteIdentifier(name)} `);

export const renderUnique = ({ name, columns }: Unique): string => `${constraint(name)}UNIQUE (${quoteList(columns)})`;

/**
 * Must be there when the table is: the only key of a numbered column, or one whose name the engine would give to the index
 * of a foreign key.
 */
export function isInline(table: Table, { name, parts: [first] }: Index): boolean {
  if (table.foreignKeys.some((key) => key.name === name)) return true;
  const numbered = table.columns.find(({ identity }) => identity !== undefined)?.name;
  if (numbered === undefined || first?.expr.kind !== 'column' || first.expr.name !== numbered) return false;
  return ![table.primaryKey?.columns[0], ...table.uniques.map(({ columns }) => columns[0])].includes(numbered);
}

export function renderIndex(flavour: Flavour, table: Table, index: Index, tableName = quoteIdentifier(table.name)): string {
  return `CREATE ${indexClause(flavour, table, index, ` ON ${tableName}`)}`;
}

/** In CREATE TABLE, or after CREATE with the table named behind the index. */
function indexClause(flavour: Flavour, table: Table, index: Index, on: string): string {
  const kind = index.unique ? 'UNIQUE INDEX' : (INDEX_KINDS[index.method] ?? 'INDEX');
  const parts = index.parts.map((part) => renderPart(flavour, part)).join(', ');
  return `${kind} ${quoteIdentifier(index.name)}${on} (${parts})${indexOptions(flavour, table, index)}`;
}

function indexOptions(flavour: Flavour, table: Table, { method, mysql }: Index): string {
  const options = [
    method === 'hash' && 'USING HASH',
    method === 'btree' && isInMemory(table) && 'USING BTREE',
    mysql?.parser !== undefined && `WITH PARSER ${quoteIdentifier(mysql.parser)}`,
    mysql?.comment !== undefined && `COMMENT ${quoteText(mysql.comment)}`,
    mysql?.invisible && flavour.hiddenIndexWord,
  ].filter(Boolean);
  return options.length === 0 ? '' : ` ${options.join(' ')}`;
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
  const target = `${nameOf(refTable)} (${quoteList(refColumns)})`;
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

function options(table: Table): string {
  const { mysql, description } = table;
  const parts = [
    mysql?.engine && `ENGINE=${mysql.engine}`,
    mysql?.charset && `DEFAULT CHARSET=${mysql.charset}`,
    mysql?.collation && `COLLATE=${mysql.collation}`,
    mysql?.autoIncrement !== undefined && mysql.autoIncrement > 1 && `AUTO_INCREMENT=${mysql.autoIncrement}`,
    ...Object.entries(mysql?.options ?? {}).map(([name, value]) => option(name, value)),
    description && `COMMENT=${quoteText(description)}`,
  ].filter(Boolean);
  const clause = clauseOf(table);
  return `${parts.map((part) => ` ${part}`).join('')}${clause ? `\n${printPartitionClause(clause)}` : ''}`;
}

/** Bare where it is a word, a number or a list of tables. */
function option(name: string, value: string): string {
  if (value === '') return name.toUpperCase();
  return `${name.toUpperCase()}=${/^(?:\w+|\([\w,\s`]*\))$/.test(value) ? value : quoteText(value)}`;
}
