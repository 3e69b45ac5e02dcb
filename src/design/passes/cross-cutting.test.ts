import { describe, expect, it } from 'vitest';
import type { BusinessPolicy, Entity } from '../../model/index.js';
import { ABLE, attribute, belongsTo, designed, entity, manyToMany, model, PLAIN, SHARED, STATED, tableOf } from '../design.fixture.js';

const school = entity('school', [attribute('slug')], {
  tenancy: 'tenant',
  identifiers: [{ members: ['slug'], role: 'natural', origin: STATED }],
});
const identified = { identifiers: [{ members: ['email'], role: 'natural', origin: STATED } as const] };

describe('tenancy', () => {
  const given = model(
    [
      school,
      entity('user', [attribute('email')], identified),
      entity('course'),
      entity('note'),
      entity('topic', [], { tenancy: 'global' }),
      entity('reading', [], { kind: 'event' }),
    ],
    {
      relationships: [
        belongsTo('user', 'school'),
        belongsTo('course', 'user', { role: 'teacher' }),
        belongsTo('course', 'topic'),
        manyToMany('course', 'topic'),
        belongsTo('reading', 'topic'),
        belongsTo('user', 'school', { role: 'former_school', required: false }),
      ],
    },
  );
  const design = designed(given, { decisions: SHARED });

  it.each([
    ['schools', 'tenant'],
    ['users', 'tenant-owned'],
    ['courses', 'tenant-owned'],
    ['notes', 'tenant-owned'],
    ['topics', 'global'],
    ['course_topics', 'tenant-owned'],
    ['readings', 'global'],
  ])('%s is %s', (name, ownership) => {
    expect(tableOf(design, name).ownership).toBe(ownership);
  });

  it('makes the reference to the tenant the tenant column, and only one of them', () => {
    const { columns, foreignKeys } = tableOf(design, 'users');
    expect(columns.map((c) => [c.name, c.attribute])).toEqual(
      expect.arrayContaining([
        ['tenant_id', 'user.school'],
        ['former_school_id', 'user.former_school'],
      ]),
    );
    expect(foreignKeys.map((fk) => fk.columns)).toEqual([['tenant_id'], ['former_school_id']]);
  });

  it('carries the tenant in references within it and not in others', () => {
    expect(tableOf(design, 'courses').foreignKeys.map((fk) => [fk.name, fk.columns, fk.refColumns])).toEqual([
      ['fk_courses_tenant_id_schools', ['tenant_id'], ['id']],
      ['fk_courses_teacher_id_users', ['tenant_id', 'teacher_id'], ['tenant_id', 'id']],
      ['fk_courses_topic_id_topics', ['topic_id'], ['id']],
    ]);
    expect(tableOf(design, 'users').uniques).toMatchObject([
      { name: 'uq_users_tenant_id_email', columns: ['tenant_id', 'email'] },
      { columns: ['tenant_id', 'id'], forReference: true },
    ]);
    expect(tableOf(design, 'schools').uniques.map((u) => u.columns)).toEqual([['slug']]);
  });

  it('binds sessions by policy where the engine has them', () => {
    expect(tableOf(design, 'courses')).toMatchObject({
      rowSecurity: 'forced',
      policies: [{ definition: { kind: 'tenant', column: 'tenant_id', setting: 'app.current_tenant_id' } }],
    });
    expect(tableOf(design, 'schools').policies).toMatchObject([{ definition: { column: 'id' } }]);
    expect(tableOf(design, 'topics').policies).toEqual([]);
    expect(tableOf(designed(given, { decisions: SHARED, capabilities: PLAIN }), 'courses')).toMatchObject({ policies: [] });
  });

  it('shares members of several tenants', () => {
    const members = model([school, entity('user'), entity('document')], {
      relationships: [manyToMany('user', 'school', { through: 'membership' }), belongsTo('document', 'user')],
    });
    const shared = designed(members, { decisions: SHARED });
    expect(shared.schema.tables.map((t) => [t.name, t.ownership])).toEqual([
      ['schools', 'tenant'],
      ['users', 'global'],
      ['documents', 'tenant-owned'],
      ['memberships', 'tenant-owned'],
    ]);
    expect(tableOf(shared, 'memberships').primaryKey?.columns).toEqual(['user_id', 'tenant_id']);
  });

  it('needs no column where each tenant has its own schema, and a tenant where they share', () => {
    const separate = designed(given, { decisions: { tenancy: { strategy: 'schema-per-tenant' } } });
    expect(separate.schema.tables.flatMap((t) => t.columns).some((c) => c.name === 'tenant_id')).toBe(false);
    expect(separate.notes.map((n) => n.message).join()).toContain('a schema of its own');
    expect(designed(model([entity('note')]), { decisions: SHARED }).diagnostics).toMatchObject([{ code: 'design/no-tenant' }]);
  });
});

describe('audit', () => {
  const audit = (...entities: readonly string[]): BusinessPolicy => ({ kind: 'audit', entities, origin: STATED });
  const audited = (given: ReturnType<typeof model>, decisions = {}) =>
    designed(given, { decisions })
      .schema.tables.filter((t) => t.triggers.some((x) => x.definition.kind === 'audit'))
      .map((t) => t.name);
  const parts = [
    entity('payment', [attribute('amount', { kind: 'money' })]),
    entity('user', [attribute('email'), attribute('password')]),
    entity('tag'),
  ];

  it.each([
    ['nothing by itself', [], {}, []],
    ['what is named, and personal data once audit is on', [audit('payment')], {}, ['payments', 'users']],
    ['personal data under a regime', [{ kind: 'compliance', regime: 'gdpr', origin: STATED }], {}, ['users']],
    ['personal data under an answered regime', [], { retention: { regimes: ['hipaa'], rules: [] } }, ['users']],
    ['everything', [audit()], {}, ['payments', 'users', 'tags']],
  ] as const)('%s', (_, policies, decisions, expected) => {
    expect(audited(model(parts, { policies }), decisions)).toEqual(expected);
  });

  it('writes to an append-only table and keeps secrets out', () => {
    const design = designed(model(parts, { policies: [audit('user')] }));
    const log = tableOf(design, 'audit_log');
    expect(log.columns.map((c) => c.name)).toEqual([
      'id',
      'table_name',
      'row_id',
      'action',
      'old_values',
      'new_values',
      'changed_by',
      'changed_at',
    ]);
    expect(log.triggers.map((t) => t.definition.kind)).toEqual(['append-only']);
    expect(tableOf(design, 'users').triggers.map((t) => t.definition)).toContainEqual({
      kind: 'audit',
      auditTable: 'audit_log',
      redacted: ['password_hash'],
    });
  });

  it('has a second trail for rows of no tenant', () => {
    const given = model([school, entity('user', [attribute('email')]), entity('topic', [], { tenancy: 'global' })], {
      relationships: [belongsTo('user', 'school')],
      policies: [audit('user', 'topic', 'school')],
    });
    const design = designed(given, { decisions: SHARED });
    const targets = design.schema.tables.flatMap((t) =>
      t.triggers.flatMap((x) => (x.definition.kind === 'audit' ? [[t.name, x.definition.auditTable]] : [])),
    );
    expect(targets).toEqual([
      ['schools', 'global_audit_log'],
      ['users', 'audit_log'],
      ['topics', 'global_audit_log'],
    ]);
    expect(tableOf(design, 'audit_log').columns[1]).toMatchObject({ name: 'tenant_id', nullable: false });
  });
});

describe('retention', () => {
  const keep = (more: object): BusinessPolicy => ({
    kind: 'retention',
    entity: 'visit',
    period: 'P7Y',
    action: 'delete',
    sense: 'keep',
    origin: STATED,
    ...more,
  });
  const visit = entity('visit', [attribute('left_at', { kind: 'instant' }), attribute('email')]);

  it.each<[string, object, Partial<Entity>, string]>([
    ['the stated moment', { since: 'left_at' }, {}, 'left_at'],
    ['creation', {}, {}, 'created_at'],
    ['deletion where rows are marked', {}, { deletion: 'soft' }, 'deleted_at'],
    ['creation where the stated moment is no time', { since: 'email' }, {}, 'created_at'],
  ])('counts from %s', (_, policy, more, column) => {
    const design = designed(model([{ ...visit, ...more }], { policies: [keep(policy)] }));
    expect(design.retention).toMatchObject([{ table: 'visits', column, period: 'P7Y', sense: 'keep' }]);
    expect(tableOf(design, 'visits').indexes.flatMap((i) => i.serves)).toEqual([`retention:visits/${column}`]);
  });

  it('stops at a legal hold', () => {
    const design = designed(
      model([visit], { policies: [keep({ action: 'anonymise' }), { kind: 'legal-hold', entities: ['visit'], origin: STATED }] }),
    );
    expect(design.retention).toMatchObject([{ holdColumn: 'on_hold', anonymises: ['email'] }]);
    expect(tableOf(design, 'visits').triggers.map((t) => t.definition)).toContainEqual({ kind: 'hold', column: 'on_hold' });
  });

  it('lets an answer replace the text, and says what it does not know', () => {
    const rules = [
      { target: 'Visits', period: 'P1Y', column: 'left_at', action: 'archive' },
      { target: 'nothing', period: 'P1Y', action: 'delete' },
    ] as const;
    const design = designed(model([visit], { policies: [keep({})] }), { decisions: { retention: { regimes: [], rules } } });
    expect(design.retention).toMatchObject([{ table: 'visits', column: 'left_at', period: 'P1Y', action: 'archive', sense: 'limit' }]);
    expect(tableOf(design, 'visits_archive').role).toBe('archive');
    expect(design.diagnostics).toMatchObject([{ code: 'design/unknown-retention-target' }]);
  });
});

describe('proposals', () => {
  it('partitions only on paper', () => {
    const reading = entity('reading', [attribute('at', { kind: 'instant' })], {
      kind: 'event',
      appendOnly: true,
      volume: { rows: 2_000_000_000, origin: STATED },
    });
    const policies: readonly BusinessPolicy[] = [
      { kind: 'retention', entity: 'reading', period: 'P2Y', since: 'at', action: 'delete', sense: 'limit', origin: STATED },
    ];
    const design = designed(model([reading], { policies }));
    expect(design.proposals).toMatchObject([
      { title: 'Partition readings by month of at', evidence: expect.stringContaining('2,000,000,000') },
    ]);
    expect(tableOf(design, 'readings')).toMatchObject({ indexes: [{ method: 'brin' }] });
    expect(tableOf(design, 'readings').partitioning).toBeUndefined();
    expect(tableOf(designed(model([reading], { policies }), { capabilities: PLAIN }), 'readings').indexes[0]?.method).toBe('btree');
  });
});

describe('names', () => {
  it('stay within the limit and apart, whatever the entities are called', () => {
    const long = 'measurement_of_the_temperature_of_the_outer_shell_of_the_device';
    const given = model([entity(`${long}_a`, [attribute('email')], identified), entity(`${long}_b`, [attribute('email')], identified)], {
      relationships: [belongsTo(`${long}_a`, `${long}_b`)],
    });
    const [a, b] = designed(given, { capabilities: ABLE }).schema.tables;
    expect(a?.name).not.toBe(b?.name);
    for (const name of [a?.name, b?.name, a?.foreignKeys[0]?.name, a?.uniques[0]?.name]) expect(name?.length).toBeLessThanOrEqual(63);
  });
});
