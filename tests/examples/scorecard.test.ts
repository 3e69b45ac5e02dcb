/** The score can fall: dropping one index, length, default or tenant column costs the stated dimension the computed points. */
import { describe, expect, it } from 'vitest';
import { scorecard } from '../../src/lint/index.js';
import type { Dimension, DomainModel, EngineTarget, Schema, Table } from '../../src/model/index.js';
import { lintSchema } from '../../src/pipeline.js';
import { designExample } from './work.fixture.js';

interface Mutation {
  readonly name: string;
  readonly rule: string;
  readonly dimension: Dimension;
  /** Every way to apply it: one mutated schema per site. */
  readonly apply: (schema: Schema) => readonly { readonly what: string; readonly schema: Schema }[];
}

const inTable = (schema: Schema, table: Table, next: Table): Schema => ({
  ...schema,
  tables: schema.tables.map((t) => (t === table ? next : t)),
});
const each = (schema: Schema, change: (table: Table) => readonly { readonly what: string; readonly table: Table }[]) =>
  schema.tables.flatMap((t) => change(t).map(({ what, table }) => ({ what: `${t.name}.${what}`, schema: inTable(schema, t, table) })));

const MUTATIONS: readonly Mutation[] = [
  {
    name: 'an index that serves only a foreign key',
    rule: 'fk/missing-index',
    dimension: 'index-coverage',
    apply: (schema) =>
      each(schema, (t) =>
        t.indexes
          .filter((i) => i.serves.length > 0 && i.serves.every((s) => s.startsWith('fk:')))
          .map((i) => ({ what: i.name, table: { ...t, indexes: t.indexes.filter((o) => o !== i) } })),
      ),
  },
  {
    name: 'a length',
    rule: 'column/unbounded-text',
    dimension: 'constraint-completeness',
    apply: (schema) =>
      each(schema, (t) =>
        t.columns
          .filter(
            (c) =>
              c.type.kind === 'varchar' &&
              c.attribute !== undefined &&
              t.entity !== undefined &&
              !t.checks.some((k) => k.columns.length === 1 && k.columns[0] === c.name),
          )
          .map((c) => ({
            what: c.name,
            table: { ...t, columns: t.columns.map((o) => (o === c ? { ...c, type: { kind: 'text' } as const } : o)) },
          })),
      ),
  },
  {
    name: 'the default of a flag',
    rule: 'column/boolean-default',
    dimension: 'constraint-completeness',
    apply: (schema) =>
      each(schema, (t) =>
        t.columns
          .filter((c) => c.type.kind === 'boolean' && c.default)
          .map((c) => ({ what: c.name, table: { ...t, columns: t.columns.map((o) => (o === c ? { ...c, default: undefined } : o)) } })),
      ),
  },
  {
    name: 'a tenant column',
    rule: 'tenant/missing-column',
    dimension: 'referential-integrity',
    apply: (schema) =>
      each(schema, (t) =>
        t.ownership === 'tenant-owned' && t.columns.some((c) => c.name === 'tenant_id')
          ? [{ what: 'tenant_id', table: { ...t, columns: t.columns.filter((c) => c.name !== 'tenant_id') } }]
          : [],
      ),
  },
];

const scored = (schema: Schema, target: EngineTarget, model: DomainModel) => scorecard(lintSchema(schema, target, model));

describe.each(['01-learning-platform', '02-marketplace', '03-clinic', '04-device-telemetry'])('%s', (name) => {
  it.each(MUTATIONS)('loses points for $name', async ({ apply, rule, dimension }) => {
    const { works, reading } = await designExample(name, 'postgres');
    const [work] = works;
    if (!work) throw new Error('no engine');
    const before = scored(work.design.schema, work.target, reading.model);
    for (const { what, schema } of apply(work.design.schema)) {
      const after = scored(schema, work.target, reading.model).dimensions.find((d) => d.dimension === dimension);
      const lost = after?.lost.filter((l) => l.finding.rule === rule) ?? [];
      expect(lost, what).not.toEqual([]);
      expect(after?.score, what).toBeLessThan(before.dimensions.find((d) => d.dimension === dimension)?.score ?? 0);
      expect(after?.score, what).toBeCloseTo(
        Math.floor((100 - (after?.lost ?? []).reduce((sum, l) => sum + l.points, 0)) * 10 + 1e-6) / 10,
        5,
      );
    }
  });

  it('has something to lose', async () => {
    const { works } = await designExample(name, 'postgres');
    const sites = MUTATIONS.map((m) => (works[0] ? m.apply(works[0].design.schema).length : 0));
    expect(sites.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(10);
  });
});
