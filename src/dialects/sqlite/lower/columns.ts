/** Columns: what a STRICT type does not say about its values is said by a check of a fixed form and name. */
import {
  type Check,
  type CheckKind,
  type Column,
  call,
  column as col,
  compare,
  type Expr,
  literal,
  objectId,
  oneOf,
  type Table,
} from '../../../model/index.js';
import { exprKey } from '../../../sql/index.js';
import { DATETIME_FORMAT, INSTANT_FORMAT, quoteIdentifier } from '../spelling.js';
import { LOWERED, type Lowering, note, takeName } from './lowering.js';

export function lowerColumns(table: Table, lowering: Lowering): Table {
  const columns = table.columns.map((column) => lowerColumn(table, column, lowering));
  const known = new Set(table.checks.map(({ expr }) => exprKey(expr)));
  const taken = new Set(table.checks.flatMap(({ name }) => (name === undefined ? [] : [name.toLowerCase()])));
  const added = columns.flatMap((column) => {
    const rule = column.generated ? undefined : typeRule(column);
    return rule && !known.has(exprKey(rule.expr)) ? [toCheck(table, column, rule, taken)] : [];
  });
  return { ...table, columns, checks: [...table.checks.map(({ notValid: _, ...check }) => check), ...added] };
}

export interface TypeRule {
  readonly type: CheckKind;
  readonly expr: Expr;
  readonly reason: string;
}

/** The check that stands in for what a column's type promises elsewhere. */
export function typeRule({ name, type }: Pick<Column, 'name' | 'type'>): TypeRule | undefined {
  const it = col(name);
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return {
        type: 'length',
        expr: compare(call('length', it), '<=', literal(type.length)),
        reason: 'The type sets no bound here; the check does.',
      };
    case 'bytes':
      return type.length === undefined
        ? undefined
        : {
            type: 'length',
            expr: compare(call('length', it), '<=', literal(type.length)),
            reason: 'The type sets no bound here; the check does.',
          };
    case 'uuid':
      return { type: 'length', expr: compare(call('length', it), '=', literal(36)), reason: 'A UUID is kept as text of 36 characters.' };
    case 'boolean':
      return { type: 'boolean', expr: oneOf(it, [0, 1]), reason: 'A boolean is a number here; the check keeps it to 0 and 1.' };
    case 'json':
      return { type: 'json', expr: call('json-valid', it), reason: 'JSON is kept as text; the check keeps it well-formed.' };
    case 'integer':
      return type.unsigned ? { type: 'min', expr: compare(it, '>=', literal(0)), reason: 'Integers are signed here.' } : undefined;
    case 'date':
      return inForm(name, '____-__-__', 'date(%)');
    case 'time':
      return inForm(name, '__:__:__', 'time(%)');
    case 'instant':
      return inForm(name, '____-__-__T__:__:__.___Z', `strftime('${INSTANT_FORMAT}', %)`);
    case 'datetime':
      return inForm(name, '____-__-__T__:__:__.___', `strftime('${DATETIME_FORMAT}', %)`);
    default:
      return undefined;
  }
}

/** Of this shape, and a real date or time: one that the engine writes the same way again. */
function inForm(name: string, pattern: string, call: string): TypeRule {
  const quoted = quoteIdentifier(name);
  // IS, because the function answers NULL for what is no date, and a check lets NULL pass.
  const real: Expr = { kind: 'raw', sql: `${call.replace(/%(?=\))/, () => quoted)} IS ${quoted}` };
  const expr: Expr = { kind: 'and', args: [{ kind: 'like', arg: col(name), pattern }, real] };
  return {
    type: 'format',
    expr,
    reason: 'Dates and times are kept as text; the check keeps them real and in one form, so that they sort.',
  };
}

function toCheck(table: Table, column: Column, rule: TypeRule, taken: Set<string>): Check {
  const base = `check_${table.name}_${column.name}`;
  const name = taken.has(`${base}_${rule.type}`.toLowerCase()) ? `${base}_type_${rule.type}` : `${base}_${rule.type}`;
  return { name: takeName(taken, name), type: rule.type, columns: [column.name], expr: rule.expr, origin: LOWERED, reason: rule.reason };
}

function lowerColumn(table: Table, given: Column, lowering: Lowering): Column {
  const { postgres: _p, mysql: _m, identity, ...column } = given;
  const subject = objectId('column', table.id, column.name);
  const { type } = column;
  if (type.kind === 'native' && type.dialect !== 'sqlite') {
    note(lowering, subject, `SQLite has no type ${type.sql}; the values are kept as text.`);
    return { ...column, type: { kind: 'text' } };
  }
  if (identity === undefined) return column;
  if (isRowid(table, column.name)) return { ...column, identity: 'always' };
  note(lowering, subject, 'SQLite numbers rows by their primary key only; the application gives this column its value.');
  return column;
}

const isRowid = ({ primaryKey }: Table, name: string): boolean => primaryKey?.columns.length === 1 && primaryKey.columns[0] === name;
