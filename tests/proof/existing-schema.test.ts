/** A well-formed schema that was not designed here: no claim about it fails for what the claims do not understand. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/design/decisions/index.js';
import { DIALECTS } from '../../src/dialects/index.js';
import type { DialectId, GivenAnswer, Proof } from '../../src/model/index.js';
import { proveWorks, workAsIs } from '../../src/pipeline.js';
import { lift } from '../../src/read/lift/index.js';
import { readSql } from '../../src/read/sql/index.js';

async function proofsOf(text: string, dialect: DialectId): Promise<readonly Proof[]> {
  const { schema } = await readSql([{ id: 'a.sql', text }], { dialect });
  const { model } = lift(schema);
  const given: readonly GivenAnswer[] = [
    { question: 'engine', raw: dialect, source: { kind: 'context', path: 'a.sql' } },
    { question: 'migration', raw: 'brownfield', source: { kind: 'context', path: 'a.sql' } },
  ];
  const { decisions } = decide({ model, given, acceptDefaults: true });
  if (!decisions) throw new Error('a question stayed open');
  const work = workAsIs(schema, model, decisions, { dialect, version: DIALECTS[dialect].defaultVersion });
  return proveWorks([work], model, { enabled: true, urls: { mariadb: process.env.SCHEMAWRIGHT_MARIADB_URL } });
}

const failures = (proofs: readonly Proof[]): readonly string[] =>
  proofs.filter(({ verdict }) => verdict === 'failed').map(({ id, evidence }) => `${id}: ${evidence}`);

const POSTGRES: readonly (readonly [string, string])[] = [
  [
    'two uniques over one column',
    'CREATE TABLE a (id serial PRIMARY KEY, email text NOT NULL UNIQUE); CREATE UNIQUE INDEX twin ON a (lower(email));',
  ],
  ['a unique over its key', 'CREATE TABLE a (id int PRIMARY KEY); CREATE UNIQUE INDEX again ON a (id);'],
  [
    'a unique over references to itself',
    'CREATE TABLE a (id serial PRIMARY KEY, parent_id int REFERENCES a (id), n int NOT NULL, UNIQUE (parent_id, n));',
  ],
  ['a unique that waits for the end', 'CREATE TABLE a (id int PRIMARY KEY, place int NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED);'],
  ['defaults without a key', "CREATE TABLE a (name text NOT NULL DEFAULT '', n int NOT NULL DEFAULT 0, at timestamptz DEFAULT now());"],
  [
    'a reference without a key',
    'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE a (n int NOT NULL, p_id int REFERENCES p (id) ON DELETE SET NULL);',
  ],
  ['types of its own', 'CREATE TABLE a (id int PRIMARY KEY, x json NOT NULL, y timestamp(0) NOT NULL, z character varying(3)[] NOT NULL);'],
  [
    'another schema',
    'CREATE SCHEMA s; CREATE TABLE s.p (id int PRIMARY KEY); CREATE TABLE s.a (id int PRIMARY KEY, p_id int NOT NULL REFERENCES s.p (id)); CREATE INDEX i ON s.a (p_id);',
  ],
  [
    'a trigger with a table of changes',
    'CREATE TABLE a (id int PRIMARY KEY); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$; CREATE TRIGGER t AFTER INSERT ON a REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION f();',
  ],
];

describe('on PostgreSQL', () => {
  it.each(POSTGRES)('%s', async (_, sql) => {
    const proofs = await proofsOf(sql, 'postgres');
    expect(failures(proofs)).toEqual([]);
    expect(proofs.filter(({ verdict }) => verdict === 'proven').length).toBeGreaterThan(2);
  });

  it('does not load where a reference leads nowhere, and ends with verdicts', async () => {
    const proofs = await proofsOf('CREATE TABLE a (id int PRIMARY KEY, p_id int REFERENCES nowhere (id) ON DELETE CASCADE);', 'postgres');
    expect(failures(proofs).some((line) => line.startsWith('loads'))).toBe(true);
    expect(proofs.filter(({ verdict }) => verdict === 'not-checked').length).toBeGreaterThan(2);
  });
});

describe.skipIf(!process.env.SCHEMAWRIGHT_MARIADB_URL)('on MariaDB (not checked without SCHEMAWRIGHT_MARIADB_URL)', () => {
  it('moments of whole seconds, and no character set said', async () => {
    const sql =
      'CREATE TABLE a (id int PRIMARY KEY, name varchar(20) NOT NULL, at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, born datetime NOT NULL);';
    const proofs = await proofsOf(sql, 'mariadb');
    expect(failures(proofs)).toEqual([]);
    expect(proofs.filter(({ verdict }) => verdict === 'proven').length).toBeGreaterThan(4);
  });
});
