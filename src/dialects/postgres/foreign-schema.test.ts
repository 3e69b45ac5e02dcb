/** Schemas that others wrote: read, written again, and read as the same. Nothing gets lost on the way. */
import { expect, it } from 'vitest';
import { postgres } from './index.js';
import { onEngines } from './on-engines.fixture.js';

const SCRIPTS: readonly (readonly [what: string, sql: string, mentions: readonly RegExp[]])[] = [
  [
    'serial columns and their sequences',
    'CREATE TABLE users (id SERIAL PRIMARY KEY, big BIGSERIAL, name VARCHAR)',
    [/sequence users_id_seq as integer/, /sequence owner .*users_big_seq/, /column users\.id .*nextval/],
  ],
  [
    'types of their own',
    `CREATE TYPE mood AS ENUM ('it''s', 'ok'); CREATE DOMAIN positive AS INTEGER DEFAULT 1 NOT NULL CONSTRAINT above CHECK (VALUE > 0);
     CREATE TYPE point3 AS (x INT, "Y" NUMERIC(4,1)); CREATE TABLE people (id INT PRIMARY KEY, feels mood DEFAULT 'ok' NOT NULL, age positive, at point3, tags TEXT[] DEFAULT '{}')`,
    [/enum type .*'it''s' , 'ok'/, /domain .*positive as integer default 1 not null constraint above/, /composite type .*Y numeric 4 , 1/],
  ],
  [
    'exclusion constraints',
    'CREATE EXTENSION btree_gist; CREATE TABLE bookings (room INT, during TSTZRANGE, CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&))',
    [/exclusion constraint .*no_overlap exclude using gist/, /extension btree_gist/],
  ],
  [
    'functions, triggers with conditions, and views over views',
    `CREATE TABLE orders (id INT PRIMARY KEY, total NUMERIC, at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP);
     CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN NEW.at := now(); RETURN NEW; END $f$;
     CREATE PROCEDURE nothing() LANGUAGE plpgsql AS $$ BEGIN END $$;
     CREATE TRIGGER stamp_orders BEFORE INSERT OR UPDATE ON orders FOR EACH ROW WHEN (NEW.total > 10) EXECUTE FUNCTION stamp();
     CREATE VIEW large AS SELECT id, total * 2 AS doubled FROM orders WHERE total > 100; CREATE VIEW a_larger AS SELECT * FROM large WHERE doubled > 1000;
     CREATE MATERIALIZED VIEW sums AS SELECT count(*) AS n FROM orders; COMMENT ON VIEW large IS 'Large ones'`,
    [
      /trigger:orders\/stamp_orders BEFORE INSERT UPDATE ROW when/,
      /view a_larger/,
      /view sums materialised/,
      /view large .*comment "Large ones"/,
      /routine nothing/,
    ],
  ],
  [
    'functions that tables need, and functions that need tables',
    `CREATE FUNCTION code(prefix TEXT) RETURNS TEXT LANGUAGE sql AS $$ SELECT prefix || '-1' $$;
     CREATE FUNCTION is_code(text) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$ SELECT $1 LIKE '%-%' $$;
     CREATE TABLE items (id INT PRIMARY KEY, code TEXT DEFAULT code('x'), CONSTRAINT coded CHECK (is_code(code)));
     CREATE FUNCTION all_items() RETURNS SETOF items LANGUAGE sql AS $$ SELECT * FROM items $$;
     CREATE FUNCTION first_item() RETURNS items LANGUAGE sql AS $$ SELECT * FROM all_items() LIMIT 1 $$`,
    [/routine all_items/, /routine is_code/, /check items\.coded/],
  ],
  [
    'several namespaces that refer to each other',
    `CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.one (id INT PRIMARY KEY); CREATE TABLE b.two (id INT PRIMARY KEY, one_id INT REFERENCES a.one ON DELETE CASCADE);
     ALTER TABLE a.one ADD two_id INT CONSTRAINT back REFERENCES b.two; CREATE SEQUENCE b.numbers START 5; CREATE VIEW b.ones AS SELECT id, two_id FROM a.one WHERE id > 0`,
    [/foreign key a\.one\.back .*b\.two/, /sequence b\.numbers start 5/, /view b\.ones rows of a\.one/],
  ],
  [
    'an index of every kind',
    `CREATE TABLE t (id INT, doc JSONB, words TSVECTOR, name TEXT, at TIMESTAMP, place POINT, tags TEXT[]);
     CREATE INDEX i1 ON t USING gin (doc jsonb_path_ops); CREATE INDEX i2 ON t USING gin (words); CREATE INDEX i3 ON t (lower(name) text_pattern_ops, id DESC NULLS LAST);
     CREATE UNIQUE INDEX i4 ON t (id, COALESCE(name, '')) INCLUDE (at) WHERE doc ->> 'a' = 'B' OR tags @> ARRAY['x']; CREATE INDEX i5 ON t USING brin (at);
     CREATE INDEX i6 ON t USING hash (name); CREATE INDEX i7 ON t USING spgist (place); CREATE INDEX i8 ON t USING gist (place)`,
    [/index t\.i3 btree \(\(lower/, /unique index t\.i4 .*include \(at\) where/, /index t\.i7 spgist/],
  ],
];

onEngines('schemas of others', ({ db, load, drop, facts }) => {
  it.each(SCRIPTS)('%s', async (_, sql, mentions) => {
    await db().reset();
    await db().exec(sql);
    const first = await facts();
    for (const mention of mentions)
      expect(
        first.some((line) => mention.test(line)),
        `${mention} in\n${first.join('\n')}`,
      ).toBe(true);
    const read = await postgres.introspect(db());
    await db().reset();
    await load(read);
    expect(await facts()).toEqual(first);
    await drop(read);
    expect(await facts()).toEqual([]);
  });

  it('asks the catalogue a fixed number of questions', async () => {
    await db().reset();
    const asked = async (): Promise<number> => {
      const questions: string[] = [];
      const query = (sql: string) => {
        questions.push(sql);
        return db().query(sql);
      };
      await postgres.introspect({ ...db(), query });
      return questions.length;
    };
    const before = await asked();
    await db().exec(Array.from({ length: 30 }, (_, n) => `CREATE TABLE t${n} (id INT PRIMARY KEY)`).join(';'));
    expect(await asked()).toBe(before);
  });
});
