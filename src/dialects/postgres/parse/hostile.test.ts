/** Wrong input costs no more than itself, and long scripts no more than their length. */
import { expect, it } from 'vitest';
import { readScript } from './parse.fixture.js';

const SMALL = `SET search_path = public;
CREATE TYPE mood AS ENUM ('sad', 'o''k');
CREATE TABLE "Users" (id serial PRIMARY KEY, feels mood DEFAULT 'sad', CHECK (id > 0 AND feels <> 'sad'), up int REFERENCES "Users" ON DELETE CASCADE);
CREATE UNIQUE INDEX u ON "Users" (lower(feels::text) DESC) WHERE id IN (1, 2);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN RETURN NEW; END; $body$;
CREATE TRIGGER t BEFORE UPDATE OF id ON "Users" FOR EACH ROW WHEN (NEW.id > 1) EXECUTE FUNCTION f('a');
CREATE VIEW v (a) WITH (security_invoker = true) AS SELECT id FROM "Users";
ALTER TABLE "Users" ADD COLUMN n numeric(10,2) GENERATED ALWAYS AS (id * 2) STORED, DROP COLUMN feels;
DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'x') THEN CREATE DOMAIN x AS int; END IF; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
COMMENT ON COLUMN "Users".id IS 'é😀';
CREATE POLICY p ON "Users" USING (EXISTS (SELECT 1 FROM "Users" o WHERE o.id = "Users".id));
DROP TABLE IF EXISTS gone CASCADE;
`;

it('reads a script that breaks off anywhere', async () => {
  for (let end = 0; end <= SMALL.length; end++) {
    const { schema, diagnostics } = await readScript(SMALL.slice(0, end));
    expect(diagnostics.filter(({ code }) => code === 'sql/internal')).toEqual([]);
    if (end > SMALL.indexOf('CREATE UNIQUE')) expect(schema.tables).toHaveLength(1);
  }
});

it('reads a script with a character too many or too few anywhere', async () => {
  for (let at = 0; at < SMALL.length; at += 3) {
    for (const text of [
      SMALL.slice(0, at) + SMALL.slice(at + 1),
      `${SMALL.slice(0, at)}(${SMALL.slice(at)}`,
      `${SMALL.slice(0, at)}'${SMALL.slice(at)}`,
    ]) {
      const { diagnostics } = await readScript(text);
      expect(diagnostics.filter(({ code }) => code === 'sql/internal')).toEqual([]);
    }
  }
});

it('survives deep nesting', async () => {
  const deep = (open: string, close: string, n: number): string => `${open.repeat(n)}1${close.repeat(n)}`;
  for (const n of [100, 3000]) {
    const { statements } = await readScript(
      `CREATE TABLE t (a int CHECK (a > ${deep('(', ')', n)})); CREATE TABLE u (a int DEFAULT ${deep('abs(', ')', n)}); CREATE TABLE last (id int)`,
    );
    expect(statements.at(-1)).toMatchObject({ what: 'create table', fate: 'modelled' });
  }
});

it('reads ten thousand tables in near-linear time', async () => {
  const script = (n: number): string =>
    Array.from(
      { length: n },
      (_, i) =>
        `CREATE TABLE t${i} (id serial PRIMARY KEY, parent int REFERENCES t${Math.max(0, i - 1)}, name varchar(50) NOT NULL DEFAULT 'x', CHECK (id > 0));
         CREATE INDEX ON t${i} (parent, name); COMMENT ON TABLE t${i} IS 'table ${i}'; COMMENT ON INDEX t${i}_parent_name_idx IS 'index ${i}';`,
    ).join('\n');
  const time = async (n: number): Promise<number> => {
    const from = performance.now();
    const { schema } = await readScript(script(n));
    expect(schema.tables).toHaveLength(n);
    return performance.now() - from;
  };
  await time(500);
  const [some, many] = [await time(2000), await time(10_000)];
  expect(many).toBeLessThan(some * 5 * 2.5 + 500);
});
