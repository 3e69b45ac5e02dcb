import { describe, expect, it } from 'vitest';
import type { Attribute, AttributeType, Relationship } from '../../model/index.js';
import {
  ABLE,
  attribute,
  belongsTo,
  type Circumstances,
  designed,
  entity,
  manyToMany,
  model,
  PLAIN,
  SHARED,
  STATED,
  tableOf,
} from '../design.fixture.js';

const columnOf = (given: Attribute, circumstances?: Circumstances) =>
  tableOf(designed(model([entity('thing', [given])]), circumstances), 'things').columns.find((c) => c.attribute === given.id);

describe('types', () => {
  const cases: readonly (readonly [AttributeType, object])[] = [
    [{ kind: 'text' }, { kind: 'varchar', length: 200 }],
    [
      { kind: 'text', length: 5000 },
      { kind: 'varchar', length: 5000 },
    ],
    [{ kind: 'text', length: 20_000 }, { kind: 'text' }],
    [{ kind: 'text', long: true }, { kind: 'text' }],
    [{ kind: 'text', format: 'markdown' }, { kind: 'text' }],
    [
      { kind: 'text', format: 'email' },
      { kind: 'varchar', length: 320 },
    ],
    [
      { kind: 'text', format: 'country' },
      { kind: 'varchar', length: 2 },
    ],
    [{ kind: 'integer' }, { kind: 'integer', bits: 32 }],
    [
      { kind: 'integer', large: true },
      { kind: 'integer', bits: 64 },
    ],
    [{ kind: 'money' }, { kind: 'money', precision: 12, scale: 2 }],
    [{ kind: 'percentage' }, { kind: 'decimal', precision: 5, scale: 2 }],
    [{ kind: 'duration' }, { kind: 'integer', bits: 32 }],
    [{ kind: 'recurrence' }, { kind: 'varchar', length: 100 }],
    [
      { kind: 'choice', values: ['a', 'b'] },
      { kind: 'varchar', length: 50 },
    ],
    [{ kind: 'instant' }, { kind: 'instant' }],
  ];
  it.each(cases)('%j → %j', (type, expected) => {
    expect(columnOf(attribute('x', type))?.type).toEqual(expected);
  });

  it('gives every flag a default and no third value', () => {
    expect(columnOf(attribute('x', { kind: 'boolean' }, { required: false }))).toMatchObject({
      nullable: false,
      default: { value: false },
    });
  });

  it('keeps a secret as a hash and a card as a token', () => {
    expect(columnOf(attribute('password'))).toMatchObject({ name: 'password_hash', sensitivity: 'secret', type: { length: 255 } });
    expect(columnOf(attribute('card_number'))).toMatchObject({ name: 'card_token' });
    expect(columnOf(attribute('cvv'))).toBeUndefined();
  });

  it('keeps encrypted what is needed again', () => {
    expect(columnOf(attribute('signing_secret'))).toMatchObject({
      name: 'signing_secret_encrypted',
      sensitivity: 'secret',
      type: { length: 4096 },
      reason: expect.stringContaining('a hash would not do'),
    });
  });

  it('says which currency an amount is in where several are named', () => {
    const price = (id: string, currency: string) => attribute(id, { kind: 'money', currency });
    const design = designed(model([entity('a', [price('fee', 'EUR')]), entity('b', [price('fee', 'USD'), price('tip', 'EUR')])]));
    expect(tableOf(design, 'as').columns.find((c) => c.name === 'currency')?.default).toEqual({ kind: 'literal', value: 'EUR' });
    expect(tableOf(design, 'bs').columns.map((c) => c.name)).toEqual(expect.arrayContaining(['fee_currency', 'tip_currency']));
    expect(tableOf(design, 'bs').checks.filter((c) => c.type === 'format')).toHaveLength(2);
  });
});

describe('keys', () => {
  const link = model([entity('course'), entity('tag')], { relationships: [manyToMany('course', 'tag')] });

  it.each([
    ['bigint', ABLE, { type: { kind: 'integer', bits: 64 }, identity: 'always' }],
    ['uuidv7', { ...ABLE, generatesUuid: 7 as const }, { type: { kind: 'uuid' }, default: { kind: 'uuid', version: 7 } }],
    ['uuidv7', ABLE, { type: { kind: 'uuid' } }],
  ] as const)('%s', (ids, capabilities, expected) => {
    const table = tableOf(designed(link, { decisions: { ids }, capabilities }), 'courses');
    expect(table.columns[0]).toMatchObject({ name: 'id', nullable: false, ...expected });
  });

  it('adds a public id where ids leave the system', () => {
    const design = designed(link, { decisions: { ids: 'bigint+uuid' } });
    expect(tableOf(design, 'courses').uniques.map((u) => u.columns)).toEqual([['public_id']]);
    expect(tableOf(design, 'course_tags').columns.map((c) => c.name)).toEqual(['course_id', 'tag_id', 'created_at']);
  });

  it('makes the two references of a pure link its key', () => {
    expect(tableOf(designed(link), 'course_tags').primaryKey?.columns).toEqual(['course_id', 'tag_id']);
  });

  it('gives a link that something refers to a key of its own', () => {
    const given = model([entity('a'), entity('b'), entity('link', [], { kind: 'junction' }), entity('note')], {
      relationships: [manyToMany('a', 'b', { through: 'link' }), belongsTo('note', 'link')],
    });
    expect(tableOf(designed(given), 'links')).toMatchObject({ primaryKey: { columns: ['id'] }, uniques: [{ columns: ['a_id', 'b_id'] }] });
  });

  it('lets a pair repeat where an identity tells repeats apart', () => {
    const visit = entity('visit', [attribute('at', { kind: 'instant' })], {
      kind: 'junction',
      identifiers: [{ members: ['a', 'b', 'at'], role: 'natural', origin: STATED }],
    });
    const given = model([entity('a'), entity('b'), visit], { relationships: [manyToMany('a', 'b', { through: 'visit' })] });
    expect(tableOf(designed(given), 'visits').uniques.map((u) => u.columns)).toEqual([['a_id', 'b_id', 'at']]);
  });

  it('shares the key of what a kind is a kind of', () => {
    const own = ['a', 'b', 'c', 'd'].map((id) => attribute(id));
    const table = tableOf(
      designed(model([entity('party'), entity('person', own, { isA: { entity: 'party', origin: STATED } })])),
      'people',
    );
    expect(table.columns[0]).toMatchObject({ name: 'id' });
    expect(table.columns[0]?.identity).toBeUndefined();
    expect(table.foreignKeys).toMatchObject([{ columns: ['id'], refTable: 'parties', refColumns: ['id'], onDelete: 'cascade' }]);
  });
});

describe('what happens when a parent is deleted', () => {
  const action = (relationship: Partial<Relationship>, child = {}) => {
    const given = model([entity('parent'), entity('child', [], child)], { relationships: [belongsTo('child', 'parent', relationship)] });
    return tableOf(designed(given), 'children').foreignKeys[0];
  };

  it.each([
    ['a part', { part: true }, {}, 'cascade'],
    ['the owner of a part', {}, { kind: 'part' }, 'cascade'],
    ['an optional reference', { required: false }, {}, 'set-null'],
    ['anything else', {}, {}, 'restrict'],
    ['the words of the text', { part: true, onDelete: 'restrict' }, {}, 'restrict'],
    ['words that contradict', { onDelete: 'set-null' }, {}, 'restrict'],
    ['rows written once', { part: true }, { appendOnly: true }, 'restrict'],
  ] as const)('%s', (_, relationship, child, expected) => {
    expect(action(relationship, child)).toMatchObject({ onDelete: expected, reason: expect.stringMatching(/.{20}/) });
  });

  it('keeps links whose rows must be kept', () => {
    const policies = [{ kind: 'retention', entity: 'link', period: 'P7Y', action: 'delete', sense: 'keep', origin: STATED } as const];
    const given = model([entity('a'), entity('b'), entity('link', [attribute('x')], { kind: 'junction' })], {
      relationships: [manyToMany('a', 'b', { through: 'link' })],
      policies,
    });
    expect(tableOf(designed(given), 'links').foreignKeys.map((fk) => fk.onDelete)).toEqual(['restrict', 'restrict']);
    expect(tableOf(designed({ ...given, policies: [] }), 'links').foreignKeys.map((fk) => fk.onDelete)).toEqual(['cascade', 'cascade']);
  });

  it('neither empties nor loosens an exclusive reference', () => {
    const rules = [{ kind: 'exactly-one-of', members: ['c.a', 'c.b'], origin: STATED } as const];
    const given = model([entity('a'), entity('b'), entity('c', [], { rules })], {
      relationships: [belongsTo('c', 'a'), belongsTo('c', 'b')],
    });
    const table = tableOf(designed(given), 'cs');
    expect(table.foreignKeys.map((fk) => fk.onDelete)).toEqual(['restrict', 'restrict']);
    expect(table.checks).toMatchObject([{ name: 'check_cs_a_id_b_id_arc', type: 'arc' }]);
  });
});

describe('checks', () => {
  const checksOf = (...attributes: readonly Attribute[]) =>
    tableOf(designed(model([entity('x', attributes)])), 'xes').checks.map((c) => [c.name, c.type]);
  const rule = (kind: 'min' | 'max' | 'min-length' | 'max-length', value: number) => ({ kind, value, origin: STATED });

  it.each([
    ['a list', attribute('a', { kind: 'choice', values: ['x'] }), 'choice'],
    ['both bounds', attribute('a', { kind: 'integer' }, { rules: [rule('min', 1), rule('max', 5)] }), 'range'],
    ['one bound', attribute('a', { kind: 'integer' }, { rules: [rule('min', 1)] }), 'min'],
    ['numbers', attribute('a', { kind: 'integer' }, { rules: [{ kind: 'one-of', values: [15, 30], origin: STATED }] }), 'choice'],
    ['a length', attribute('a', { kind: 'text' }, { rules: [rule('min-length', 3)] }), 'length'],
    ['a format', attribute('a', { kind: 'text', format: 'email' }), 'format'],
    ['a duration', attribute('a', { kind: 'duration' }), 'min'],
  ] as const)('%s', (_, given, type) => {
    expect(checksOf(given)).toEqual([[`check_xes_a_${type}`, type]]);
  });

  it('takes the narrowest of several bounds', () => {
    const given = attribute('a', { kind: 'integer' }, { rules: [rule('min', 1), rule('min', 3), rule('max', 9), rule('max', 7)] });
    const [check] = tableOf(designed(model([entity('x', [given])])), 'xes').checks;
    expect(check?.expr).toMatchObject({ kind: 'between', low: { value: 3 }, high: { value: 7 } });
  });

  it.each([
    ['whole bounds of whole numbers', { kind: 'integer' } as const, [rule('min', 0.9), rule('max', 1.1)], [['check_xes_a_range', 'range']]],
    ['no bounds that refuse every row', { kind: 'integer' } as const, [rule('min', 5), rule('max', 3)], []],
    ['no lengths that refuse every row', { kind: 'text' } as const, [rule('min-length', 9), rule('max-length', 3)], []],
  ])('keeps %s', (_, type, rules, expected) => {
    expect(checksOf(attribute('a', type, { rules }))).toEqual(expected);
  });

  it.each([
    ['amounts', { kind: 'money' }, { kind: 'decimal' }, true],
    ['a date with a moment', { kind: 'date' }, { kind: 'instant' }, true],
    ['an amount with a text', { kind: 'money' }, { kind: 'text' }, false],
    ['a flag with a number', { kind: 'boolean' }, { kind: 'integer' }, false],
  ] as const)('compares %s only where the types allow it', (_, left, right, fits) => {
    const rules = [{ kind: 'compare', left: 'a', op: '<=', right: 'b', origin: STATED } as const];
    const design = designed(model([{ ...entity('x', [attribute('a', left), attribute('b', right)]), rules }]));
    expect(tableOf(design, 'xes').checks.some((c) => c.type === 'order')).toBe(fits);
    expect(design.diagnostics.some((d) => d.code === 'design/unfit-rule')).toBe(!fits);
  });

  it('asks for a value only where the condition can be met', () => {
    const when = { attribute: 'a', equals: 'yes' };
    const rules = [{ kind: 'required-when', attribute: 'b', when, origin: STATED } as const];
    const design = designed(model([{ ...entity('x', [attribute('a', { kind: 'integer' }), attribute('b')]), rules }]));
    expect(tableOf(design, 'xes').checks).toEqual([]);
    expect(design.diagnostics.map((d) => d.code)).toEqual(['design/unfit-rule']);
  });

  it('keeps a row of a tree from being its own parent', () => {
    const given = model([entity('node')], { relationships: [belongsTo('node', 'node', { role: 'parent', required: false })] });
    expect(tableOf(designed(given), 'nodes').checks).toMatchObject([{ columns: ['parent_id', 'id'], expr: { op: '<>' } }]);
  });
});

describe('deletion', () => {
  const identified = { identifiers: [{ members: ['code'], role: 'natural', origin: STATED } as const] };
  const given = model([
    entity('note', [attribute('code')], { ...identified, owner: 'user' }),
    entity('tag', [attribute('code')], identified),
    entity('log', [attribute('code')], { kind: 'event' }),
  ]);
  const softTables = (circumstances: Circumstances) =>
    designed(given, circumstances)
      .schema.tables.filter((t) => t.columns.some((c) => c.name === 'deleted_at'))
      .map((t) => t.name);

  it.each([
    ['mixed', {}, ['notes']],
    ['soft', {}, ['notes', 'tags']],
    ['hard', {}, []],
    ['hard', { tag: 'soft' }, ['tags']],
    ['mixed', { Notes: 'hard' }, []],
  ] as const)('%s %j', (mode, perEntity, expected) => {
    expect(softTables({ decisions: { deletes: { mode, perEntity } } })).toEqual(expected);
  });

  it('frees unique values and shows the live rows', () => {
    const design = designed(given);
    expect(tableOf(design, 'notes')).toMatchObject({
      uniques: [],
      indexes: [{ name: 'uq_notes_code', unique: true, where: { kind: 'is-null' } }],
    });
    expect(design.schema.views).toMatchObject([{ name: 'active_notes', definition: { kind: 'active-rows', table: 'notes' } }]);
  });

  it('moves rows to an archive', () => {
    const design = designed(given, { decisions: { deletes: { mode: 'archive', perEntity: {} } } });
    const archive = tableOf(design, 'tags_archive');
    expect(archive).toMatchObject({ role: 'archive', primaryKey: { columns: ['id'] }, uniques: [], checks: [], foreignKeys: [] });
    expect(archive.columns.map((c) => c.name)).toEqual(['id', 'code', 'created_at', 'updated_at', 'archived_at']);
    expect(archive.columns[0]?.identity).toBeUndefined();
    expect(tableOf(design, 'tags').triggers.map((t) => t.definition)).toContainEqual({ kind: 'archive', archiveTable: 'tags_archive' });
  });
});

describe('timestamps', () => {
  it.each([
    ['a thing', {}, ['id', 'created_at', 'updated_at'], ['touch']],
    ['an event', { kind: 'event' }, ['id', 'created_at'], []],
    ['rows written once', { appendOnly: true }, ['id', 'created_at'], ['append-only']],
  ] as const)('%s', (_, more, columns, triggers) => {
    const table = tableOf(designed(model([entity('x', [], more)])), 'xes');
    expect(table.columns.map((c) => c.name)).toEqual(columns);
    expect(table.triggers.map((t) => t.definition.kind)).toEqual(triggers);
  });

  it('completes a time that the text has, and renames what only sounds like one', () => {
    const columns = (type: AttributeType) =>
      tableOf(designed(model([entity('x', [attribute('created_at', type)])])), 'xes').columns.filter((c) =>
        c.name.startsWith('created_at'),
      );
    expect(columns({ kind: 'instant' })).toMatchObject([{ origin: STATED, default: { kind: 'now' } }]);
    expect(columns({ kind: 'text' }).map((c) => c.name)).toEqual(['created_at_value', 'created_at']);
  });
});

describe('lifecycle', () => {
  const lifecycle = { attribute: 'status', states: ['a', 'b'], initial: 'a', transitions: [{ from: 'a', to: 'b' }], origin: STATED };
  it.each([true, false])('enforced: %s', (enforced) => {
    const table = tableOf(designed(model([entity('x', [], { lifecycle: { ...lifecycle, enforced } })])), 'xes');
    expect(table.triggers.some((t) => t.definition.kind === 'transition')).toBe(enforced);
    expect(table.columns.find((c) => c.name === 'status')?.default).toEqual({ kind: 'literal', value: 'a' });
  });
});

describe('plain engines', () => {
  it('refuse where they cannot empty one column of a key', () => {
    const given = model([entity('school', [], { tenancy: 'tenant' }), entity('user'), entity('course')], {
      relationships: [belongsTo('user', 'school'), belongsTo('course', 'school'), belongsTo('course', 'user', { required: false })],
    });
    const key = (capabilities: typeof ABLE) =>
      tableOf(designed(given, { decisions: SHARED, capabilities }), 'courses').foreignKeys.find((fk) => fk.refTable === 'users');
    expect(key(ABLE)).toMatchObject({ columns: ['tenant_id', 'user_id'], onDelete: 'set-null', onDeleteColumns: ['user_id'] });
    expect(key(PLAIN)).toMatchObject({ onDelete: 'restrict', reason: expect.stringContaining('tenant') });
    expect(
      designed(given, { decisions: SHARED, capabilities: PLAIN })
        .notes.map((n) => n.message)
        .join(),
    ).toContain('SET NULL became RESTRICT');
  });
});
