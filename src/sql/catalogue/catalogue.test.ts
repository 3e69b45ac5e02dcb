import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, column, type ForeignKey, type Origin, type Schema, type Table, tableId } from '../../model/index.js';
import {
  addColumn,
  addConstraint,
  addIndex,
  type Catalogue,
  type CatalogueRules,
  createObject,
  createTable,
  dropColumn,
  dropConstraint,
  dropIndex,
  dropObject,
  dropTable,
  findTable,
  openCatalogue,
  renameColumn,
  renameConstraint,
  renameObject,
  renameTable,
  toSchema,
  validateConstraint,
} from './index.js';

const READ: Origin = { kind: 'read', spans: [] };
const RULES: CatalogueRules = {
  dialect: 'postgres',
  fold: (name) => name.toLowerCase(),
  searchPath: [undefined, 'app'],
  dropsReferences: true,
  renameInSql: (sql, rename) => sql.replace(/\w+/g, (word) => rename(word) ?? word),
};

const col = (name: string): Column => ({ name, type: { kind: 'text' }, nullable: true, origin: READ });
const fk = (columns: readonly string[], refTable: string, refColumns: readonly string[], name?: string): ForeignKey => ({
  ...(name === undefined ? {} : { name }),
  columns,
  refTable,
  refColumns,
  onDelete: 'no-action',
  onUpdate: 'no-action',
  notValid: true,
  origin: READ,
});
const table = (name: string, columns: readonly string[], more: Partial<Table> = {}): Table => ({
  kind: 'table',
  id: tableId(name, more.namespace),
  name,
  role: 'entity',
  columns: columns.map(col),
  uniques: [],
  foreignKeys: [],
  checks: [],
  indexes: [],
  policies: [],
  triggers: [],
  origin: READ,
  ...more,
});
const index = (name: string, ...columns: readonly string[]) => ({
  name,
  parts: columns.map((c) => ({ expr: column(c), direction: 'asc' as const })),
  unique: false,
  method: 'btree' as const,
  include: [],
  serves: [],
  origin: READ,
});

function school(rules: Partial<CatalogueRules> = {}): Catalogue {
  const catalogue = openCatalogue({ ...RULES, ...rules });
  createTable(catalogue, table('parent', ['id', 'boss'], { foreignKeys: [fk(['boss'], 'parent', ['id'], 'p_boss')] }));
  createTable(
    catalogue,
    table('child', ['id', 'parent_id'], { namespace: 'app', foreignKeys: [fk(['parent_id'], 'parent', ['id'], 'c_p')] }),
  );
  addConstraint(
    catalogue,
    { name: 'child' },
    {
      kind: 'check',
      value: { name: 'c', type: 'other', columns: ['id'], expr: { kind: 'raw', sql: 'f(id) > 1' }, origin: READ },
    },
  );
  addIndex(catalogue, { name: 'Child' }, index('child_by_parent', 'parent_id', 'id'));
  return catalogue;
}
const named = (schema: Schema, name: string): Table | undefined => schema.tables.find((t) => t.name === name);

describe('a catalogue', () => {
  it('finds names as the engine does', () => {
    const catalogue = school();
    expect(findTable(catalogue, { name: 'CHILD' })?.id).toBe('app.child');
    expect(findTable(catalogue, { name: 'child', namespace: 'App' })?.id).toBe('app.child');
    expect(findTable(catalogue, { name: 'parent', namespace: 'app' })).toBeUndefined();
    expect(findTable(school({ fold: (name) => name }), { name: 'CHILD' })).toBeUndefined();
  });

  it('renames and moves tables, and those that refer to them follow', () => {
    const catalogue = school();
    expect(renameTable(catalogue, { name: 'parent' }, { name: 'Person', namespace: 'hr' })).toBeUndefined();
    const schema = toSchema(catalogue);
    expect(schema.tables.map(({ id }) => id)).toEqual(['hr.Person', 'app.child']);
    expect(schema.tables.flatMap((t) => t.foreignKeys.map((key) => key.refTable))).toEqual(['hr.Person', 'hr.Person']);
    expect(renameTable(catalogue, { name: 'child' }, { name: 'PERSON', namespace: 'hr' })).toEqual({
      kind: 'exists',
      what: 'table',
      name: 'PERSON',
    });
  });

  it('renames columns wherever they are named', () => {
    const catalogue = school();
    expect(renameColumn(catalogue, { name: 'child' }, 'ID', 'nr')).toBeUndefined();
    expect(renameColumn(catalogue, { name: 'parent' }, 'id', 'nr')).toBeUndefined();
    const child = named(toSchema(catalogue), 'child');
    expect(child?.checks[0]).toMatchObject({ columns: ['nr'], expr: { sql: 'f(nr) > 1' } });
    expect(child?.indexes[0]?.parts.map(({ expr }) => expr)).toEqual([column('parent_id'), column('nr')]);
    expect(toSchema(catalogue).tables.map((t) => t.foreignKeys[0]?.refColumns)).toEqual([['nr'], ['nr']]);
  });

  it('drops what names a dropped column', () => {
    const catalogue = school();
    dropColumn(catalogue, { name: 'parent' }, 'id');
    dropColumn(catalogue, { name: 'child' }, 'parent_id');
    expect(toSchema(catalogue).tables.map((t) => [t.columns.map(({ name }) => name), t.foreignKeys, t.indexes])).toEqual([
      [['boss'], [], []],
      [['id'], [], []],
    ]);
  });

  it('keeps references to a dropped table only where the rules say so', () => {
    for (const dropsReferences of [true, false]) {
      const catalogue = school({ dropsReferences });
      dropTable(catalogue, { name: 'parent' });
      expect(named(toSchema(catalogue), 'child')?.foreignKeys).toHaveLength(dropsReferences ? 0 : 1);
    }
  });

  it('knows constraints, indexes and other things by name, and says what it does not find', () => {
    const catalogue = school();
    expect(renameConstraint(catalogue, { name: 'child' }, 'c_p', 'child_parent')).toBeUndefined();
    expect(validateConstraint(catalogue, { name: 'child' }, 'child_parent')).toBeUndefined();
    expect(named(toSchema(catalogue), 'child')?.foreignKeys[0]).not.toHaveProperty('notValid');
    expect(dropConstraint(catalogue, { name: 'child' }, 'c_p')).toEqual({ kind: 'missing', what: 'constraint', name: 'c_p' });
    expect(dropIndex(catalogue, { name: 'child_by_parent', namespace: 'app' })).toBeUndefined();
    expect(dropIndex(catalogue, { name: 'child_by_parent' })).toEqual({ kind: 'missing', what: 'index', name: 'child_by_parent' });
    const domain = { sql: 'CREATE DOMAIN d AS text', what: 'domain d', origin: READ };
    expect(createObject(catalogue, 'opaque', { name: 'domain d' }, domain)).toBeUndefined();
    expect(createObject(catalogue, 'opaque', { name: 'DOMAIN d' }, domain)).toMatchObject({ kind: 'exists' });
    expect(renameObject(catalogue, 'opaque', { name: 'domain d' }, { name: 'domain e' }, { ...domain, what: 'domain e' })).toBeUndefined();
    expect(toSchema(catalogue).opaque.map(({ what }) => what)).toEqual(['domain e']);
    expect(dropObject(catalogue, 'opaque', { name: 'domain e' })).toBeUndefined();
  });

  it('opens over what was read before', () => {
    const schema = toSchema(school());
    expect(toSchema(openCatalogue(RULES, schema))).toEqual(schema);
  });
});

const NAMES = ['a', 'b', 'c', 'A'] as const;
const name = fc.constantFrom(...NAMES);
type Step = (catalogue: Catalogue) => void;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(name, name).map(
    ([t, other]): Step =>
      (catalogue) => {
        const target = findTable(catalogue, { name: other });
        const first = target?.columns[0]?.name;
        const keys = target && first !== undefined ? [fk(['x'], target.id, [first], `fk_${t}`)] : [];
        createTable(catalogue, table(t, ['x', ...NAMES.slice(0, 3)], { foreignKeys: keys, indexes: [index(`i_${t}`, 'a')] }));
      },
  ),
  name.map(
    (t): Step =>
      (catalogue) =>
        void dropTable(catalogue, { name: t }),
  ),
  fc.tuple(name, name).map(
    ([t, to]): Step =>
      (catalogue) =>
        void renameTable(catalogue, { name: t }, { name: to }),
  ),
  fc.tuple(name, name).map(
    ([t, c]): Step =>
      (catalogue) =>
        void dropColumn(catalogue, { name: t }, c),
  ),
  fc.tuple(name, name, name).map(
    ([t, c, to]): Step =>
      (catalogue) =>
        void renameColumn(catalogue, { name: t }, c, `${to}2`),
  ),
  fc.tuple(name, name).map(
    ([t, c]): Step =>
      (catalogue) =>
        void addColumn(catalogue, { name: t }, col(c)),
  ),
  fc.tuple(name, name).map(
    ([t, c]): Step =>
      (catalogue) => {
        if (findTable(catalogue, { name: t })?.columns.some((one) => one.name === c))
          addIndex(catalogue, { name: t }, index(`i_${t}_${c}`, c));
      },
  ),
);

describe('any sequence of changes', () => {
  it('ends in a schema without loose ends', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const catalogue = openCatalogue(RULES);
        for (const run of steps) run(catalogue);
        const schema = toSchema(catalogue);
        expect(looseEnds(schema)).toEqual([]);
        expect(toSchema(openCatalogue(RULES, schema))).toEqual(schema);
      }),
      { numRuns: 1000 },
    );
  });

  it('is near linear', () => {
    const catalogue = openCatalogue(RULES);
    const started = performance.now();
    for (let i = 0; i < 10_000; i++)
      createTable(catalogue, table(`t${i}`, ['id', 'p'], { foreignKeys: [fk(['p'], `t${i - (i % 10)}`, ['id'])] }));
    for (let i = 0; i < 10_000; i++) renameTable(catalogue, { name: `t${i}` }, { name: `s${i}` });
    expect(toSchema(catalogue).tables).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

function looseEnds(schema: Schema): readonly string[] {
  const byId = new Map(schema.tables.map((t) => [t.id, new Set(t.columns.map((c) => c.name))]));
  const keys = schema.tables.map((t) => t.name.toLowerCase());
  return [
    ...(new Set(keys).size < keys.length ? ['two tables of one name'] : []),
    ...schema.tables.flatMap((t) => [
      ...t.foreignKeys
        .filter((key) => !key.refColumns.every((c) => byId.get(key.refTable)?.has(c)))
        .map((key) => `${t.id} to ${key.refTable}`),
      ...t.foreignKeys.flatMap((key) => key.columns).filter((c) => !byId.get(t.id)?.has(c)),
      ...t.indexes
        .flatMap((i) => i.parts.map(({ expr }) => (expr.kind === 'column' ? expr.name : '')))
        .filter((c) => !byId.get(t.id)?.has(c)),
    ]),
  ];
}
