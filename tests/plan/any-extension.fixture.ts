/** Random schemas and random things they have more: everything that can be added to a table in use without a word about its rows. */
import fc from 'fast-check';
import {
  type Column,
  type ColumnType,
  call,
  column as columnExpr,
  compare,
  literal,
  oneOf,
  type Schema,
  type Table,
} from '../../src/model/index.js';
import { big, check, column, foreignKey, identity, index, part, schema, table, text, unique } from '../dialects/build.js';

export interface Extension {
  readonly before: Schema;
  readonly after: Schema;
}

interface Spec {
  readonly existing: readonly { readonly columns: number; readonly refersToFirst: boolean }[];
  readonly more: readonly Addition[];
  readonly fresh: readonly {
    readonly columns: number;
    readonly refersTo: number;
    readonly touches: boolean;
    readonly described: boolean;
  }[];
}

type Addition = { readonly table: number } & (
  | { readonly kind: 'column'; readonly type: number; readonly required: boolean; readonly checked: boolean; readonly described: boolean }
  | { readonly kind: 'reference'; readonly to: number; readonly indexed: boolean }
  | { readonly kind: 'index'; readonly unique: boolean; readonly descending: boolean }
  | { readonly kind: 'unique' }
  | { readonly kind: 'check' }
);

const small = (max: number) => fc.integer({ min: 0, max });

const addition: fc.Arbitrary<Addition> = fc.oneof(
  fc.record({
    kind: fc.constant('column' as const),
    table: small(2),
    type: small(6),
    required: fc.boolean(),
    checked: fc.boolean(),
    described: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('reference' as const), table: small(2), to: small(5), indexed: fc.boolean() }),
  fc.record({ kind: fc.constant('index' as const), table: small(2), unique: fc.boolean(), descending: fc.boolean() }),
  fc.record({ kind: fc.constant('unique' as const), table: small(2) }),
  fc.record({ kind: fc.constant('check' as const), table: small(2) }),
);

const spec: fc.Arbitrary<Spec> = fc.record({
  existing: fc.array(fc.record({ columns: fc.integer({ min: 1, max: 3 }), refersToFirst: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  more: fc.array(addition, { maxLength: 8 }),
  fresh: fc.array(fc.record({ columns: small(3), refersTo: small(5), touches: fc.boolean(), described: fc.boolean() }), { maxLength: 3 }),
});

/** `takesConstraints`: whether the engine adds a constraint over columns that are there. */
export const anyExtension = (takesConstraints: boolean): fc.Arbitrary<Extension> => spec.map((one) => build(one, takesConstraints));

const TYPES: readonly (readonly [ColumnType, string | number | boolean])[] = [
  [{ kind: 'varchar', length: 40 }, "it's"],
  [{ kind: 'integer', bits: 64 }, 7],
  [{ kind: 'boolean' }, false],
  [{ kind: 'decimal', precision: 10, scale: 2 }, 1.5],
  [{ kind: 'date' }, '2024-02-29'],
  [{ kind: 'text' }, 'a long one'],
  [{ kind: 'integer', bits: 32 }, -1],
];

function build({ existing, more, fresh }: Spec, takesConstraints: boolean): Extension {
  const old = existing.map(({ columns, refersToFirst }, n) => existingTable(n, columns, refersToFirst && n > 0));
  const names = [...old.map(({ name }) => name), ...fresh.map((_, n) => `new_${n}`)];
  const changed = more.reduce<readonly Table[]>((tables, addition, at) => {
    const n = addition.table % old.length;
    return tables.map((one, position) => (position === n ? extended(one, addition, at, names, takesConstraints) : one));
  }, old);
  const created = fresh.map((one, n) => newTable(n, one, names));
  return { before: schema('world', old), after: schema('world', [...changed, ...created]) };
}

const existingTable = (n: number, columns: number, refers: boolean): Table =>
  table(`old_${n}`, {
    columns: [identity(), ...Array.from({ length: columns }, (_, c) => text(`c${c}`)), ...(refers ? [big('old_0_id')] : [])],
    indexes: refers ? [index(`idx_old_${n}_on_old_0_id`, [part('old_0_id')])] : [],
    foreignKeys: refers ? [foreignKey(`fk_old_${n}_old_0_id_old_0`, ['old_0_id'], 'old_0')] : [],
  });

function extended(one: Table, addition: Addition, at: number, names: readonly string[], takesConstraints: boolean): Table {
  switch (addition.kind) {
    case 'column':
      return withColumn(one, addition, `more_${at}`);
    case 'reference': {
      const name = `ref_${at}`;
      const to = names[addition.to % names.length] ?? 'old_0';
      return {
        ...one,
        columns: [...one.columns, big(name, { nullable: true })],
        foreignKeys: [...one.foreignKeys, foreignKey(`fk_${one.name}_${name}`, [name], to, { onDelete: 'set-null' })],
        indexes: addition.indexed ? [...one.indexes, index(`idx_${one.name}_on_${name}`, [part(name)])] : one.indexes,
      };
    }
    case 'index': {
      const made = index(`idx_${one.name}_${at}`, [part('c0', addition.descending ? 'desc' : 'asc'), part('id')], {
        unique: addition.unique,
      });
      return { ...one, indexes: [...one.indexes, made] };
    }
    case 'unique':
      return takesConstraints ? { ...one, uniques: [...one.uniques, unique(`uq_${one.name}_${at}`, 'c0', 'id')] } : one;
    case 'check':
      return takesConstraints
        ? { ...one, checks: [...one.checks, check(`check_${one.name}_${at}`, 'min', ['id'], compare(columnExpr('id'), '>', literal(0)))] }
        : one;
  }
}

function withColumn(
  one: Table,
  { type: n, required, checked, described }: Extract<Addition, { readonly kind: 'column' }>,
  name: string,
): Table {
  const [type, value] = TYPES[n % TYPES.length] ?? [{ kind: 'text' }, ''];
  const added: Column = column(name, type, {
    nullable: !required,
    ...(required ? { default: { kind: 'literal', value } } : {}),
    ...(described ? { description: `What ${name} is; it's said.` } : {}),
  });
  const rule =
    type.kind === 'varchar'
      ? compare(call('length', columnExpr(name)), '>', literal(1))
      : oneOf(columnExpr(name), [typeof value === 'boolean' ? true : value, value]);
  const checks = checked && ['varchar', 'integer'].includes(type.kind) ? [check(`check_${one.name}_${name}`, 'other', [name], rule)] : [];
  return { ...one, columns: [...one.columns, added], checks: [...one.checks, ...checks] };
}

function newTable(n: number, { columns, refersTo, touches, described }: Spec['fresh'][number], names: readonly string[]): Table {
  const to = names[refersTo % names.length] ?? 'old_0';
  const touched: readonly Column[] = touches ? [column('updated_at', { kind: 'instant' }, { default: { kind: 'now' } })] : [];
  return table(`new_${n}`, {
    columns: [identity(), big('owner_id', { nullable: true }), ...Array.from({ length: columns }, (_, c) => text(`n${c}`)), ...touched],
    foreignKeys: [foreignKey(`fk_new_${n}_owner_id`, ['owner_id'], to, { onDelete: 'set-null' })],
    indexes: [index(`idx_new_${n}_on_owner_id`, [part('owner_id')])],
    triggers: touches
      ? [{ name: `new_${n}_touch`, definition: { kind: 'touch', column: 'updated_at' }, origin: { kind: 'rule', rule: 'test' } }]
      : [],
    ...(described ? { description: `Table ${n}.` } : {}),
  });
}
