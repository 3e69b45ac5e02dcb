/** Turns a pattern into the SELECT an application would send, its constants taken from the rows that were filled in. */
import type { PatternCondition, PatternService } from '../design/design.js';
import type { Index, LiteralValue, Table } from '../model/index.js';
import { escapeLike } from '../sql/index.js';
import { groupBy } from '../util/group-by.js';
import { accepts } from './data/holds.js';
import { type RowValues, valueIn } from './data/row.js';
import { equals, literalOf, tableName } from './sql-text.js';
import type { ProofSubject } from './subject.js';

/** A list without a stated limit is read in pages of this size. */
const PAGE = 20;

export interface PatternSelect {
  readonly sql: string;
  /** Counts the rows that its conditions pick. */
  readonly count: string;
  /** How many of them are read. */
  readonly limit?: number;
}

/** The statement, or undefined where no filled row fits its constants. */
export function patternSelect(
  subject: ProofSubject,
  table: Table,
  service: PatternService,
  rows: readonly RowValues[],
  index: Index | undefined,
): PatternSelect | undefined {
  const { query } = service;
  const fitting = rows.filter(
    (row) => query.conditions.every((condition) => isPossible(condition, row)) && (!index?.where || accepts(index.where, row)),
  );
  const equal = query.conditions.filter(({ op }) => op === 'equals');
  const sample = typicalRow(
    fitting,
    equal.map(({ column }) => column),
    query.sort.length > 0,
  );
  if (!sample) return undefined;
  const alike = fitting.filter((row) => equal.every(({ column }) => valueIn(row, column) === valueIn(sample, column)));
  const conditions = query.conditions.map((condition) =>
    conditionSql({ subject, table, condition, sample, alike, index, inOrder: query.sort.length > 0 && equal.length > 0 }),
  );
  const quote = subject.dialect.quoteIdentifier;
  const order = query.sort.map(({ column, direction }) => `${quote(column)} ${direction.toUpperCase()}`).join(', ');
  const limit = query.aggregate ? undefined : order ? pageOf(query.limit, alike.length) : query.limit;
  const source = `FROM ${tableName(subject, table)}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`;
  const sql = [
    `SELECT ${selected(subject, service)} ${source}`,
    order && !query.aggregate ? ` ORDER BY ${order}` : '',
    limit === undefined ? '' : ` LIMIT ${limit}`,
  ].join('');
  return { sql, count: `SELECT count(*) AS n ${source}`, ...(limit === undefined ? {} : { limit }) };
}

/** Fewer rows than this are chance. */
const FEW = 3;

/** A list in an order is long where it matters, so its constants are those of the busiest; others pick few rows. */
function typicalRow(rows: readonly RowValues[], equal: readonly string[], busiest: boolean): RowValues | undefined {
  if (equal.length === 0 || rows.length === 0) return rows[Math.floor(rows.length / 2)];
  const groups = [...groupBy(rows, (row) => JSON.stringify(equal.map((name) => valueIn(row, name)))).values()];
  const few = groups.filter((group) => group.length >= FEW);
  const wanted = (busiest || few.length === 0 ? groups : few).reduce((best, group) =>
    group.length > best.length === busiest ? group : best,
  );
  return wanted[Math.floor(wanted.length / 2)];
}

/** The first page of a list. Real lists are longer than filled ones, so a page is at most a fifth of what there is. */
const pageOf = (stated: number | undefined, rows: number): number => Math.max(1, Math.min(stated ?? PAGE, Math.floor(rows / 5)));

function selected(subject: ProofSubject, service: PatternService): string {
  const { aggregate, reads } = service.query;
  if (aggregate) return 'count(*)';
  return reads && reads.length > 0 ? reads.map(subject.dialect.quoteIdentifier).join(', ') : '*';
}

function isPossible(condition: PatternCondition, row: RowValues): boolean {
  const value = valueIn(row, condition.column);
  if (condition.op === 'is-unset') return value === null;
  if (value === null) return false;
  return condition.op !== 'equals' || condition.value === undefined || isSame(value, condition.value);
}

/** Engines without truth values keep them as 0 and 1. */
function isSame(one: LiteralValue, other: LiteralValue): boolean {
  const plain = (value: LiteralValue): LiteralValue => (typeof value === 'boolean' ? Number(value) : value);
  return plain(one) === plain(other);
}

interface ConditionInput {
  readonly subject: ProofSubject;
  readonly table: Table;
  readonly condition: PatternCondition;
  readonly sample: RowValues;
  /** Rows with the same values in the columns compared for equality. */
  readonly alike: readonly RowValues[];
  readonly index: Index | undefined;
  readonly inOrder: boolean;
}

function conditionSql(input: ConditionInput): string {
  const { subject, table, condition, sample } = input;
  const { column, op } = condition;
  const name = subject.dialect.quoteIdentifier(column);
  const value = valueIn(sample, column);
  switch (op) {
    case 'equals':
      return equals(subject, table, column, condition.value ?? value);
    case 'is-set':
      return `${name} IS NOT NULL`;
    case 'is-unset':
      return `${name} IS NULL`;
    case 'in':
      return `${name} IN (${twoValues(input)
        .map((member) => literalOf(subject, table, column, member))
        .join(', ')})`;
    case 'range':
      return rangeSql(input, name);
    case 'prefix':
      return prefixSql(input, name, String(value));
    case 'contains':
      return `${name} LIKE ${subject.dialect.literal(`%${wordIn(String(value))}%`)}`;
    case 'search':
    case 'json-contains':
      return special(input, op);
  }
}

/** By the operator that seeks: LIKE, or what the dialect has in its place. */
function prefixSql({ subject, condition }: ConditionInput, name: string, value: string): string {
  const beginning = value.slice(0, Math.max(3, value.length - 2));
  const spelled = subject.dialect.patternCondition?.({ op: 'prefix', column: condition.column, value: beginning });
  return spelled ?? `${name} LIKE ${subject.dialect.literal(`${escapeLike(beginning)}%`)}`;
}

/** A term that people would look for: the first word, which other rows have as well. */
const wordIn = (text: string): string => /[\p{L}\p{N}]{3,}/u.exec(text)?.[0] ?? text;

/** Spelled by the engine: it alone knows the operator that its index answers. */
function special(input: ConditionInput, op: 'search' | 'json-contains'): string {
  const { subject, condition, index, sample } = input;
  const value = String(valueIn(sample, condition.column));
  const spelled = subject.dialect.patternCondition?.({ op, column: condition.column, value, ...(index ? { index } : {}) });
  return spelled ?? equals(subject, input.table, condition.column, valueIn(sample, condition.column));
}

function twoValues({ condition, sample, alike }: ConditionInput): readonly LiteralValue[] {
  const value = valueIn(sample, condition.column);
  const other = alike.find((row) => valueIn(row, condition.column) !== value && valueIn(row, condition.column) !== null);
  return other ? [value, valueIn(other, condition.column)] : [value];
}

/** Part of the values that the other conditions leave: a tenth, or a fiftieth of the whole table. */
function rangeSql({ subject, table, condition, alike, sample, inOrder }: ConditionInput, name: string): string {
  const values = alike.map((row) => valueIn(row, condition.column)).filter((value) => value !== null);
  const sorted = values.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const share = inOrder ? 0.8 : alike.length > 1000 ? 0.02 : alike.length > 100 ? 0.1 : 0.4;
  const from = sorted[Math.floor(sorted.length * 0.1)] ?? valueIn(sample, condition.column);
  const to = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * (0.1 + share)))] ?? from;
  const spelled = (value: LiteralValue): string => literalOf(subject, table, condition.column, value);
  return `${name} >= ${spelled(from)} AND ${name} <= ${spelled(to)}`;
}
