/** Values that a single rule is likely to refuse though the column's type would take them. */
import { type ByKind, type Column, type ColumnType, type Expr, type LiteralValue, visit } from '../../model/index.js';
import { literalsOf } from './literals.js';
import { longestText } from './natural-value.js';

/** Candidates, the most telling first: just outside the rule's constants, then what no rule of its kind would take. */
export function violatingCandidates(column: Column, expr: Expr): readonly LiteralValue[] {
  return [...visit(column.type, BREAKING, column), ...literalsOf(column, [expr]), ...tooLong(column, expr)];
}

/** One character more than the rule allows, where the type has room for it. */
function tooLong(column: Column, expr: Expr): readonly LiteralValue[] {
  const limit = longestText(column, [expr]);
  const room = column.type.kind === 'varchar' || column.type.kind === 'char' ? column.type.length : Number.POSITIVE_INFINITY;
  return limit < room ? ['a'.repeat(limit + 1)] : [];
}

const bounded = (length: number): readonly LiteralValue[] =>
  ['not listed', 'not valid', 'zz', '?', 'Not Valid!', '', '-1', 'ü'].filter((text) => text.length <= length);

/** Values per type; `2` for a truth value that an engine keeps as a number. */
const BREAKING: ByKind<ColumnType, readonly LiteralValue[], [Column]> = {
  boolean: () => [2],
  integer: (type) => [-1, type.bits === 16 ? 30_001 : 1_000_000_001, 0, 2],
  decimal: (type) => [-1, 0, 10 ** Math.min(9, type.precision - type.scale) - 1],
  money: (type) => [-1, 0, 10 ** Math.min(9, type.precision - type.scale) - 1],
  float: () => [-1, 0, 1_000_000_001],
  varchar: (type) => bounded(type.length),
  char: (type) => bounded(type.length),
  text: () => bounded(Number.POSITIVE_INFINITY),
  date: () => ['1800-01-01', '2999-12-31'],
  time: () => ['00:00:00', '23:59:59'],
  instant: () => ['1800-01-01T00:00:00.000Z', '2999-12-31T00:00:00.000Z'],
  datetime: () => ['1800-01-01T00:00:00.000Z', '2999-12-31T00:00:00.000Z'],
  uuid: () => ['not a uuid'],
  json: () => ['not json'],
  bytes: () => [''],
  native: () => ['', 'not valid'],
};
