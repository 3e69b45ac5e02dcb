/** What is loaded does what it says. */
import { expect, it } from 'vitest';
import { big, column, foreignKey, identity, schema, TESTED, table, text } from '../../../tests/dialects/build.js';
import { type Schema, tableId } from '../../model/index.js';
import { onEngines } from './on-engines.fixture.js';
import { ROUND_TRIPS } from './round-trip.fixture.js';
import { quoteIdentifier, quoteText } from './spelling.js';

const roundTrip = (name: string): Schema => {
  const found = ROUND_TRIPS.find(([what]) => what === name);
  if (!found) throw new Error(`no fixture is called ${name}`);
  return found[1];
};

const INSTANT = { kind: 'instant' } as const;

onEngines('behaviour', ({ db, fresh, attempt }) => {
  const rows = (sql: string) => db().query(sql);

  it('keeps hostile names and values in every trigger as data', async () => {
    const { tables } = await fresh(roundTrip('triggers with hostile names and values'));
    const [orders = '', archive = ''] = tables.map(({ name }) => quoteIdentifier(name));
    const status = quoteIdentifier(`st'atus "%"`);
    const insert = (state: string, id: number) =>
      `INSERT INTO ${orders} VALUES (${id}, 7, ${quoteText(state)}, 'hush', FALSE, '2000-01-01Z')`;
    expect(await attempt(insert("a'b", 1))).toBe('accepted');
    expect(await attempt(insert('100 %', 2))).toBe(`raised: o'rders "x" $$ $body$ %.st'atus "%" cannot start as 100 %`);
    expect(await attempt(`UPDATE ${orders} SET ${status} = '$$; $body$'`)).toBe(
      `raised: o'rders "x" $$ $body$ %.st'atus "%" cannot move from a'b to $$; $body$`,
    );
    expect(await attempt(`UPDATE ${orders} SET ${status} = '100 %', "hold?" = TRUE`)).toBe('accepted');
    expect(await attempt(`UPDATE ${orders} SET ${status} = '$$; $body$'`)).toBe('accepted');
    expect(await attempt(`DELETE FROM ${orders}`)).toBe(`raised: a row of o'rders "x" $$ $body$ % is under legal hold`);
    expect(await rows(`SELECT 1 FROM ${orders} WHERE "at""" > '2020-01-01Z'`)).toHaveLength(1);
    expect(await attempt(`UPDATE ${orders} SET "hold?" = FALSE; DELETE FROM ${orders}`)).toBe('accepted');
    expect(await rows(`SELECT "se""cret" AS secret, archived_at IS NOT NULL AS stamped FROM ${archive}`)).toEqual([
      { secret: 'hush', stamped: true },
    ]);
    const audit = await rows(
      'SELECT "Tenant"::int AS tenant, row_id, action, table_name, new_values::text AS image FROM "audit.entries" ORDER BY id',
    );
    expect(audit.map(({ action }) => action)).toEqual(['insert', 'update', 'update', 'update', 'delete']);
    expect(audit[0]).toMatchObject({ tenant: 7, row_id: '7,1', table_name: `o'rders "x" $$ $body$ %` });
    expect(JSON.stringify(audit)).not.toContain('hush');
  });

  it('gives tables of one name in several namespaces rules of their own', async () => {
    await fresh(roundTrip('tables of one name in several namespaces'));
    for (const [name, states] of [
      ['orders', ['new', 'paid']],
      ['sales.orders', ['open', 'won']],
      ['"Odd ""one"""."orders"', ['a', 'b']],
    ] as const) {
      const [first, second] = states;
      expect(await attempt(`INSERT INTO ${name} (status) VALUES ('${second}')`)).toMatch(/^raised/);
      expect(await attempt(`INSERT INTO ${name} (status) VALUES ('${first}')`)).toBe('accepted');
    }
  });

  it('names functions apart that would share a name', async () => {
    const hold = (name: string, column: string) => ({ name, definition: { kind: 'hold', column } as const, origin: TESTED });
    const held = (name: string, trigger: string, flag: string) =>
      table(name, { columns: [identity(), column(flag, { kind: 'boolean' })], triggers: [hold(trigger, flag)] });
    await fresh(schema('s', [held('item', 'hold_items', 'kept'), held('items', 'hold_items', 'frozen')]));
    expect(await attempt('INSERT INTO item (kept) VALUES (TRUE); DELETE FROM item')).toMatch(/^raised: a row of item is/);
    expect(await attempt('INSERT INTO items (frozen) VALUES (TRUE); DELETE FROM items')).toMatch(/^raised: a row of items is/);
  });

  it('keeps texts with line breaks whole in triggers', async () => {
    const [from, to] = ['two\nlines', ' \n  three\n'];
    const move = { kind: 'transition', column: 'status', allowed: [{ from, to }] } as const;
    await fresh(
      schema('s', [
        table('things', {
          columns: [identity(), text('status', 20)],
          triggers: [{ name: 'move_things', definition: move, origin: TESTED }],
        }),
      ]),
    );
    await db().exec(`INSERT INTO things (status) VALUES (${quoteText(from)})`);
    expect(await attempt(`UPDATE things SET status = ${quoteText(to)}`)).toBe('accepted');
  });

  it('moves the touched column within one transaction, whatever is written to it', async () => {
    const touch = { name: 'touch_things', definition: { kind: 'touch', column: 'updated_at' } as const, origin: TESTED };
    await fresh(
      schema('s', [
        table('things', {
          columns: [identity(), text('name'), column('updated_at', INSTANT, { default: { kind: 'now' } })],
          triggers: [touch],
        }),
      ]),
    );
    const moved = async (sql: string): Promise<unknown> =>
      (
        await rows(`WITH before AS (SELECT updated_at AS at FROM things), change AS (${sql} RETURNING updated_at AS at)
        SELECT change.at > before.at AS moved FROM before, change`)
      )[0]?.moved;
    await db().exec("BEGIN; INSERT INTO things (name) VALUES ('a')");
    expect(await moved("UPDATE things SET name = 'b'")).toBe(true);
    expect(await moved("UPDATE things SET updated_at = '2000-01-01Z'")).toBe(true);
    await db().exec('COMMIT');
  });

  it('audits from any search path, names the user, and keeps the tenant', async () => {
    const audited = schema('s', [
      table('schools', {
        ownership: 'tenant',
        columns: [identity(), text('name')],
        triggers: [{ name: 'audit_schools', definition: { kind: 'audit', auditTable: 'audit_log', redacted: [] }, origin: TESTED }],
      }),
      table('audit_log', {
        columns: [
          identity(),
          big('tenant_id'),
          text('table_name'),
          text('row_id'),
          text('action', 10),
          text('changed_by', 50, { nullable: true }),
        ],
        foreignKeys: [foreignKey('fk_audit_log_tenant_id_schools', ['tenant_id'], 'schools')],
      }),
    ]);
    await fresh(audited);
    await db().exec(
      "BEGIN; SET LOCAL search_path TO pg_catalog; SET LOCAL app.current_user_id = 'ada'; INSERT INTO public.schools (name) VALUES ('x'); COMMIT",
    );
    await db().exec("BEGIN; SET LOCAL app.current_user_id = ''; UPDATE schools SET name = 'y'; COMMIT");
    expect(await rows('SELECT tenant_id = row_id::bigint AS own, action, changed_by FROM audit_log ORDER BY id')).toEqual([
      { own: true, action: 'insert', changed_by: 'ada' },
      { own: true, action: 'update', changed_by: null },
    ]);
  });

  it('lets only a purge delete from append-only tables', async () => {
    const definition = { kind: 'append-only' } as const;
    await fresh(
      schema('s', [
        table('events', { columns: [identity(), text('name')], triggers: [{ name: 'append_only_events', definition, origin: TESTED }] }),
      ]),
    );
    await db().exec("INSERT INTO events (name) VALUES ('a')");
    expect(await attempt("UPDATE events SET name = 'b'")).toMatch(/^raised: rows of events cannot be changed or deleted/);
    expect(await attempt('DELETE FROM events')).toMatch(/^raised/);
    expect(await attempt("BEGIN; SET LOCAL app.allow_purge = 'on'; UPDATE events SET name = 'b'")).toMatch(/^raised/);
    expect(await attempt("ROLLBACK; BEGIN; SET LOCAL app.allow_purge = 'on'; DELETE FROM events; COMMIT")).toBe('accepted');
  });

  it('puts rows into their partitions and refuses those without', async () => {
    await fresh(roundTrip('partitions'));
    await db().exec(
      "INSERT INTO readings VALUES (1, '2024-05-01Z', 'ab'), (2, '2030-01-01Z', 'cd'); INSERT INTO shops VALUES (1, 'DE', 'ab')",
    );
    expect(await rows('SELECT tableoid::regclass::text AS place FROM readings ORDER BY id')).toEqual([
      { place: 'readings_2024' },
      { place: 'readings_later' },
    ]);
    expect(await attempt("INSERT INTO shops VALUES (2, 'US', 'ab')")).toMatch(/no partition/);
    expect(await attempt("INSERT INTO buckets SELECT n, n, 'ab' FROM generate_series(1, 20) n")).toBe('accepted');
  });

  it('tells tenants known by text apart, also where one name begins with another', async () => {
    await fresh(roundTrip('a tenant known by char'));
    await db().exec(`ALTER TABLE notes DROP COLUMN "Tenant ""id""" CASCADE; INSERT INTO notes (tenant_id) VALUES ('abcd'), ('efgh')`);
    const seen = async (tenant: string): Promise<number> =>
      db().asRole?.('application', async () => {
        await rows(`SELECT set_config('app.current_tenant_id', ${quoteText(tenant)}, false)`);
        return (await rows('SELECT * FROM notes')).length;
      }) ?? -1;
    expect([await seen('abcd'), await seen('abcdefgh'), await seen('ab'), await seen('')]).toEqual([1, 0, 0, 0]);
  });

  it('makes time-ordered UUIDs of version 7, now', async () => {
    const made = { kind: 'uuid', version: 7 } as const;
    await fresh(schema('s', [table('t', { columns: [column('id', { kind: 'uuid' }, { default: made }), big('n')] })]));
    for (let n = 0; n < 5; n++) await db().exec(`INSERT INTO t (n) VALUES (${n}); SELECT pg_sleep(0.002)`);
    const found = await rows('SELECT id::text AS id FROM t ORDER BY n');
    const ids = found.map(({ id }) => String(id));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).toEqual(ids);
    const [row] = await rows(
      "SELECT abs(('x' || lpad(replace(left(id::text, 13), '-', ''), 16, '0'))::bit(64)::bigint - extract(epoch FROM clock_timestamp()) * 1000) < 60000 AS recent FROM t LIMIT 1",
    );
    expect(row?.recent).toBe(true);
  });

  it('lets policies of the reader hold in views', async () => {
    const tenanted = schema(
      's',
      [
        table('notes', {
          rowSecurity: 'forced',
          columns: [identity(), big('tenant_id'), column('deleted_at', INSTANT, { nullable: true })],
          policies: [{ name: 'isolation', definition: { kind: 'tenant', column: 'tenant_id', setting: 'app.t' }, origin: TESTED }],
        }),
      ],
      [
        {
          name: 'active_notes',
          definition: { kind: 'active-rows', table: tableId('notes'), where: { kind: 'raw', sql: 'deleted_at IS NULL' } },
          origin: TESTED,
        },
      ],
    );
    await fresh(tenanted);
    await db().exec('INSERT INTO notes (tenant_id) VALUES (1), (2)');
    const seen = await db().asRole?.('application', async () => {
      await rows("SELECT set_config('app.t', '2', false)");
      return rows('SELECT tenant_id::int AS tenant FROM active_notes');
    });
    expect(seen).toEqual([{ tenant: 2 }]);
  });
});
