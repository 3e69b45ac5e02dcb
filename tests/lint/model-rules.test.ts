/** Rules that SQL alone cannot show: the design of a model is silent, and each is heard once the design is broken for it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../src/design/decisions/index.js';
import { lint } from '../../src/lint/index.js';
import type { DomainModel, EngineTarget, Finding, Schema, Table } from '../../src/model/index.js';
import { lintSchema, workFor } from '../../src/pipeline.js';
import { readBrief } from '../../src/read/index.js';

let model: DomainModel;
let schema: Schema;
let target: EngineTarget;

beforeAll(() => {
  const reading = readBrief({ id: 'school', text: readFileSync('corpus/models/school.model.yaml', 'utf8') }, 'model-file');
  model = reading.model;
  const { decisions } = decide({ model, given: [], acceptDefaults: true });
  const [first] = decisions?.engines ?? [];
  if (!decisions || !first) throw new Error('a question stayed open');
  target = first;
  schema = workFor(model, decisions, target).design.schema;
});

const findings = (given: Schema, withModel = model): readonly Finding[] => lintSchema(given, target, withModel).flatMap((o) => o.findings);
const edit = (name: string, change: (table: Table) => Table): Schema => ({
  ...schema,
  tables: schema.tables.map((t) => (t.name === name ? change(t) : t)),
});

it('has nothing to say about the design', () => {
  expect(findings(schema)).toEqual([]);
});

it('looks at something with every rule that can look', () => {
  const blind = lint({ schema, capabilities: capabilitiesOfEverything(), model, tenantColumn: 'tenant_id' }).filter((o) => o.sites === 0);
  expect(blind.map((o) => o.rule)).toEqual(
    ['column/float-money', 'column/stored-derived', 'junction/missing-key'].filter((r) => blind.some((o) => o.rule === r)),
  );
});

it('sees an enum that is declared by itself', () => {
  const named = edit('users', (t) => column(t, 'role', { type: { kind: 'native', dialect: 'postgres', sql: 'mood' } }));
  const declared = {
    ...named,
    opaque: [{ sql: "CREATE TYPE mood AS ENUM ('sad', 'ok')", what: 'enum type', origin: { kind: 'read', spans: [] } } as const],
  };
  expect(findings(named).map((f) => f.rule)).not.toContain('column/native-enum');
  expect(findings(declared).map((f) => f.rule)).toContain('column/native-enum');
});

describe('broken for it, each is heard', () => {
  it.each<[string, () => Schema]>([
    [
      'relation/missing-foreign-key',
      () => edit('courses', (t) => ({ ...t, foreignKeys: t.foreignKeys.filter((fk) => !fk.columns.includes('teacher_id')) })),
    ],
    ['column/native-enum', () => edit('users', (t) => column(t, 'role', { type: { kind: 'native', dialect: 'mysql', sql: "ENUM('a')" } }))],
    ['column/nullable-required', () => edit('users', (t) => column(t, 'email', { nullable: true }))],
    ['column/instant-without-zone', () => edit('users', (t) => column(t, 'created_at', { type: { kind: 'datetime' } }))],
    ['check/missing-choice', () => edit('users', (t) => ({ ...t, checks: t.checks.filter((c) => c.type !== 'choice') }))],
    ['check/missing-range', () => edit('courses', (t) => ({ ...t, checks: t.checks.filter((c) => !c.columns.includes('seats')) }))],
    [
      'unique/missing-identity',
      () => edit('users', (t) => ({ ...t, indexes: t.indexes.filter((i) => !i.unique), uniques: t.uniques.filter((u) => u.forReference) })),
    ],
    ['tenant/missing-column', () => edit('users', (t) => ({ ...t, columns: t.columns.filter((c) => c.name !== 'tenant_id') }))],
    [
      'tenant/unique-without-tenant',
      () => edit('users', (t) => ({ ...t, uniques: [...t.uniques, { name: 'uq_users_phone', columns: ['phone'], origin: t.origin }] })),
    ],
    [
      'tenant/reference-without-tenant',
      () =>
        edit('courses', (t) => ({
          ...t,
          foreignKeys: t.foreignKeys.map((fk) =>
            fk.columns.includes('teacher_id') ? { ...fk, columns: ['teacher_id'], refColumns: ['id'] } : fk,
          ),
        })),
    ],
    [
      'tenant/index-without-tenant',
      () =>
        edit('courses', (t) => ({
          ...t,
          indexes: [
            ...t.indexes,
            {
              name: 'idx_courses_on_title',
              parts: [{ expr: { kind: 'column', name: 'title' }, direction: 'asc' }],
              unique: false,
              method: 'btree',
              include: [],
              serves: [],
              origin: t.origin,
            },
          ],
        })),
    ],
    ['tenant/missing-row-policy', () => edit('courses', (t) => ({ ...t, rowSecurity: 'enabled' }))],
    [
      'soft-delete/unique-over-deleted',
      () => edit('users', (t) => ({ ...t, indexes: t.indexes.map((i) => (i.unique ? { ...i, where: undefined } : i)) })),
    ],
    [
      'soft-delete/index-over-deleted',
      () => edit('courses', (t) => ({ ...t, indexes: t.indexes.map((i) => ({ ...i, where: undefined })) })),
    ],
    ['index/unserved-pattern', () => edit('enrolments', (t) => ({ ...t, indexes: [] }))],
    [
      'index/column-order',
      () =>
        edit('enrolments', (t) => ({
          ...t,
          indexes: t.indexes.map((i) => (i.serves.includes('enrolments-of-user') ? { ...i, parts: [...i.parts].reverse() } : i)),
        })),
    ],
    [
      'naming/identifier-too-long',
      () => edit('users', (t) => ({ ...t, checks: t.checks.map((c) => ({ ...c, name: `check_users_${'long_'.repeat(15)}name` })) })),
    ],
    [
      'lifecycle/unguarded-transition',
      () => edit('courses', (t) => ({ ...t, triggers: t.triggers.filter((x) => x.definition.kind !== 'transition') })),
    ],
    ['sensitivity/unmarked', () => edit('users', (t) => column(t, 'email', { sensitivity: undefined }))],
    ['audit/missing-trail', () => edit('users', (t) => ({ ...t, triggers: t.triggers.filter((x) => x.definition.kind !== 'audit') }))],
    ['table/missing-description', () => edit('users', (t) => ({ ...t, description: undefined }))],
    [
      'timestamps/not-kept-current',
      () => edit('users', (t) => ({ ...t, triggers: t.triggers.filter((x) => x.definition.kind !== 'touch') })),
    ],
    ['fk/missing-index', () => edit('sections', (t) => ({ ...t, indexes: [], uniques: [] }))],
  ])('%s', (rule, broken) => {
    expect(findings(broken()).map((f) => f.rule)).toContain(rule);
  });

  it('column/stored-derived', () => {
    const derived: DomainModel = {
      ...model,
      entities: model.entities.map((e) =>
        e.id === 'course'
          ? { ...e, attributes: e.attributes.map((a) => (a.id === 'seats' ? { ...a, derived: { from: 'the enrolments' } } : a)) }
          : e,
      ),
    };
    expect(findings(schema, derived).map((f) => f.rule)).toContain('column/stored-derived');
  });
});

function column(table: Table, name: string, change: Partial<Table['columns'][number]>): Table {
  if (!table.columns.some((c) => c.name === name)) throw new Error(`${table.name} has no column ${name}`);
  return { ...table, columns: table.columns.map((c) => (c.name === name ? { ...c, ...change } : c)) };
}

function capabilitiesOfEverything() {
  return {
    identifierLength: 63,
    supportsPartialIndexes: true,
    supportsExpressionIndexes: true,
    supportsIncludeColumns: true,
    supportsDescendingIndexes: true,
    indexMethods: ['btree', 'gin', 'brin', 'fulltext'],
    supportsTrigramIndexes: true,
    supportsRowLevelSecurity: true,
    supportsSetNullColumns: true,
    enforcesChecks: true,
    allowsChecksOnReferentialColumns: true,
    indexesForeignKeys: false,
    supportsTransactionalDdl: true,
    supportsComments: true,
    enforcesVarcharLength: true,
    supportsNamedPrimaryKeys: true,
    supportsMaterialisedViews: true,
    supportsTriggers: true,
    supportsSchemas: true,
  } as const;
}
