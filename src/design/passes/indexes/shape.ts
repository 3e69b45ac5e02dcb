/**
 * The index a read asks for: equality → sort → range, the tenant first, a predicate for what is fixed, another method for
 * what no B-tree answers. Or the reason why none can help.
 */

import type { Capabilities } from '../../../dialects/capabilities.js';
import {
  and,
  compare,
  type Expr,
  type Index,
  type IndexPart,
  isNotNull,
  isNull,
  literal,
  column as reference,
  type Table,
} from '../../../model/index.js';
import type { PatternCondition } from '../../design.js';
import { canBeKey, columnNamed, selectivity } from './key-columns.js';
import type { Conditions, Read } from './read.js';

export interface Shape {
  readonly method: Index['method'];
  readonly parts: readonly IndexPart[];
  readonly where?: Expr;
  readonly include: readonly string[];
  /** How many parts at the front are compared for equality. */
  readonly equal: number;
  /** Columns of the parts that follow in the order of the read. */
  readonly sort: readonly string[];
  readonly range: readonly string[];
  readonly extensions: readonly string[];
}

export type Unserved = { readonly unserved: 'engine-lacks-feature' | 'no-key'; readonly explanation: string };

const MOST_COVERED = 6;

export function shapeOf(read: Read, capabilities: Capabilities, tenantColumn: string): Shape | Unserved {
  const conditions = sorted(read, tenantColumn, capabilities);
  const [special] = conditions.special;
  return special ? specialShape(read, conditions, special, capabilities) : btreeShape(read, conditions, capabilities);
}

/**
 * Which role each condition plays. A list of values is an equality as long as nothing has to come in order; without partial
 * indexes a fixed condition is one too, and stands last among them.
 */
function sorted({ table, query }: Read, tenantColumn: string, { supportsPartialIndexes }: Capabilities): Conditions {
  const isConstant = ({ op, column, value }: PatternCondition): boolean =>
    op === 'is-set' || op === 'is-unset' || (op === 'equals' && value !== undefined && selectivity(table, column) >= 2);
  const isFixed = (condition: PatternCondition): boolean => supportsPartialIndexes && isConstant(condition);
  const rank = (condition: PatternCondition): number =>
    condition.column === tenantColumn ? -1 : condition.op === 'is-unset' ? LAST : selectivity(table, condition.column);
  const usable = query.conditions.filter(
    ({ column, op }) => isSpecial(op) || op === 'is-set' || op === 'is-unset' || canBeKey(table, column),
  );
  const inOrder = query.sort.length > 0;
  const isEqual = (condition: PatternCondition): boolean =>
    !isFixed(condition) && (condition.op === 'equals' || condition.op === 'is-unset' || (condition.op === 'in' && !inOrder));
  return {
    equal: [...usable.filter(isEqual)].sort((a, b) => rank(a) - rank(b)),
    range: usable.filter((c) => c.op === 'range' || c.op === 'prefix' || (c.op === 'in' && inOrder)),
    fixed: usable.filter(isFixed),
    special: usable.filter(({ op }) => isSpecial(op)),
  };
}

/** After every column that holds a value. */
const LAST = 4;

const isSpecial = (op: PatternCondition['op']): boolean => op === 'contains' || op === 'search' || op === 'json-contains';

function predicate(fixed: readonly PatternCondition[]): Expr | undefined {
  const parts = fixed.map(({ column, op, value = null }) => {
    if (op === 'is-unset') return isNull(reference(column));
    return op === 'is-set' ? isNotNull(reference(column)) : compare(reference(column), '=', literal(value));
  });
  return parts.length === 0 ? undefined : and(...parts);
}

const asc = (name: string): IndexPart => ({ expr: reference(name), direction: 'asc' });

function btreeShape(read: Read, conditions: Conditions, capabilities: Capabilities): Shape | Unserved {
  const { table, query } = read;
  const equal = [...new Set(conditions.equal.map(({ column }) => column))];
  const order = query.aggregate ? [] : query.sort.filter(({ column }) => !equal.includes(column) && canBeKey(table, column));
  const sort = order.map(({ column, direction }): IndexPart => ({ expr: reference(column), direction }));
  const taken = new Set([...equal, ...order.map(({ column }) => column)]);
  const ranges = firstOfEach(conditions.range).filter(({ column }) => !taken.has(column));
  const parts = [...equal.map(asc), ...sort, ...ranges.map((condition) => rangePart(condition, capabilities))];
  if (parts.length === 0) return fixedOnly(read, conditions);
  if (parts.length === 1 && equal.length === 1 && selectivity(table, equal[0] ?? '') === 3) return ALONE;
  const where = predicate(conditions.fixed);
  return {
    method: 'btree',
    parts,
    ...(where ? { where } : {}),
    include: covered(read, new Set([...taken, ...ranges.map(({ column }) => column)]), capabilities),
    equal: equal.length,
    sort: order.map(({ column }) => column),
    range: ranges.map(({ column }) => column),
    extensions: [],
  };
}

const ALONE: Unserved = {
  unserved: 'no-key',
  explanation: 'A flag alone tells too few rows apart for an index to be used.',
};

const firstOfEach = (conditions: readonly PatternCondition[]): readonly PatternCondition[] =>
  conditions.filter(({ column }, i) => conditions.findIndex((other) => other.column === column) === i);

/** LIKE 'x%' under any collation wants a class that compares characters: https://www.postgresql.org/docs/current/indexes-opclass.html */
function rangePart({ column, op }: PatternCondition, { indexMethods }: Capabilities): IndexPart {
  return op === 'prefix' && indexMethods.includes('gin') ? { ...asc(column), opclass: 'text_pattern_ops' } : asc(column);
}

/** Only constants: a partial index over the key holds just those rows; a flag or state alone is no key. */
function fixedOnly({ table }: Read, { fixed }: Conditions): Shape | Unserved {
  const where = predicate(fixed);
  const narrow = fixed.some(({ op, value }) => op === 'is-set' || value !== undefined);
  const [key] = table.primaryKey?.columns ?? [];
  if (!where || !narrow || key === undefined) {
    return { unserved: 'no-key', explanation: 'It reads every row that is there, so the table itself is the shortest way.' };
  }
  return { method: 'btree', parts: [asc(key)], where, include: [], equal: 0, sort: [], range: [], extensions: [] };
}

/** Columns that let the index answer alone, where that is worth a wider index. */
function covered({ table, query, hot }: Read, present: ReadonlySet<string>, { supportsIncludeColumns }: Capabilities): readonly string[] {
  if (!hot || !supportsIncludeColumns || !query.reads) return [];
  const wanted = query.reads.filter((name) => !present.has(name));
  const fits =
    wanted.length <= MOST_COVERED && wanted.every((name) => canBeKey(table, name) && columnNamed(table, name)?.sensitivity !== 'secret');
  return fits ? wanted : [];
}

function specialShape(read: Read, conditions: Conditions, special: PatternCondition, capabilities: Capabilities): Shape | Unserved {
  const way = WAYS[special.op]?.(special, capabilities, read.table);
  if (!way) return { unserved: 'engine-lacks-feature', explanation: LACKING[special.op] ?? '' };
  const others = conditions.equal.map(({ column }) => column).filter((column) => column !== special.column);
  const equal = way.joins ? [...new Set(others)] : [];
  const where = predicate(conditions.fixed);
  return {
    method: way.method,
    parts: [...equal.map(asc), way.part],
    ...(where ? { where } : {}),
    include: [],
    equal: equal.length,
    sort: [],
    range: [],
    extensions: [...way.extensions, ...(equal.length > 0 ? ['btree_gin'] : [])],
  };
}

interface Way {
  readonly method: Index['method'];
  readonly part: IndexPart;
  readonly extensions: readonly string[];
  /** Other columns may stand in the same index. */
  readonly joins: boolean;
}

type FindWay = (condition: PatternCondition, capabilities: Capabilities, table: Table) => Way | undefined;

const WAYS: Partial<Record<PatternCondition['op'], FindWay>> = {
  contains: ({ column }, { supportsTrigramIndexes }) =>
    supportsTrigramIndexes
      ? { method: 'gin', part: { ...asc(column), opclass: 'gin_trgm_ops' }, extensions: ['pg_trgm'], joins: true }
      : undefined,
  search: ({ column }, { indexMethods }) => {
    if (indexMethods.includes('fulltext')) return { method: 'fulltext', part: asc(column), extensions: [], joins: false };
    return indexMethods.includes('gin') ? { method: 'gin', part: asc(column), extensions: [], joins: true } : undefined;
  },
  'json-contains': ({ column }, { indexMethods }) =>
    indexMethods.includes('gin')
      ? { method: 'gin', part: { ...asc(column), opclass: 'jsonb_path_ops' }, extensions: [], joins: true }
      : undefined,
};

const LACKING: Partial<Record<PatternCondition['op'], string>> = {
  contains: 'This engine has no index for a term in the middle of a text; the rows that the other conditions leave are read and filtered.',
  search: 'This engine has no full-text index among its index methods; the rows that the other conditions leave are read and filtered.',
  'json-contains':
    'This engine has no index for what a JSON document contains; the rows that the other conditions leave are read and filtered.',
};
