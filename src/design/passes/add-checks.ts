/** Every rule about values that the model states is a check: lists, bounds, lengths, formats, orders, conditions, arcs. */
import {
  type Attribute,
  type AttributeRule,
  type Check,
  type ColumnType,
  column,
  compare,
  type Diagnostic,
  type Entity,
  type EntityRule,
  type Expr,
  isNotNull,
  type LiteralValue,
  literal,
  type Origin,
  oneOf,
  or,
  type Table,
  tableId,
} from '../../model/index.js';
import { groupBy } from '../../util/group-by.js';
import type { Pass } from '../design.js';
import { formatCheck } from './support/formats.js';
import { byRule, entityMap, mapTables, withDiagnostics } from './support/state.js';

const ID = 'add-checks';

export const addChecks: Pass = {
  id: ID,
  establishes: 'every stated rule about values is a check that the database enforces',
  run: (state) => {
    const entities = entityMap(state.model);
    const unfit = state.schema.tables.flatMap((table) => unfitRules(table, entities.get(table.entity ?? '')));
    const built = mapTables(state, (table) => {
      const entity = entities.get(table.entity ?? '');
      if (!entity) return table;
      const own = entity.attributes.flatMap((attribute) => attributeChecks(table, attribute));
      const rules = entity.rules.flatMap((rule) => ruleCheck(table, rule));
      return { ...table, checks: [...table.checks, ...own, ...rules, ...currencyChecks(table), ...treeChecks(table)] };
    });
    return withDiagnostics(built, unfit);
  },
};

const columnOf = (table: Table, member: string): string | undefined => table.columns.find(({ attribute }) => attribute === member)?.name;

function attributeChecks(table: Table, attribute: Attribute): readonly Check[] {
  const name = columnOf(table, attribute.id);
  const type = table.columns.find((column) => column.name === name)?.type.kind;
  if (name === undefined || type === undefined || attribute.sensitivity === 'secret') return [];
  const stated = attribute.rules.filter(({ kind }) => APPLIES[kind].has(type));
  const rules = consistent(type === 'integer' ? stated.map(whole) : stated);
  const fitting = { ...attribute, rules };
  return [
    ...choiceCheck(name, fitting),
    ...numberChecks(name, fitting, type),
    ...boundChecks(name, fitting),
    ...formatChecks(name, fitting),
  ];
}

const NUMBERS: ReadonlySet<ColumnType['kind']> = new Set(['integer', 'decimal', 'money', 'float']);
const TEXTS: ReadonlySet<ColumnType['kind']> = new Set(['varchar', 'text', 'char']);

/** What a rule can be about: a date has no minimum of 1, and a number no length. */
const APPLIES: Readonly<Record<AttributeRule['kind'], ReadonlySet<ColumnType['kind']>>> = {
  min: NUMBERS,
  max: NUMBERS,
  'one-of': NUMBERS,
  'min-length': TEXTS,
  'max-length': TEXTS,
  format: TEXTS,
};

/** The bound as whole numbers keep it: STRICT tables and integer columns know no others. */
function whole(rule: AttributeRule): AttributeRule {
  if ((rule.kind !== 'min' && rule.kind !== 'max') || Number.isInteger(rule.value)) return rule;
  const value = rule.kind === 'min' ? Math.ceil(rule.value) : Math.floor(rule.value);
  return { kind: rule.kind, value, origin: rule.origin };
}

const PAIRS = [
  ['min', 'max'],
  ['min-length', 'max-length'],
] as const;

/** Bounds between which nothing lies would refuse every row; none of them is kept. */
function consistent(rules: readonly AttributeRule[]): readonly AttributeRule[] {
  const most = (kind: AttributeRule['kind']): Bound | undefined => narrowest(rules.filter(isBound).filter((rule) => rule.kind === kind));
  const empty = PAIRS.flatMap(([low, high]): readonly AttributeRule['kind'][] => {
    const [from, to] = [most(low), most(high)];
    return from && to && (from.value > to.value || (from.value === to.value && (isExclusive(from) || isExclusive(to)))) ? [low, high] : [];
  });
  return rules.filter(({ kind }) => !empty.includes(kind));
}

const isBound = (rule: AttributeRule): rule is Bound => rule.kind !== 'format' && rule.kind !== 'one-of';

function choiceCheck(name: string, { type, origin }: Attribute): readonly Check[] {
  if (type.kind !== 'choice' || type.values.length === 0) return [];
  return [{ type: 'choice', columns: [name], expr: oneOf(column(name), type.values), origin, reason: 'A closed list of values.' }];
}

function numberChecks(name: string, { rules }: Attribute, type: ColumnType['kind']): readonly Check[] {
  return rules.flatMap((rule): readonly Check[] => {
    const values = rule.kind === 'one-of' ? rule.values.filter((value) => type !== 'integer' || Number.isInteger(value)) : [];
    if (values.length === 0) return [];
    return [
      { type: 'choice', columns: [name], expr: oneOf(column(name), values), origin: rule.origin, reason: 'A closed list of numbers.' },
    ];
  });
}

type Bound = Extract<AttributeRule, { readonly kind: 'min' | 'max' | 'min-length' | 'max-length' }>;

/** The narrowest of several bounds of one kind holds them all. */
function boundChecks(name: string, attribute: Attribute): readonly Check[] {
  const rules = groupBy(attribute.rules, ({ kind }) => kind);
  const bounds = (kind: Bound['kind']): Bound | undefined =>
    narrowest((rules.get(kind) ?? []).filter((rule): rule is Bound => rule.kind === kind));
  const low = bounds('min') ?? durationBound(attribute);
  const high = bounds('max');
  const values =
    low && high ? [rangeCheck(name, low, high)] : [...(low ? [edge(name, 'min', low)] : []), ...(high ? [edge(name, 'max', high)] : [])];
  return [...values, ...lengthChecks(name, attribute, bounds('min-length'), bounds('max-length'))];
}

function narrowest(bounds: readonly Bound[]): Bound | undefined {
  return bounds.reduce<Bound | undefined>((best, bound) => {
    if (!best) return bound;
    const upper = bound.kind === 'max' || bound.kind === 'max-length';
    return (upper ? bound.value < best.value : bound.value > best.value) ? bound : best;
  }, undefined);
}

const durationBound = ({ type }: Attribute): Bound | undefined =>
  type.kind === 'duration' ? { kind: 'min', value: 0, origin: byRule(ID) } : undefined;

const isExclusive = (bound: Bound): boolean => 'exclusive' in bound && bound.exclusive === true;

function rangeCheck(name: string, low: Bound, high: Bound): Check {
  const arg = column(name);
  const between: Expr = { kind: 'between', arg, low: literal(low.value), high: literal(high.value) };
  const expr: Expr =
    isExclusive(low) || isExclusive(high) ? { kind: 'and', args: [sideOf(name, low, 'min'), sideOf(name, high, 'max')] } : between;
  return { type: 'range', columns: [name], expr, origin: low.origin, reason: 'The requirements bound the value on both sides.' };
}

const edge = (name: string, type: 'min' | 'max', bound: Bound): Check => ({
  type,
  columns: [name],
  expr: sideOf(name, bound, type),
  origin: bound.origin,
  reason: type === 'min' ? 'The value cannot be smaller.' : 'The value cannot be greater.',
});

function sideOf(name: string, bound: Bound, side: 'min' | 'max'): Expr {
  const op = side === 'min' ? (isExclusive(bound) ? '>' : '>=') : isExclusive(bound) ? '<' : '<=';
  return compare(column(name), op, literal(bound.value));
}

function lengthChecks(name: string, { type }: Attribute, low: Bound | undefined, high: Bound | undefined): readonly Check[] {
  const length: Expr = { kind: 'call', fn: 'length', args: [column(name)] };
  const bounded = type.kind === 'text' && !type.long && type.length === undefined;
  const parts = [
    ...(low ? [compare(length, '>=', literal(low.value))] : []),
    ...(high ? [compare(length, '<=', literal(high.value))] : []),
    ...(type.kind === 'text' && type.length !== undefined && type.length > 5000 && !high
      ? [compare(length, '<=', literal(type.length))]
      : []),
  ];
  const [only] = parts;
  if (!only) return [];
  const expr: Expr = parts.length === 1 ? only : { kind: 'and', args: parts };
  const origin: Origin = (low ?? high)?.origin ?? byRule(ID);
  return [
    {
      type: 'length',
      columns: [name],
      expr,
      origin,
      reason: bounded ? 'The requirements bound the number of characters.' : 'The number of characters is bounded.',
    },
  ];
}

function formatChecks(name: string, { type, rules, origin }: Attribute): readonly Check[] {
  const stated = rules.find((rule) => rule.kind === 'format');
  const format = stated?.kind === 'format' ? stated.format : type.kind === 'text' ? type.format : undefined;
  const check = format && formatCheck(format, name);
  return check ? [{ type: 'format', columns: [name], expr: check.expr, origin: stated?.origin ?? origin, reason: check.reason }] : [];
}

const RELATIONS = { '<': 'before', '<=': 'not after', '>': 'after', '>=': 'not before', '=': 'equal to', '<>': 'different from' } as const;

function ruleCheck(table: Table, rule: EntityRule): readonly Check[] {
  if (rule.kind === 'compare') {
    const names = [columnOf(table, rule.left), columnOf(table, rule.right)];
    const [left, right] = names;
    if (left === undefined || right === undefined || sortOf(table, left) !== sortOf(table, right)) return [];
    const reason = `${left} is ${RELATIONS[rule.op]} ${right}.`;
    return [{ type: 'order', columns: [left, right], expr: compare(column(left), rule.op, column(right)), origin: rule.origin, reason }];
  }
  return rule.kind === 'required-when' ? requiredWhen(table, rule) : exactlyOne(table, rule);
}

type Sort = 'number' | 'text' | 'moment' | 'boolean' | 'other';

/** What can be compared with each other; an engine refuses the rest, or compares it as something it is not. */
const SORTS: Partial<Readonly<Record<ColumnType['kind'], Sort>>> = {
  integer: 'number',
  decimal: 'number',
  money: 'number',
  float: 'number',
  varchar: 'text',
  text: 'text',
  char: 'text',
  date: 'moment',
  instant: 'moment',
  datetime: 'moment',
  boolean: 'boolean',
};

function sortOf(table: Table, name: string): Sort {
  const kind = table.columns.find((candidate) => candidate.name === name)?.type.kind;
  return (kind && SORTS[kind]) ?? 'other';
}

function takes(table: Table, name: string, value: LiteralValue): boolean {
  const sort = sortOf(table, name);
  if (sort === 'number' || sort === 'boolean') return typeof value === sort;
  return sort === 'text' && typeof value === 'string';
}

function requiredWhen(table: Table, { attribute, when, origin }: Extract<EntityRule, { kind: 'required-when' }>): readonly Check[] {
  const name = columnOf(table, attribute);
  const condition = columnOf(table, when.attribute);
  if (name === undefined || condition === undefined || !takes(table, condition, when.equals)) return [];
  const expr = or(compare(column(condition), '<>', literal(when.equals)), isNotNull(column(name)));
  return [
    {
      type: 'required',
      columns: [name, condition],
      expr,
      origin,
      reason: `${name} is required where ${condition} is ${String(when.equals)}.`,
    },
  ];
}

/** A rule whose sides are of different sorts cannot be checked; the reader is told instead of it being lost. */
function unfitRules(table: Table, entity: Entity | undefined): readonly Diagnostic[] {
  return (entity?.rules ?? []).flatMap((rule) => {
    const problem = unfitness(table, rule);
    if (problem === undefined) return [];
    const spans = 'spans' in rule.origin ? rule.origin.spans : [];
    return [
      {
        code: 'design/unfit-rule',
        severity: 'warning' as const,
        message: `${entity?.name}: ${problem}, so no check keeps the rule`,
        help: 'Give both the same type, or leave the rule to the application.',
        spans,
        subject: `table:${tableId(table.name)}`,
      },
    ];
  });
}

function unfitness(table: Table, rule: EntityRule): string | undefined {
  if (rule.kind === 'exactly-one-of') return undefined;
  if (rule.kind === 'compare') {
    const [left, right] = [columnOf(table, rule.left), columnOf(table, rule.right)];
    if (left === undefined || right === undefined || sortOf(table, left) === sortOf(table, right)) return undefined;
    return `${left} and ${right} are of different types and cannot be compared`;
  }
  const condition = columnOf(table, rule.when.attribute);
  if (condition === undefined || takes(table, condition, rule.when.equals)) return undefined;
  return `${condition} can never be ${String(rule.when.equals)}`;
}

function exactlyOne(table: Table, { members, origin }: Extract<EntityRule, { kind: 'exactly-one-of' }>): readonly Check[] {
  const names = members.flatMap((member) => columnOf(table, member) ?? []);
  if (names.length < 2) return [];
  const count: Expr = { kind: 'call', fn: 'count-true', args: names.map((name) => isNotNull(column(name))) };
  const reason = 'The row belongs to exactly one of them; a type and an id without a foreign key would let it belong to nothing.';
  return [{ type: 'arc', columns: names, expr: compare(count, '=', literal(1)), origin, reason }];
}

/** Currency columns that the design added where several currencies are named. */
function currencyChecks(table: Table): readonly Check[] {
  return table.columns
    .filter(
      ({ attribute, origin, type }) => attribute === undefined && origin.kind === 'rule' && type.kind === 'varchar' && type.length === 3,
    )
    .flatMap(({ name, origin }) => {
      const check = formatCheck('currency', name);
      return check ? [{ type: 'format' as const, columns: [name], expr: check.expr, origin, reason: check.reason }] : [];
    });
}

/** A row of a tree is not its own parent. Longer circles are the application's care. */
function treeChecks(table: Table): readonly Check[] {
  const [key] = table.primaryKey?.columns ?? [];
  if (key === undefined) return [];
  return table.foreignKeys
    .filter(({ refTable, columns }) => refTable === table.id && columns[0] !== key)
    .map(({ columns: [reference = ''] }) => ({
      type: 'other' as const,
      columns: [reference, key],
      expr: compare(column(reference), '<>', column(key)),
      origin: byRule(ID),
      reason: 'No row refers to itself.',
    }));
}
