/**
 * What every dialect owes, run on a real engine: lowering is idempotent, what is rendered loads, reads back as designed
 * and can be taken away again, refusals are told apart, plans name their index, triggers do what they say.
 * A case that does not hold for an engine is skipped with a written reason, keyed by its id: `schema/case`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dialect, EngineErrorClass, Sandbox } from '../../src/dialects/index.js';
import type { LiteralValue, Schema } from '../../src/model/index.js';
import { probe, SCHEMAS } from './schemas.js';

export interface DialectContract {
  readonly dialect: Dialect;
  readonly version: string;
  /** Name of the suite where a dialect runs on several engines. */
  readonly engine?: string;
  readonly open: () => Promise<Sandbox>;
  /** `types/reads-back` → why it cannot hold here. */
  readonly skip?: Readonly<Record<string, string>>;
}

interface Bench extends DialectContract {
  readonly db: () => Sandbox;
  readonly check: (id: string, run: () => Promise<void> | void) => void;
}

export function dialectContract(contract: DialectContract): void {
  describe(`${contract.dialect.label}${contract.engine ? ` on ${contract.engine}` : ''}`, () => {
    let sandbox: Sandbox | undefined;
    beforeAll(async () => {
      sandbox = await contract.open();
    });
    afterAll(async () => sandbox?.close());
    const ids: string[] = [];
    const bench: Bench = {
      ...contract,
      db: () => {
        if (!sandbox) throw new Error('the database is not open');
        return sandbox;
      },
      check: (id, run) => {
        ids.push(id);
        const reason = contract.skip?.[id];
        if (reason === undefined) it(id, run);
        else it.skip(`${id} – ${reason}`, run);
      },
    };
    for (const schema of SCHEMAS) schemaCases(bench, schema);
    refusalCases(bench);
    planCases(bench);
    triggerCases(bench);
    it('skips only cases that exist', () => {
      expect(Object.keys(contract.skip ?? {}).filter((id) => !ids.includes(id))).toEqual([]);
    });
  });
}

function schemaCases({ dialect, version, db, check }: Bench, schema: Schema): void {
  const { schema: lowered } = dialect.lower(schema, version);
  check(`${schema.name}/lowers-once`, () => {
    expect(lowered.dialect).toBe(dialect.id);
    expect(dialect.lower(lowered, version).schema).toEqual(lowered);
  });
  check(`${schema.name}/is-deterministic`, () => {
    const again = dialect.lower(structuredClone(schema), version).schema;
    expect(dialect.render(again, version)).toEqual(dialect.render(lowered, version));
    expect(dialect.normalForm(again)).toEqual(dialect.normalForm(lowered));
    expect([...dialect.normalForm(lowered)].sort()).toEqual(dialect.normalForm(lowered));
  });
  check(`${schema.name}/reads-back`, async () => {
    await db().reset();
    await load(dialect, version, lowered, db());
    expect(dialect.normalForm(await dialect.introspect(db()))).toEqual(dialect.normalForm(lowered));
  });
  check(`${schema.name}/drops`, async () => {
    await db().reset();
    await load(dialect, version, lowered, db());
    for (const { sql } of dialect.renderDrop(lowered, version)) await db().exec(sql);
    const left = await dialect.introspect(db());
    expect([...left.tables, ...left.views, ...left.sequences, ...left.routines].map(({ name }) => name)).toEqual([]);
    await load(dialect, version, lowered, db());
  });
}

async function load(dialect: Dialect, version: string, lowered: Schema, db: Sandbox): Promise<void> {
  for (const { sql } of dialect.render(lowered, version)) {
    try {
      await db.exec(sql);
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${sql}`);
    }
  }
}

/** INSERT with values spelled for the lowered columns. */
function insert({ dialect, version }: Bench, schema: Schema, tableName: string, values: Readonly<Record<string, LiteralValue>>): string {
  const table = dialect.lower(schema, version).schema.tables.find(({ name }) => name === tableName);
  const types = new Map(table?.columns.map(({ name, type }) => [name, type]));
  const names = Object.keys(values);
  const spelled = names.map((name) => dialect.literal(values[name] ?? null, types.get(name)));
  return `INSERT INTO ${dialect.quoteIdentifier(tableName)} (${names.map(dialect.quoteIdentifier).join(', ')}) VALUES (${spelled.join(', ')})`;
}

const ITEM = { kind_id: 1, code: 'a', amount: 1 };

type Violation = readonly [kind: string, statements: (bench: Bench) => readonly string[], accepted: readonly string[], name: RegExp];

/** The last statement must be refused. */
const VIOLATIONS: readonly Violation[] = [
  ['unique', (bench) => [item(bench, {}), item(bench, {})], ['unique'], /items|uq_items_code/],
  ['foreign-key', (bench) => [item(bench, { kind_id: 99 })], ['foreign-key'], /fk_items_kind_id_kinds/],
  ['parent', (bench) => [item(bench, {}), 'DELETE FROM kinds'], ['foreign-key'], /fk_items_kind_id_kinds/],
  ['check', (bench) => [item(bench, { amount: -1 })], ['check'], /^check_items_amount_min$/],
  ['not-null', (bench) => [item(bench, { amount: null })], ['not-null'], /amount/],
  ['too-long', (bench) => [item(bench, { code: 'x'.repeat(11) })], ['too-long', 'check'], /code/],
  ['raised', (bench) => [item(bench, {}), "UPDATE items SET status = 'lost'"], ['raised'], /./],
  ['other', () => ['SELECT nothing_of_this_name FROM items'], ['other'], /./],
];

const item = (bench: Bench, values: Readonly<Record<string, LiteralValue>>): string =>
  insert(bench, probe, 'items', { ...ITEM, ...values });

function refusalCases(bench: Bench): void {
  for (const [kind, statements, accepted, name] of VIOLATIONS) {
    bench.check(`refusals/${kind}`, async () => {
      await openProbe(bench);
      const all = statements(bench);
      for (const sql of all.slice(0, -1)) await bench.db().exec(sql);
      const found = await refusal(bench, all[all.length - 1] ?? '');
      expect(accepted).toContain(found?.kind);
      if (found?.name !== undefined) expect(found.name).toMatch(name);
    });
  }
}

async function openProbe(bench: Bench): Promise<void> {
  const { dialect, version, db } = bench;
  await db().reset();
  await load(dialect, version, dialect.lower(probe, version).schema, db());
  await db().exec(insert(bench, probe, 'kinds', { label: 'one' }));
}

async function refusal({ dialect, db }: Bench, sql: string): Promise<EngineErrorClass | undefined> {
  try {
    await db().exec(sql);
    return undefined;
  } catch (error) {
    return dialect.classifyError(error);
  }
}

const ROWS = 3000;

async function fill(bench: Bench): Promise<void> {
  for (let n = 0; n < 20; n++) await bench.db().exec(insert(bench, probe, 'kinds', { label: `kind ${n}` }));
  for (let from = 0; from < ROWS; from += 500) {
    const rows = Array.from({ length: 500 }, (_, i) => item(bench, rowValues(from + i)));
    const [first = ''] = rows;
    const head = first.slice(0, first.indexOf(' VALUES '));
    await bench.db().exec(`${head} VALUES ${rows.map((sql) => sql.slice(sql.indexOf(' VALUES ') + 8)).join(', ')}`);
  }
  await bench.dialect.analyze(bench.db(), ['kinds', 'items']);
}

function rowValues(n: number): Readonly<Record<string, LiteralValue>> {
  const second = String(n % 60).padStart(2, '0');
  const minute = String(Math.floor(n / 60) % 60).padStart(2, '0');
  return { kind_id: (n % 20) + 1, code: `c${n}`, amount: n % 7, created_at: `2024-05-01T10:${minute}:${second}.000Z` };
}

function planCases(bench: Bench): void {
  const index = 'idx_items_on_kind_id_created_at';
  bench.check('plans/serve', async () => {
    await openProbe(bench);
    await fill(bench);
    const explain = (sql: string) => bench.dialect.explain(bench.db(), sql);
    const page = 'SELECT * FROM items WHERE kind_id = 7 ORDER BY created_at DESC LIMIT 10';
    const served = await explain(page);
    expect(served).toMatchObject({ indexes: [index], seeks: [index], sorts: false, scans: [], filters: false });
    expect(served.summary).toContain(index);
    expect(await explain("SELECT * FROM items WHERE code = 'c5'")).toMatchObject({ sorts: false, scans: [], filters: false });
    expect(await explain('SELECT * FROM items WHERE id = 5')).toMatchObject({ sorts: false, scans: [], filters: false });
    expect((await explain('SELECT * FROM items WHERE kind_id = 7 ORDER BY amount')).sorts).toBe(true);
    expect((await explain('SELECT * FROM items WHERE kind_id = 7 AND amount = 3 ORDER BY created_at DESC')).filters).toBe(true);
    expect((await explain('SELECT * FROM items WHERE amount = 3')).scans).toEqual(['items']);
  });
}

/** What the triggers of the `triggers` schema do to rows. */
function triggerCases(bench: Bench): void {
  const schema = SCHEMAS.find(({ name }) => name === 'triggers');
  if (!schema) return;
  const { dialect, version, db } = bench;
  const order = (values: Readonly<Record<string, LiteralValue>>) => insert(bench, schema, 'orders', values);
  const fresh = async (): Promise<void> => {
    await db().reset();
    await load(dialect, version, dialect.lower(schema, version).schema, db());
    await db().exec(order({ number: 'n1', secret: 'hush', updated_at: '2001-01-01T00:00:00.000Z' }));
  };
  const yes = dialect.literal(true, { kind: 'boolean' });

  bench.check('triggers/touch', async () => {
    await fresh();
    await db().exec("UPDATE orders SET number = 'n2'");
    const [row] = await db().query('SELECT CAST(updated_at AS CHAR(40)) AS moment FROM orders');
    expect(String(row?.moment)).not.toMatch(/^2001/);
    expect(String(row?.moment)).toMatch(/\.\d/);
  });
  bench.check('triggers/transition', async () => {
    await fresh();
    expect((await refusal(bench, "UPDATE orders SET status = 'sent'"))?.kind).toBe('raised');
    expect((await refusal(bench, order({ number: 'n3', status: 'paid' })))?.kind).toBe('raised');
    await db().exec("UPDATE orders SET status = 'new', number = 'n4'");
    await db().exec("UPDATE orders SET status = 'paid'");
    await db().exec("UPDATE orders SET status = 'sent'");
    expect((await refusal(bench, "UPDATE orders SET status = 'new'"))?.kind).toBe('raised');
  });
  bench.check('triggers/audit', async () => {
    await fresh();
    await db().exec("UPDATE orders SET status = 'paid'");
    await db().exec('DELETE FROM orders');
    const rows = await db().query('SELECT * FROM audit_entries ORDER BY id');
    expect(rows.map(({ table_name, action }) => [table_name, action])).toEqual([
      ['orders', 'insert'],
      ['orders', 'update'],
      ['orders', 'delete'],
    ]);
    const images = rows.map((row) => [image(row.old_values), image(row.new_values)]);
    expect(images.map(([before, after]) => [before?.status, after?.status])).toEqual([
      [undefined, 'new'],
      ['new', 'paid'],
      ['paid', undefined],
    ]);
    expect(JSON.stringify(images)).not.toContain('hush');
  });
  bench.check('triggers/archive', async () => {
    await fresh();
    await db().exec('DELETE FROM orders');
    const rows = await db().query('SELECT number, status, secret, archived_at FROM archived_orders');
    expect(rows).toMatchObject([{ number: 'n1', status: 'new', secret: 'hush' }]);
    expect(rows[0]?.archived_at).toBeTruthy();
  });
  bench.check('triggers/hold', async () => {
    await fresh();
    await db().exec(`UPDATE orders SET on_hold = ${yes}`);
    expect((await refusal(bench, 'DELETE FROM orders'))?.kind).toBe('raised');
  });
  bench.check('triggers/append-only', async () => {
    await fresh();
    await db().exec(insert(bench, schema, 'readings', { value: 1.5 }));
    expect((await refusal(bench, 'UPDATE readings SET value = 2'))?.kind).toBe('raised');
    expect((await refusal(bench, 'DELETE FROM readings'))?.kind).toBe('raised');
  });
}

/** Drivers give JSON as text or as an object. */
function image(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return typeof parsed === 'object' && parsed !== null ? (parsed as Readonly<Record<string, unknown>>) : undefined;
}
