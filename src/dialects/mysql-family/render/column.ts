/** One column of a CREATE TABLE. */
import type { Column, ColumnDefault, ColumnType } from '../../../model/index.js';
import { printExpression } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { quoteIdentifier, quoteText, spellLiteral } from '../spelling.js';
import { spellType } from '../types.js';

export function renderColumn(flavour: Flavour, column: Column): string {
  const { mysql, identity, description } = column;
  return [
    quoteIdentifier(column.name),
    spellType(flavour, column.type),
    mysql?.charset && `CHARACTER SET ${mysql.charset}`,
    mysql?.collation && `COLLATE ${mysql.collation}`,
    ...(column.generated
      ? [generated(flavour, column.generated)]
      : [column.nullable ? 'NULL' : 'NOT NULL', defaultClause(flavour, column)]),
    mysql?.onUpdateNow && `ON UPDATE ${currentTimestamp(column.type)}`,
    identity && 'AUTO_INCREMENT',
    mysql?.invisible && 'INVISIBLE',
    description && `COMMENT ${quoteText(description)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Of a table that keeps its history: https://mariadb.com/kb/en/system-versioned-tables/ */
export const isRowEnd = (sql: string): boolean => /^ROW (?:START|END)$/i.test(sql);

/** MariaDB allows no NOT NULL on a virtual column. */
function generated(flavour: Flavour, { expr, stored }: NonNullable<Column['generated']>): string {
  if (expr.kind === 'raw' && isRowEnd(expr.sql)) return `GENERATED ALWAYS AS ${expr.sql}`;
  return `GENERATED ALWAYS AS (${printExpression(flavour, expr)}) ${stored ? 'STORED' : 'VIRTUAL'}`;
}

function defaultClause(flavour: Flavour, { default: given, type }: Column): string | undefined {
  const text = given && defaultText(flavour, given, type);
  return text === undefined ? undefined : `DEFAULT ${text}`;
}

/** The default as written after DEFAULT, in parentheses where it is no constant. */
export function defaultText(flavour: Flavour, given: ColumnDefault, type: ColumnType): string | undefined {
  switch (given.kind) {
    case 'literal':
      return constant(flavour, spellLiteral(flavour, given.value, type), type);
    case 'now':
      return isMoment(type) ? currentTimestamp(type) : `(${currentTimestamp(type)})`;
    case 'today':
      return '(CURRENT_DATE)';
    case 'uuid': {
      const make = flavour.uuidFunctions[given.version];
      return make && `(${make}())`;
    }
    case 'expr':
      return `(${printExpression(flavour, given.expr)})`;
  }
}

const meaning = (type: ColumnType): ColumnType['kind'] => (type.kind === 'native' ? (type.means?.kind ?? 'native') : type.kind);

const isMoment = (type: ColumnType): boolean => meaning(type) === 'instant' || meaning(type) === 'datetime';

/** As exact as the column: https://dev.mysql.com/doc/refman/8.0/en/timestamp-initialization.html */
function currentTimestamp(type: ColumnType): string {
  const digits = type.kind === 'native' ? /^(?:timestamp|datetime)(?:\((\d)\))?$/i.exec(type.sql) : undefined;
  if (!digits) return 'CURRENT_TIMESTAMP(6)';
  return digits[1] === undefined ? 'CURRENT_TIMESTAMP' : `CURRENT_TIMESTAMP(${digits[1]})`;
}

const LONG: ReadonlySet<ColumnType['kind']> = new Set(['text', 'json']);

/** MySQL takes a constant for TEXT, BLOB and JSON, and a function call for any type, only in parentheses. */
function constant(flavour: Flavour, text: string, type: ColumnType): string {
  const isCall = text.endsWith(')');
  const isLong =
    LONG.has(meaning(type)) || (type.kind === 'bytes' && type.length === undefined) || /blob/i.test(type.kind === 'native' ? type.sql : '');
  return (flavour.parenthesisesDefaults && isLong) || isCall ? `(${text})` : text;
}
