import { describe, expect, it } from 'vitest';
import { shopDesign, shopSchema } from '../../../tests/proof/shop.fixture.js';
import type { Dialect } from '../../dialects/dialect.js';
import { planFixtures } from '../claim-task.js';
import { planDatabase, TENANTS } from '../fill-database.js';
import { proofSubject, tableOf, tenantColumn, uniqueSets } from '../subject.js';
import { refuses } from './holds.js';
import { type PlannedRow, type RowValues, valueIn } from './row.js';
import { createPlanner } from './worlds.js';

const design = shopDesign({ dialect: 'sqlite', version: '0' });
const dialect = { capabilities: () => ({}) } as unknown as Dialect;
const subject = proofSubject({ design, schema: shopSchema, dialect, version: '0' });

/** What a database would refuse: broken checks, missing required values, unknown parents, repeated keys. */
function faults(rows: readonly PlannedRow[]): readonly string[] {
  const seen = new Map<string, Set<string>>();
  const found: string[] = [];
  const remember = (table: string, columns: readonly string[], values: RowValues): boolean => {
    const known = seen.get(`${table} ${columns}`) ?? new Set<string>();
    seen.set(`${table} ${columns}`, known);
    const key = JSON.stringify(columns.map((name) => valueIn(values, name)));
    return known.size === known.add(key).size;
  };
  for (const { table: id, values } of rows) {
    const table = tableOf(subject, id);
    found.push(...table.checks.filter(({ expr }) => refuses(expr, values)).map(({ name }) => `${name}`));
    found.push(
      ...table.columns.filter(({ name, nullable }) => !nullable && valueIn(values, name) === null).map(({ name }) => `${id}.${name}`),
    );
    for (const fk of table.foreignKeys) {
      const own = fk.columns.map((name) => valueIn(values, name));
      const known = seen.get(`${fk.refTable} ${fk.refColumns}`);
      if (!own.includes(null) && !known?.has(JSON.stringify(own))) found.push(`${fk.name}`);
    }
    for (const set of uniqueSets(table)) if (remember(id, set.columns, values) && !set.where) found.push(`${set.name} repeats`);
    for (const { foreignKey } of subject.referencing.get(id) ?? []) remember(id, foreignKey.refColumns, values);
  }
  return found;
}

describe('planned rows', () => {
  it('fill every table of two worlds without a fault', () => {
    const { inserts } = planFixtures(subject);
    expect(inserts).toHaveLength(shopSchema.tables.length * 2);
    expect(faults(inserts)).toEqual([]);
  });

  it('keep the worlds apart by tenant', () => {
    const { a, b } = planFixtures(subject);
    const tenantsOf = (world: typeof a) =>
      new Set(
        [...world.rows.values()].flatMap((row) => {
          const name = tenantColumn(subject, tableOf(subject, row.table));
          return name === undefined ? [] : [valueIn(row.values, name)];
        }),
      );
    expect(tenantsOf(a).size).toBe(1);
    expect(tenantsOf(b)).not.toEqual(tenantsOf(a));
  });

  it('give another row new parents where a key is made of references alone', () => {
    const planner = createPlanner(subject, 1);
    const world = planner.newTenant();
    planner.sharedRow(world, 'order_items');
    for (let i = 0; i < 5; i++) planner.newRow(world, 'order_items', { fillOptional: i % 2 === 0 });
    expect(faults(planner.inserts)).toEqual([]);
  });

  it('are the same on every run', () => {
    expect(planFixtures(subject)).toEqual(planFixtures(subject));
  });
});

describe('the fill', () => {
  const filled = planDatabase(subject, ['orders', 'order_items', 'events'], 1000, 100_000);
  const rows = [...filled].flatMap(([table, groups]) => groups.flat().map((values) => ({ table, values })));

  it('breaks no rule', () => {
    expect(faults(rows)).toEqual([]);
  });

  it('spreads rows over tenants and parents', () => {
    const orders = (filled.get('orders') ?? []).flat();
    expect(orders).toHaveLength(1000);
    expect(new Set(orders.map((row) => row.tenant_id)).size).toBe(TENANTS);
    expect(new Set(orders.map((row) => row.user_id)).size).toBeGreaterThan(50);
    expect(new Set((filled.get('order_items') ?? []).flat().map((row) => row.product_id)).size).toBeGreaterThan(50);
  });

  it('is the same on every run', () => {
    expect(planDatabase(subject, ['orders', 'order_items', 'events'], 1000, 100_000)).toEqual(filled);
  });
});
