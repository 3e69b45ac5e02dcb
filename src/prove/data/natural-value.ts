/**
 * The value a generated row has in a column before its checks are looked at together: right in type, distinct by
 * ordinal where the type allows it, and accepted by the checks that speak of this column alone.
 */

import type { Check, Column, ColumnType, Expr, LiteralValue, Table } from '../../model/index.js';
import { type ByKind, visit } from '../../model/index.js';
import { exprColumns } from '../../sql/index.js';

import { dayNumber, minuteNumber } from './dates.js';
import { refuses } from './holds.js';
import { literalsOf } from './literals.js';
import { likePatterns, textCandidates } from './text-values.js';

/** Longest text that is generated for unbounded columns. */
const FREE_LENGTH = 200;

export function naturalValue(table: Table, column: Column, ordinal: number): LiteralValue {
  const checks = ownChecks(table, column.name);
  const all = naturalCandidates(column, ordinal, checks);
  const candidates = isInKey(table, column.name) ? telling(all, naturalCandidates(column, ordinal + SHORT_ROUND, checks)) : all;
  const accepted = candidates.find((value) => !checks.some((check) => refuses(check.expr, { [column.name]: value })));
  return accepted === undefined ? (candidates[0] ?? null) : accepted;
}

/** Makers of few texts begin again after so many ordinals: a currency at once, a minute after sixty. */
const SHORT_ROUND = 60;

const isInKey = (table: Table, name: string): boolean =>
  table.uniques.some(({ columns }) => columns.includes(name)) ||
  table.indexes.some(({ unique, parts }) => unique && parts.some(({ expr }) => exprColumns(expr).includes(name)));

/** Those that differ from row to row come first. */
function telling(candidates: readonly LiteralValue[], others: readonly LiteralValue[]): readonly LiteralValue[] {
  const repeated = new Set(others);
  return [...candidates.filter((value) => !repeated.has(value)), ...candidates];
}

/** Values worth trying, the most natural first. */
export function naturalCandidates(column: Column, ordinal: number, checks: readonly Check[]): readonly LiteralValue[] {
  const exprs = checks.map((check) => check.expr);
  // A flag starts as its default says, not as a list of its two values happens to begin.
  const first = column.default?.kind === 'literal' ? [column.default.value] : [];
  if (column.type.kind === 'boolean' || checks.some(({ type }) => type === 'boolean'))
    return [...first, ...(column.type.kind === 'boolean' ? [false, true] : [0, 1])];
  return [...listed(column.name, exprs, ordinal), ...visit(column.type, BY_TYPE, column, ordinal, exprs), ...literalsOf(column, exprs)];
}

/** Checks that name this column and no other. */
export function ownChecks(table: Table, name: string): readonly Check[] {
  return table.checks.filter((check) => {
    const names = new Set(exprColumns(check.expr));
    return names.size === 1 && names.has(name);
  });
}

/** The most characters a column's type and checks allow. */
export function longestText(column: Column, exprs: readonly Expr[]): number {
  const byType = column.type.kind === 'varchar' || column.type.kind === 'char' ? column.type.length : FREE_LENGTH;
  return exprs.reduce((most, expr) => Math.min(most, lengthLimit(expr) ?? most), byType);
}

/** `length(x) <= n` or `length(x) = n`, anywhere in a conjunction. */
function lengthLimit(expr: Expr): number | undefined {
  if (expr.kind === 'and') return expr.args.map(lengthLimit).find((limit) => limit !== undefined);
  if (expr.kind === 'between' && isLength(expr.arg)) return numberOf(expr.high);
  if (expr.kind !== 'compare' || !isLength(expr.left)) return undefined;
  const limit = numberOf(expr.right);
  if (limit === undefined) return undefined;
  return expr.op === '<=' || expr.op === '=' ? limit : expr.op === '<' ? limit - 1 : undefined;
}

const isLength = (expr: Expr): boolean => expr.kind === 'call' && expr.fn === 'length';
const numberOf = (expr: Expr): number | undefined => (expr.kind === 'literal' && typeof expr.value === 'number' ? expr.value : undefined);

/** Members of a closed list, beginning with another one for each ordinal when there is no first among them. */
function listed(name: string, exprs: readonly Expr[], ordinal: number): readonly LiteralValue[] {
  const list = exprs.flatMap((expr) => listsIn(name, expr))[0] ?? [];
  const from = ordinal % Math.max(1, list.length);
  return [...list.slice(from), ...list.slice(0, from)];
}

function listsIn(name: string, expr: Expr): readonly (readonly LiteralValue[])[] {
  if (expr.kind === 'in') return expr.arg.kind === 'column' && expr.arg.name === name ? [expr.values] : [];
  return expr.kind === 'and' || expr.kind === 'or' ? expr.args.flatMap((arg) => listsIn(name, arg)) : [];
}

type Candidates = readonly LiteralValue[];
const texts = (_: unknown, column: Column, ordinal: number, exprs: readonly Expr[]): Candidates =>
  textCandidates(column, ordinal, longestText(column, exprs), likePatterns(column.name, exprs));

const BY_TYPE: ByKind<ColumnType, Candidates, [Column, number, readonly Expr[]]> = {
  boolean: () => [false, true],
  integer: (type, _, ordinal) => [type.bits === 16 ? ordinal % 30_000 : ordinal, (ordinal % 9) + 1, 0],
  decimal: (type, _, ordinal) => decimals(type.precision, type.scale, ordinal),
  money: (type, _, ordinal) => decimals(type.precision, type.scale, ordinal),
  float: (_, __, ordinal) => [ordinal + 0.5, 0.5],
  varchar: texts,
  char: (type, column, ordinal, exprs) => {
    const all = textCandidates(column, ordinal, type.length, likePatterns(column.name, exprs));
    return [...all.filter((text) => text.length === type.length), ...all];
  },
  text: texts,
  date: (_, __, ordinal) => [dayNumber(ordinal % 700)],
  time: (_, __, ordinal) => [`${String(ordinal % 24).padStart(2, '0')}:${String(ordinal % 60).padStart(2, '0')}:00`],
  instant: (_, __, ordinal) => [minuteNumber(ordinal)],
  datetime: (_, __, ordinal) => [minuteNumber(ordinal)],
  uuid: (_, __, ordinal) => [uuidNumber(ordinal)],
  json: (_, __, ordinal) => [`{"number": ${ordinal}}`],
  bytes: (_, __, ordinal) => [String(ordinal)],
  native: (type, column, ordinal, exprs) => nativeCandidates(type, column, ordinal, exprs),
};

/** Values that types of one engine take, by the beginning of their names; the rest is given text. */
const SPELLED: readonly (readonly [RegExp, (ordinal: number) => LiteralValue])[] = [
  [/\[\]$/, () => '{}'],
  [/^(inet|cidr)\b/i, (ordinal) => `10.${(ordinal >> 16) & 255}.${(ordinal >> 8) & 255}.${ordinal & 255}`],
  [/^macaddr\b/i, () => '08:00:2b:01:02:03'],
  [/^interval\b/i, (ordinal) => `${ordinal} seconds`],
  [/^(int4|int8|num|ts|tstz|date)(multi)?range\b/i, () => 'empty'],
  [/^(point|geometry)\b/i, (ordinal) => `(${ordinal % 90},0)`],
  [/^(tsvector|ltree|xml)\b/i, (ordinal) => `a${ordinal}`],
  [/^(bit|varbit)\b/i, () => '0'],
  [/^json\b/i, (ordinal) => `{"number": ${ordinal}}`],
  [/^(timestamp|datetime)/i, minuteNumber],
  [/^date\b/i, (ordinal) => dayNumber(ordinal % 700)],
  [/^time/i, (ordinal) => `${String(ordinal % 24).padStart(2, '0')}:${String(ordinal % 60).padStart(2, '0')}:00`],
  [/^(smallint|tinyint|int2|int1)\b/i, (ordinal) => ordinal % 100],
  [/^(mediumint|integer|int|int4|int8|bigint|oid|numeric|decimal|double|real|float|money)\b/i, (ordinal) => ordinal % 1000],
  [/^year\b/i, (ordinal) => 2000 + (ordinal % 100)],
];

function nativeCandidates(
  type: Extract<ColumnType, { readonly kind: 'native' }>,
  column: Column,
  ordinal: number,
  exprs: readonly Expr[],
): Candidates {
  if (type.labels && type.labels.length > 0) return type.labels;
  const listed = /^(?:enum|set)\s*\(\s*'((?:[^']|'')*)'/i.exec(type.sql)?.[1];
  if (listed !== undefined) return [listed.replaceAll("''", "'")];
  const spelled = SPELLED.find(([test]) => test.test(type.sql));
  if (spelled) return [spelled[1](ordinal)];
  return type.means ? visit(type.means, BY_TYPE, column, ordinal, exprs) : [`text ${ordinal}`];
}

/** A well-formed UUIDv7 with the ordinal in its last group. */
export const uuidNumber = (ordinal: number): string => `018cc251-f400-7000-8000-${ordinal.toString(16).padStart(12, '0')}`;

function decimals(precision: number, scale: number, ordinal: number): Candidates {
  const whole = 10 ** Math.min(9, precision - scale);
  const fraction = scale > 0 ? (ordinal % 4) / 4 : 0;
  const value = (ordinal % Math.max(1, whole - 1)) + (scale >= 2 ? fraction : 0);
  return whole <= 1 ? [0.5 % 1] : [value, 1, 0];
}
