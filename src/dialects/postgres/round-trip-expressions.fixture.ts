/** Checks, index conditions and indexes that the catalogue prints in its own way. */
import { check, column, identity, index, part, schema, table, text } from '../../../tests/dialects/build.js';
import {
  and,
  type Check,
  type Column,
  call,
  column as col,
  compare,
  type Expr,
  type Index,
  isNotNull,
  isNull,
  literal,
  oneOf,
  or,
  type Schema,
} from '../../model/index.js';

type Named = readonly [what: string, schema: Schema];
const raw = (sql: string): Expr => ({ kind: 'raw', sql });

const EXPRESSIONS: readonly (readonly [string, Expr])[] = [
  ['one listed value', oneOf(col('status'), ['only'])],
  ['listed numbers', oneOf(col('seats'), [1, 2, 3])],
  ['listed negative numbers', oneOf(col('seats'), [-1, 0, 1])],
  ['listed decimals', oneOf(col('price'), [0.5, 1.25])],
  ['none of several', { kind: 'not', arg: oneOf(col('status'), ['a', 'b']) }],
  ['listed with quotes', oneOf(col('status'), ["it's", 'a,b', '{x}', 'a"b', 'NULL', ''])],
  ['listed in a long text', oneOf(col('body'), ['a', 'b'])],
  ['listed letters', oneOf(col('currency'), ['EUR', 'USD'])],
  ['a date', compare(col('due_on'), '>=', literal('2020-01-01'))],
  ['an instant', compare(col('sent_at'), '>', literal('2020-01-01T00:00:00Z'))],
  ['now', compare(col('sent_at'), '<=', call('now'))],
  ['between dates', { kind: 'between', arg: col('due_on'), low: literal('2020-01-01'), high: literal('2030-01-01') }],
  ['a pattern', { kind: 'like', arg: col('status'), pattern: 'a\\_%' }],
  ['not a pattern', { kind: 'not', arg: { kind: 'like', arg: col('status'), pattern: '% %' } }],
  ['a regular expression', raw("status ~ '^[A-Z]{2}-[0-9]+$'")],
  ['a case-insensitive one', raw("status ~* '^[a-z]+$'")],
  ['lengths', { kind: 'between', arg: call('length', col('status')), low: literal(2), high: literal(10) }],
  ['trimmed length', compare(call('length', call('trim', col('body'))), '>', literal(0))],
  ['sums', compare({ kind: 'arithmetic', op: '+', left: col('seats'), right: col('taken') }, '<=', literal(100))],
  [
    'products',
    compare(
      {
        kind: 'arithmetic',
        op: '*',
        left: { kind: 'arithmetic', op: '-', left: col('seats'), right: literal(1) },
        right: literal(2),
      },
      '<',
      col('price'),
    ),
  ],
  ['a remainder', compare(call('mod', col('seats'), literal(5)), '=', literal(0))],
  ['a boolean', col('is_open')],
  ['not a boolean', { kind: 'not', arg: col('is_open') }],
  ['a compared boolean', compare(col('is_open'), '=', literal(false))],
  ['an implication', or(compare(col('status'), '<>', literal('sent')), isNotNull(col('sent_at')))],
  [
    'nested',
    or(and(isNull(col('sent_at')), or(col('is_open'), compare(col('seats'), '=', literal(0)))), compare(col('taken'), '>', literal(1))),
  ],
  ['negated nest', { kind: 'not', arg: or(isNull(col('sent_at')), { kind: 'not', arg: isNull(col('due_on')) }) }],
  ['exactly one', compare(call('count-true', isNotNull(col('sent_at')), isNotNull(col('due_on'))), '=', literal(1))],
  ['coalesced', compare(call('coalesce', col('taken'), literal(0)), '<=', col('seats'))],
  ['json text', call('json-valid', col('body'))],
  ['upper case', compare(col('status'), '=', call('upper', col('status')))],
  ['a uuid', compare(col('token'), '<>', literal('00000000-0000-0000-0000-000000000000'))],
  ['a float', compare(col('ratio'), '<=', literal(0.1))],
  ['a large number', compare(col('seats'), '<', literal(9_007_199_254_740_991))],
  ['column with column', compare(col('status'), '<>', col('body'))],
];

const expressionColumns = (): readonly Column[] => [
  identity(),
  text('status', 20),
  column('body', { kind: 'text' }),
  column('currency', { kind: 'char', length: 3 }),
  column('seats', { kind: 'integer', bits: 32 }),
  column('taken', { kind: 'integer', bits: 32 }, { nullable: true }),
  column('price', { kind: 'money', precision: 12, scale: 2 }),
  column('ratio', { kind: 'float', bits: 64 }),
  column('due_on', { kind: 'date' }, { nullable: true }),
  column('sent_at', { kind: 'instant' }, { nullable: true }),
  column('is_open', { kind: 'boolean' }),
  column('token', { kind: 'uuid' }),
];

const checked = EXPRESSIONS.map(([what, expr]): Named => {
  const checks: readonly Check[] = [check('check_things', 'other', [], expr)];
  // What moves with the clock is no index condition.
  const indexes: readonly Index[] = what === 'now' ? [] : [index('idx_things', [part('seats')], { where: expr })];
  return [
    `a check and an index condition: ${what}`,
    schema('checked', [table('things', { columns: expressionColumns(), checks, indexes })]),
  ];
});

const INDEXES: readonly (readonly [string, Index])[] = [
  ['nulls first', index('i', [{ ...part('sent_at'), nulls: 'first' }])],
  ['nulls last, descending', index('i', [{ ...part('sent_at', 'desc'), nulls: 'last' }, part('id')])],
  ['an expression, descending', index('i', [{ expr: call('lower', col('status')), direction: 'desc' }], { unique: true })],
  ['a coalesced expression', index('i', [{ expr: call('coalesce', col('taken'), literal(0)), direction: 'asc' }])],
  ['an instant and letters', index('i', [part('currency'), part('sent_at', 'desc')], { include: ['status', 'price'] })],
  ['full text of a bounded column', index('i', [part('status')], { method: 'fulltext' })],
  ['full text of two columns', index('i', [part('status'), part('body')], { method: 'fulltext' })],
  ['full text within a key', index('i', [{ ...part('seats') }, { ...part('body'), opclass: 'gin_trgm_ops' }], { method: 'gin' })],
  ['a prefix', index('i', [{ ...part('status'), opclass: 'varchar_pattern_ops' }])],
  ['blocks', index('i', [part('sent_at'), part('id')], { method: 'brin' })],
  ['a spatial-like tree', index('i', [part('seats')], { method: 'gist' })],
];

const indexed = INDEXES.map(
  ([what, made]): Named => [`an index: ${what}`, schema('indexed', [table('things', { columns: expressionColumns(), indexes: [made] })])],
);

export const EXPRESSION_TRIPS: readonly Named[] = [...checked, ...indexed];
