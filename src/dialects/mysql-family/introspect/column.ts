/** One row of information_schema.columns as a column. */
import type { Column, ColumnDefault, ColumnType, Expr, LiteralValue } from '../../../model/index.js';
import { quoteBacktick } from '../../../sql/index.js';
import type { Row } from '../../queryable.js';
import { parseExpression } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { readType } from '../types.js';
import { READ, textOf } from './read.js';

/** What the table has by default, so that a column says only what differs. */
export interface TableText {
  readonly collation: string;
  readonly charset: string;
  /** Columns whose text the engine checks to be JSON. */
  readonly json: ReadonlySet<string>;
  /** Before the names of sequences. */
  readonly database: string;
}

export function readColumn(flavour: Flavour, row: Row, table: TableText): Column {
  const name = textOf(row.name);
  const type: ColumnType = table.json.has(name) ? { kind: 'json' } : readType(flavour, textOf(row.type));
  const extra = textOf(row.extra).toLowerCase();
  const expression = textOf(row.expression);
  const fallback = expression === '' ? readDefault(flavour, row, type, extra, table.database) : undefined;
  const mysql = { ...ownText(row, type, table), ...flags(extra) };
  return {
    name,
    type,
    nullable: row.nullable === 'YES',
    ...(fallback ? { default: fallback } : {}),
    ...(extra.includes('auto_increment') ? { identity: 'by-default' } : {}),
    ...(expression === '' ? {} : { generated: { expr: readExpression(flavour, expression), stored: extra.includes('stored') } }),
    ...(row.comment ? { description: textOf(row.comment) } : {}),
    origin: READ,
    ...(Object.keys(mysql).length > 0 ? { mysql } : {}),
  };
}

export const readExpression = (flavour: Flavour, text: string): Expr => parseExpression(flavour.catalogueExpression(text));

function ownText(row: Row, type: ColumnType, table: TableText): Column['mysql'] {
  // The engine sets the collation of its JSON texts itself.
  if (!row.collation || type.kind === 'json' || row.collation === table.collation) return {};
  const charset = textOf(row.charset);
  return { ...(charset === table.charset ? {} : { charset }), collation: textOf(row.collation) };
}

function flags(extra: string): Column['mysql'] {
  return {
    ...(extra.includes('on update current_timestamp') ? { onUpdateNow: true } : {}),
    ...(extra.includes('invisible') ? { invisible: true } : {}),
  };
}

function readDefault(flavour: Flavour, row: Row, type: ColumnType, extra: string, database: string): ColumnDefault | undefined {
  if (row.fallback === null || row.fallback === undefined) return undefined;
  const text = textOf(row.fallback);
  const isSql = flavour.catalogueQuotesDefaults || extra.includes('default_generated');
  if (!isSql) return { kind: 'literal', value: typed(text, type) };
  if (/^null$/i.test(text)) return undefined;
  return readDefaultSql(flavour, flavour.catalogueExpression(text).replaceAll(`${quoteBacktick(database)}.`, ''), type);
}

/** A default as SQL spells it. */
export function readDefaultSql(flavour: Flavour, given: string, type: ColumnType): ColumnDefault {
  const text = given.replace(TYPED_LITERAL, '');
  return readMoment(text) ?? readUuid(flavour, text) ?? readAsText(text, type) ?? readValue(parseExpression(text), type);
}

/** `DATE '2024-01-01'`: https://dev.mysql.com/doc/refman/8.0/en/date-and-time-literals.html */
const TYPED_LITERAL = /^(?:date|time|timestamp)\s*(?=['"])/i;

/** A number given to a column of texts is a text, a number given to one of bits is bits. */
function readAsText(text: string, type: ColumnType): ColumnDefault | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  // More digits than a number holds.
  if (kindOf(type) === 'decimal' && text.replace(/\D/g, '').length > 15) return { kind: 'literal', value: text };
  if (type.kind === 'native' && /^bit\b/i.test(type.sql)) {
    return { kind: 'expr', expr: { kind: 'raw', sql: `b'${Number(text).toString(2)}'` } };
  }
  return TEXTS.has(kindOf(type)) ? { kind: 'literal', value: text } : undefined;
}

const TEXTS: ReadonlySet<string | undefined> = new Set(['varchar', 'char', 'text']);

/** What the column means, native or not. */
const kindOf = (type: ColumnType): ColumnType['kind'] | undefined => (type.kind === 'native' ? type.means?.kind : type.kind);

/** Both engines spell the current moment in one of a few ways. */
function readMoment(text: string): ColumnDefault | undefined {
  if (/^(?:current_timestamp|now|localtime|localtimestamp)(?:\(\s*\d*\s*\))?$/i.test(text)) return { kind: 'now' };
  return /^(?:curdate\(\)|current_date(?:\(\))?)$/i.test(text) ? { kind: 'today' } : undefined;
}

function readUuid({ uuidFunctions }: Flavour, text: string): ColumnDefault | undefined {
  const call = text.toLowerCase();
  if (call === `${uuidFunctions[4]?.toLowerCase()}()`) return { kind: 'uuid', version: 4 };
  return call === `${uuidFunctions[7]?.toLowerCase()}()` ? { kind: 'uuid', version: 7 } : undefined;
}

function readValue(expr: Expr, type: ColumnType): ColumnDefault {
  if (expr.kind !== 'literal') return { kind: 'expr', expr };
  return { kind: 'literal', value: typeof expr.value === 'string' ? typed(expr.value, type) : asBoolean(expr.value, type) };
}

const asBoolean = (value: LiteralValue, type: ColumnType): LiteralValue =>
  type.kind === 'boolean' && typeof value === 'number' ? value !== 0 : value;

const NUMERIC: ReadonlySet<ColumnType['kind']> = new Set(['integer', 'decimal', 'money', 'float', 'boolean']);

export function isNumeric(type: ColumnType): boolean {
  const kind = kindOf(type);
  return kind !== undefined && NUMERIC.has(kind);
}

function typed(text: string, type: ColumnType): LiteralValue {
  if (kindOf(type) === 'decimal' && text.replace(/\D/g, '').length > 15) return text;
  return isNumeric(type) && text.trim() !== '' && Number.isFinite(Number(text)) ? asBoolean(Number(text), type) : text;
}
