import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { and, call, column as col, compare, type Expr, literal, oneOf, or, type Schema, tableId } from '../../model/index.js';
import { evaluateExpr } from '../../sql/index.js';
import type { Sandbox } from '../queryable.js';
import { classifyError } from './classify-error.js';
import { openSqlite } from './engine.js';
import { sqlite } from './index.js';
import { scaleExpr } from './lower/scale.js';
import { scaleNumber } from './scale-number.js';

const VERSION = '3.45';

describe('amounts in their smallest unit', () => {
  it.each([
    [12.34, 2, 1234],
    [0.1 + 0.2, 1, 3.0000000000000004],
    [1.005, 3, 1005],
    [-0.5, 2, -50],
    [1e-7, 2, 0.00001],
    [1e21, 2, 1e23],
    [8.41, 2, 841],
  ])('%d by %d places is %d', (value, places, scaled) => {
    expect(scaleNumber(value, places)).toBe(scaled);
  });

  const scales = new Map([
    ['price', 2],
    ['rate', 1],
  ]);
  const amount = fc.integer({ min: -500, max: 500 });
  const leaf: fc.Arbitrary<Expr> = fc.oneof(
    fc.constantFrom('price', 'rate', 'seats').map((name) => col(name)),
    amount.map((n) => literal(n / 4)),
  );
  const number = fc.oneof(
    leaf,
    fc
      .tuple(leaf, fc.constantFrom('+' as const, '-' as const, '*' as const), leaf)
      .map(([left, op, right]): Expr => ({ kind: 'arithmetic', left, op, right })),
    fc.tuple(leaf, leaf).map(([a, b]) => call('coalesce', a, b)),
  );
  const condition: fc.Arbitrary<Expr> = fc.oneof(
    fc.tuple(number, fc.constantFrom('<' as const, '>=' as const, '=' as const), number).map(([a, op, b]) => compare(a, op, b)),
    fc.tuple(number, number, number).map(([arg, low, high]): Expr => ({ kind: 'between', arg, low, high })),
    fc.tuple(leaf, amount).map(([arg, n]) => oneOf(arg, [n / 4, 1])),
  );

  it('say the same of the new numbers', () => {
    const row = fc.record({ price: amount.map((n) => n / 4), rate: amount.map((n) => n / 2), seats: amount });
    fc.assert(
      fc.property(fc.tuple(condition, condition), row, ([one, other], { price, rate, seats }) => {
        const given = or(and(one, other), one);
        const scaled = { price: price * 100, rate: rate * 10, seats };
        expect(evaluateExpr(scaleExpr(given, scales), scaled)).toBe(evaluateExpr(given, { price, rate, seats }));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('literals', () => {
  it.each<[Parameters<typeof sqlite.literal>, string]>([
    [[12.5, { kind: 'money', precision: 12, scale: 2 }], '1250'],
    [['12.5', { kind: 'decimal', precision: 5, scale: 2 }], '1250'],
    [[12.5, { kind: 'float', bits: 64 }], '12.5'],
    [[true], '1'],
    [["it's"], "'it''s'"],
    [['2024-05-01T10:00:00+02:00', { kind: 'instant' }], "'2024-05-01T08:00:00.000Z'"],
    [['2024-05-01 10:00', { kind: 'instant' }], "'2024-05-01T10:00:00.000Z'"],
    [['2024-05-01T10:00:00.123456Z', { kind: 'instant' }], "'2024-05-01T10:00:00.123Z'"],
    [['2024-05-01 10:00:00', { kind: 'datetime' }], "'2024-05-01T10:00:00.000'"],
    [['10:00', { kind: 'time' }], "'10:00:00'"],
    [['no moment', { kind: 'instant' }], "'no moment'"],
    [['ab', { kind: 'bytes' }], "X'6162'"],
    [[Number.NaN], 'NULL'],
    [[null], 'NULL'],
  ])('%j', (args, spelled) => {
    expect(sqlite.literal(...args)).toBe(spelled);
  });
});

describe('on the engine', () => {
  let db: Sandbox;
  beforeAll(async () => {
    db = await openSqlite();
  });
  afterAll(() => db.close());

  const refusal = async (sql: string) => {
    try {
      await db.exec(sql);
      return undefined;
    } catch (error) {
      return classifyError(error);
    }
  };

  it('keeps dates and times real and in one form', async () => {
    await db.reset();
    const origin = { kind: 'rule', rule: 'test' } as const;
    const columns = (['date', 'time', 'instant', 'datetime', 'json', 'uuid', 'boolean'] as const).map((kind) => ({
      name: `a_${kind}`,
      type: { kind },
      nullable: true,
      origin,
    }));
    const table = {
      kind: 'table',
      id: tableId('t'),
      name: 't',
      role: 'entity',
      columns,
      uniques: [],
      foreignKeys: [],
      checks: [],
      indexes: [],
      policies: [],
      triggers: [],
      origin,
    } as const;
    const schema: Schema = {
      kind: 'schema',
      name: 's',
      tables: [table],
      views: [],
      sequences: [],
      routines: [],
      extensions: [],
      opaque: [],
    };
    for (const { sql } of sqlite.render(sqlite.lower(schema, VERSION).schema, VERSION)) await db.exec(sql);
    const good = {
      date: '2024-02-29',
      time: '23:59:59',
      instant: '2024-02-29T23:59:59.999Z',
      datetime: '2024-02-29T00:00:00.000',
      json: '{"a":1}',
      uuid: '018cc251-f400-7000-8000-000000000001',
    };
    for (const [kind, value] of Object.entries(good))
      expect(await refusal(`INSERT INTO t (a_${kind}) VALUES ('${value}')`)).toBeUndefined();
    const bad = {
      date: ['2024-02-30', '2024-13-01', '24-01-01', 'now', ''],
      time: ['23:60:00', '9:00:00', '10:00'],
      instant: ['2024-02-30T00:00:00.000Z', '2024-02-01 00:00:00.000Z', '2024-02-01T00:00:00Z', 'now'],
      datetime: ['2024-02-01T00:00:00.000Z'],
      json: ['{'],
      uuid: ['x'],
      boolean: [2],
    };
    for (const [kind, values] of Object.entries(bad)) {
      for (const value of values) {
        const found = await refusal(`INSERT INTO t (a_${kind}) VALUES (${typeof value === 'number' ? value : `'${value}'`})`);
        expect([kind, value, found?.kind, found?.name]).toEqual([kind, value, 'check', expect.stringMatching(`^check_t_a_${kind}_`)]);
      }
    }
  });

  it('reads tables that people wrote', async () => {
    await db.reset();
    await db.exec(`
      CREATE TABLE authors(id integer primary key autoincrement, [full name] varchar(20) not null unique, "e-mail" text collate nocase constraint "odd ""check""" check ("e-mail" like '%@%'), age int default (-1) check(age>=-1), made text default current_timestamp) ;
      CREATE TABLE books (isbn text primary key, author_id integer references authors on delete set null deferrable initially deferred, -- who, wrote (it)
        title text not null default 'a, b (c)', price numeric(10,2), total real generated always as (price * 2) stored,
        constraint u unique (author_id, title) on conflict ignore, foreign key (author_id, title) references authors (id, [full name]) on update cascade match simple not deferrable) without rowid;
      CREATE INDEX by_title ON books (title collate nocase desc, lower(isbn), price) where price > 0 and title like 'a%';
      CREATE VIEW cheap AS SELECT * FROM books WHERE price < 1;
      CREATE TRIGGER look AFTER UPDATE OF title ON books WHEN NEW.title <> OLD.title BEGIN SELECT 1; SELECT 2; END;
      CREATE VIRTUAL TABLE words USING fts5(body);`);
    const schema = await sqlite.introspect(db);
    const [authors, books] = schema.tables;
    expect(schema.tables.map(({ name }) => name)).toEqual(['authors', 'books']);
    expect(schema.opaque.map(({ what }) => what)).toEqual(['table words']);
    expect(authors?.columns.map(({ name, nullable, identity }) => [name, nullable, identity])).toEqual([
      ['id', false, 'always'],
      ['full name', false, undefined],
      ['e-mail', true, undefined],
      ['age', true, undefined],
      ['made', true, undefined],
    ]);
    expect(authors?.uniques).toMatchObject([{ columns: ['full name'] }]);
    expect(authors?.checks).toMatchObject([{ name: 'odd "check"', expr: { kind: 'raw' } }, { expr: { kind: 'compare' } }]);
    expect(authors?.columns.map((column) => column.default)).toEqual([
      undefined,
      undefined,
      undefined,
      { kind: 'literal', value: -1 },
      { kind: 'expr', expr: { kind: 'raw', sql: 'current_timestamp' } },
    ]);
    expect(books?.foreignKeys).toMatchObject([
      { columns: ['author_id'], refTable: 'authors', refColumns: ['id'], onDelete: 'set-null', deferrable: 'deferred' },
      { columns: ['author_id', 'title'], refColumns: ['id', 'full name'], onUpdate: 'cascade' },
    ]);
    expect(books?.sqlite).toEqual({ strict: false, withoutRowid: true });
    expect(books?.columns.find(({ name }) => name === 'total')?.generated).toMatchObject({ stored: true, expr: { kind: 'arithmetic' } });
    expect(books?.indexes).toMatchObject([
      {
        name: 'by_title',
        parts: [{ direction: 'desc' }, { expr: { kind: 'call' } }, { expr: { kind: 'column' } }],
        where: { kind: 'raw' },
      },
    ]);
    expect(books?.triggers).toMatchObject([{ name: 'look', definition: { timing: 'after', events: ['update'] } }]);
    await db.reset();
    for (const { sql } of sqlite.render(schema, VERSION)) await db.exec(sql);
    expect(sqlite.normalForm(await sqlite.introspect(db))).toEqual(sqlite.normalForm(schema));
  });

  it('tells its own words from those of triggers', () => {
    const raised = Object.assign(new Error('orders.status cannot move to this state'), { name: 'SQLite3Error' });
    expect(classifyError(raised).kind).toBe('raised');
    expect(classifyError(Object.assign(new Error('no such table: t'), { name: 'SQLite3Error' })).kind).toBe('other');
    expect(classifyError(new Error('anything else')).kind).toBe('other');
    expect(classifyError('text').kind).toBe('other');
  });

  it.each(['', 'BEGIN'])('drops tables with rows that refer in a circle (%s)', async (begin) => {
    await db.reset();
    await db.exec(`CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b (id) ON DELETE RESTRICT) STRICT;
      CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER NOT NULL REFERENCES a (id) ON DELETE RESTRICT, b_id INTEGER REFERENCES b (id) ON DELETE RESTRICT) STRICT;
      INSERT INTO a VALUES (1, NULL); INSERT INTO b VALUES (1, 1, NULL), (2, 1, 1); UPDATE a SET b_id = 1`);
    if (begin) await db.exec(begin);
    for (const { sql } of sqlite.renderDrop(await sqlite.introspect(db), VERSION)) await db.exec(sql);
    if (begin) await db.exec('COMMIT');
    expect((await sqlite.introspect(db)).tables).toEqual([]);
  });

  it('ends the touch by itself where triggers recurse', async () => {
    await db.reset();
    const origin = { kind: 'rule', rule: 'test' } as const;
    const columns = [
      { name: 'id', type: { kind: 'integer', bits: 64 }, nullable: false, identity: 'always', origin },
      { name: 'n', type: { kind: 'integer', bits: 64 }, nullable: true, origin },
      { name: 'updated_at', type: { kind: 'instant' }, nullable: false, default: { kind: 'now' }, origin },
    ] as const;
    const touch = { name: 'touch_t', definition: { kind: 'touch', column: 'updated_at' }, origin } as const;
    const table = {
      kind: 'table',
      id: tableId('sqlite_t'),
      name: 'sqlite_t',
      role: 'entity',
      columns,
      primaryKey: { columns: ['id'], origin },
      uniques: [],
      foreignKeys: [],
      checks: [],
      indexes: [],
      policies: [],
      triggers: [touch],
      origin,
    } as const;
    const schema: Schema = {
      kind: 'schema',
      name: 's',
      tables: [table],
      views: [],
      sequences: [],
      routines: [],
      extensions: [],
      opaque: [],
    };
    for (const { sql } of sqlite.render(sqlite.lower(schema, VERSION).schema, VERSION)) await db.exec(sql);
    await db.exec(
      'PRAGMA recursive_triggers = ON; INSERT INTO the_sqlite_t (n) VALUES (1); UPDATE the_sqlite_t SET n = 2; UPDATE the_sqlite_t SET n = 3',
    );
    await db.exec("UPDATE the_sqlite_t SET n = 4, updated_at = '2001-01-01T00:00:00.000Z'");
    expect(await db.query('SELECT n, updated_at FROM the_sqlite_t')).toEqual([{ n: 4, updated_at: '2001-01-01T00:00:00.000Z' }]);
    await db.exec('UPDATE the_sqlite_t SET n = 5');
    expect((await db.query('SELECT updated_at > 2002 AS moved FROM the_sqlite_t'))[0]?.moved).toBe(1);
  });

  it('names the unique that is broken', async () => {
    await db.reset();
    await db.exec(`CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, "b c" TEXT, CONSTRAINT uq_a UNIQUE (a), CONSTRAINT uq_ab UNIQUE ("b c", a)) STRICT;
      CREATE UNIQUE INDEX uq_some ON t ("b c") WHERE a IS NULL;  INSERT INTO t VALUES (1, 'x', 'y'), (2, NULL, 'z')`);
    const names = [];
    for (const row of ["(1, 'q', 'q')", "(3, 'x', 'q')", "(3, NULL, 'z')"])
      names.push((await refusal(`INSERT INTO t VALUES ${row}`))?.name);
    expect(names).toEqual(['t.id', 'uq_a', 'uq_some']);
    await db.exec('CREATE UNIQUE INDEX uq_lower ON t (lower(a))');
    expect((await refusal("INSERT INTO t VALUES (3, 'X', 'q')"))?.name).toBe('uq_lower');
  });

  it('forgets everything when reset', async () => {
    await db.exec('CREATE TABLE keep (a)');
    await db.reset();
    expect((await sqlite.introspect(db)).tables).toEqual([]);
    expect(await db.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  });
});
