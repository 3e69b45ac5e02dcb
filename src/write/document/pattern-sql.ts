/** A read as the SQL that the application would send, with named parameters. */
import type { PatternCondition, PatternQuery, PatternService } from '../../design/design.js';
import type { Table } from '../../model/index.js';
import { columnOf, type View } from './view.js';

export function patternSql(view: View, service: PatternService): readonly string[] {
  const { query } = service;
  const quote = view.dialect.quoteIdentifier;
  const table = view.tableById.get(service.table);
  const conditions = query.conditions.map((condition) => conditionSql({ view, table, service }, condition));
  const order = query.sort.map(({ column, direction }) => `${quote(column)}${direction === 'desc' ? ' DESC' : ''}`);
  const lines = [
    `SELECT ${selected(query, quote)}`,
    `FROM ${quote(table?.name ?? service.table)}`,
    ...conditions.map(({ sql, remark }, i) => `${i === 0 ? 'WHERE' : '  AND'} ${sql}${remark === undefined ? '' : `  -- ${remark}`}`),
    ...(order.length === 0 || query.aggregate !== undefined ? [] : [`ORDER BY ${order.join(', ')}`]),
    ...(query.limit === undefined ? [] : [`LIMIT ${query.limit}`]),
  ];
  return [...lines.slice(0, -1), terminated(lines[lines.length - 1] ?? '')];
}

/** A semicolon before a remark, so that the remark does not swallow it. */
function terminated(line: string): string {
  const at = line.indexOf('  -- ');
  return at < 0 ? `${line};` : `${line.slice(0, at)};${line.slice(at)}`;
}

function selected(query: PatternQuery, quote: (name: string) => string): string {
  const [first] = query.reads ?? [];
  if (query.aggregate === 'count' || (query.aggregate !== undefined && first === undefined)) return 'count(*)';
  if (query.aggregate === 'sum') return `sum(${quote(first ?? '')})`;
  if (query.aggregate === 'average') return `avg(${quote(first ?? '')})`;
  return query.reads === undefined || query.reads.length === 0 ? '*' : query.reads.map(quote).join(', ');
}

interface ConditionSql {
  readonly sql: string;
  readonly remark?: string;
}

/** Where a condition stands. */
interface Place {
  readonly view: View;
  readonly table: Table | undefined;
  readonly service: PatternService;
}

type Spell = (column: string, parameter: string, condition: PatternCondition, place: Place) => ConditionSql;

const CONDITIONS: Readonly<Record<PatternCondition['op'], Spell>> = {
  equals: (column, parameter, condition, place) => ({ sql: `${column} = ${constant(place, condition) ?? parameter}` }),
  range: (column, parameter) => ({ sql: `${column} >= ${parameter}_from AND ${column} < ${parameter}_to` }),
  in: (column, parameter) => ({ sql: `${column} IN (${parameter}_1, ${parameter}_2)` }),
  prefix: (column, parameter, condition, place) => prefixSql(column, parameter, condition, place),
  contains: (column, parameter) => ({ sql: `${column} LIKE ${parameter}`, remark: "'%term%'" }),
  search: (_, parameter, condition, place) => ({ sql: special('search', condition.column, parameter, place) }),
  'is-set': (column) => ({ sql: `${column} IS NOT NULL` }),
  'is-unset': (column) => ({ sql: `${column} IS NULL` }),
  'json-contains': (_, parameter, condition, place) => ({ sql: special('json-contains', condition.column, parameter, place) }),
};

/** By the operator that seeks: LIKE, or what the dialect has in its place. */
function prefixSql(column: string, parameter: string, condition: PatternCondition, { view }: Place): ConditionSql {
  const spelled = view.dialect.patternCondition?.({ op: 'prefix', column: condition.column, value: parameter });
  if (spelled === undefined) return { sql: `${column} LIKE ${parameter}`, remark: "'term%'" };
  return { sql: spelled.replace(view.dialect.literal(`${parameter}*`), parameter), remark: "'term*'" };
}

function conditionSql(place: Place, condition: PatternCondition): ConditionSql {
  const column = place.view.dialect.quoteIdentifier(condition.column);
  return CONDITIONS[condition.op](column, `:${condition.column.replace(/[^A-Za-z0-9_]/g, '_')}`, condition, place);
}

function constant({ view, table }: Place, condition: PatternCondition): string | undefined {
  if (condition.value === undefined) return undefined;
  return view.dialect.literal(condition.value, table && columnOf(table, condition.column)?.type);
}

/** Spelled by the dialect, which alone knows the operator that its index answers; the parameter stands where a text would. */
function special(op: 'search' | 'json-contains', name: string, parameter: string, { view, table, service }: Place): string {
  const index = table?.indexes.find((one) => one.name === service.index);
  const spelled = view.dialect.patternCondition?.({ op, column: name, value: parameter, ...(index ? { index } : {}) });
  if (spelled !== undefined) return spelled.replace(view.dialect.literal(parameter), parameter);
  return `${view.dialect.quoteIdentifier(name)} LIKE ${parameter}`;
}
