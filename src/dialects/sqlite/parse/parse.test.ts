import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPLIT_QUIRKS, splitStatements } from '../../../sql/index.js';
import type { Sandbox } from '../../queryable.js';
import type { BuiltSchema } from '../../schema-parser.js';
import { openSqlite } from '../engine.js';
import { sqlite } from '../index.js';
import { parser } from './builder.js';

let db: Sandbox;
beforeAll(async () => {
  db = await openSqlite();
});
afterAll(async () => db.close());

function read(sql: string, base?: Parameters<typeof parser.open>[0]): BuiltSchema {
  const builder = parser.open(base);
  for (const { text, ...place } of splitStatements(sql, SPLIT_QUIRKS.sqlite)) builder.apply({ text, span: { source: 's', ...place } });
  return builder.finish();
}
const facts = (sql: string): readonly string[] => sqlite.normalForm(read(sql).schema);

/** What the engine has after the statements that it takes; `refused` lists the others. */
async function engineFacts(statements: readonly string[]) {
  await db.reset();
  await db.exec('PRAGMA foreign_keys = OFF');
  const refused = new Map<number, string>();
  for (const [i, sql] of statements.entries())
    await db.exec(sql).catch((error: unknown) => void refused.set(i, error instanceof Error ? error.message : String(error)));
  return { facts: sqlite.normalForm(await sqlite.introspect(db)), refused };
}

const SHOP = `
CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE, boss INT REFERENCES parent);
CREATE TABLE child (a INT, b TEXT DEFAULT 'x', p INT REFERENCES parent(ID) ON DELETE SET NULL, PRIMARY KEY (A, b), CHECK (a > 0)) WITHOUT ROWID;
CREATE INDEX child_b ON child (b COLLATE NOCASE DESC, lower(b)) WHERE a IS NOT NULL;
CREATE VIEW v (x) AS SELECT c.a FROM child AS c JOIN parent ON parent.id = c.p WHERE c.a > 1;
CREATE TRIGGER tr AFTER UPDATE OF a, b ON child WHEN new.a > old.a BEGIN
  INSERT INTO parent (name) SELECT b FROM child WHERE child.a = new.a; UPDATE child SET b = a; END;`;

describe('reading SQLite', () => {
  it.each([
    [
      'odd types and defaults',
      'CREATE TABLE t (a, b LONG INT, c DECIMAL ( 10 , 2 ) DEFAULT - 1.5, d any, e [odd type] default foo, f DEFAULT "x y", g DEFAULT x\'0aff\', h DEFAULT (1 + 2), i NUMERIC DEFAULT .5e-3, j INTEGER DEFAULT +1, k BOOL DEFAULT TRUE)',
    ],
    [
      'numbered rows',
      'CREATE TABLE a (i INTEGER PRIMARY KEY DESC); CREATE TABLE b (i INT PRIMARY KEY); CREATE TABLE c (i INTEGER, PRIMARY KEY (I DESC)); CREATE TABLE d (i INTEGER PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT)',
    ],
    ['options', 'CREATE TABLE a (i TEXT PRIMARY KEY, j ANY) STRICT; CREATE TABLE b (i TEXT, j INT, PRIMARY KEY (i)) WITHOUT ROWID, STRICT'],
    [
      'conflict clauses',
      'CREATE TABLE t (a INT NOT NULL ON CONFLICT IGNORE, b TEXT UNIQUE ON CONFLICT REPLACE, UNIQUE (a, b COLLATE NOCASE) ON CONFLICT FAIL, CHECK (a > 0) ON CONFLICT ROLLBACK)',
    ],
    [
      'generated columns',
      "CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a * 2), c AS (a + 1) STORED NOT NULL, d TEXT AS (a || ')') VIRTUAL)",
    ],
    [
      'references',
      'CREATE TABLE t (a INT REFERENCES t, b INT CONSTRAINT f REFERENCES T (A) MATCH FULL ON UPDATE NO ACTION ON DELETE SET DEFAULT NOT DEFERRABLE INITIALLY DEFERRED UNIQUE, FOREIGN KEY (A, B) REFERENCES u (x, y) DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (a))',
    ],
    ['constraints without commas', 'CREATE TABLE t (a INT, b INT, CONSTRAINT u UNIQUE (a) CONSTRAINT c CHECK (b > 0) CHECK (a > 0))'],
    [
      'names of every kind',
      'CREATE TABLE [a b] ("x""y" INT, `k` TEXT, \'q\' REAL, [it\'s, (z)] INT CHECK ([it\'s, (z)] > 0)); CREATE INDEX `i` ON [a b] ([it\'s, (z)], "k")',
    ],
    ['comments', "CREATE TABLE t ( -- not ) a, (\n a INT /* , z TEXT */, b TEXT DEFAULT '--' -- )\n) -- end"],
    [
      'conditions',
      'CREATE TABLE IF NOT EXISTS main.t (a INT); CREATE TABLE IF NOT EXISTS t (b INT); CREATE VIEW IF NOT EXISTS t AS SELECT 1; DROP TABLE IF EXISTS u; DROP VIEW IF EXISTS main.v',
    ],
    [
      'temporary things',
      'CREATE TABLE t (a INT); CREATE TEMP TABLE x (a INT); CREATE TABLE temp.y (a INT); CREATE TEMP VIEW v AS SELECT 1; CREATE TEMP TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END; CREATE INDEX temp.i ON x (a); ALTER TABLE x RENAME TO z; ALTER TABLE z ADD b; DROP TABLE z; DROP VIEW v; DROP TRIGGER g',
    ],
    [
      'virtual tables',
      "CREATE VIRTUAL TABLE IF NOT EXISTS main.f USING fts5 (a, b, tokenize = 'porter'); CREATE VIRTUAL TABLE r USING fts5 (a); ALTER TABLE f RENAME TO g; DROP TABLE r",
    ],
    [
      'tables of queries',
      'CREATE TABLE t (a INTEGER PRIMARY KEY, b VARCHAR(9) NOT NULL, c DOUBLE, d BLOB, e DATE, f); CREATE TABLE x AS SELECT * FROM t; CREATE TABLE y AS SELECT b AS z, A, c q FROM t WHERE a > 1',
    ],
    [
      'views and their triggers',
      'CREATE TABLE t (a INT); CREATE VIEW v AS SELECT a FROM t; CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a); END; CREATE VIEW w AS SELECT 1; CREATE TRIGGER h INSTEAD OF DELETE ON w BEGIN SELECT 1; END; DROP VIEW w',
    ],
    ['a renamed table', `${SHOP} ALTER TABLE child RENAME TO "kid s"; ALTER TABLE parent RENAME TO p2`],
    [
      'renamed columns',
      `${SHOP} ALTER TABLE child RENAME COLUMN a TO "A 1"; ALTER TABLE parent RENAME id TO nr; ALTER TABLE child RENAME p TO parent_nr; ALTER TABLE child RENAME b TO bb`,
    ],
    [
      'columns added and dropped',
      `${SHOP} ALTER TABLE child ADD COLUMN z VARCHAR(3) NOT NULL DEFAULT 'q' CHECK (z <> '') REFERENCES parent; ALTER TABLE child ADD y INT AS (a * 2); ALTER TABLE parent ADD COLUMN column_2; ALTER TABLE parent DROP COLUMN boss; ALTER TABLE parent DROP column_2`,
    ],
    [
      'constraints added and dropped',
      'CREATE TABLE t (a INT, b INT); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0); ALTER TABLE t ADD CONSTRAINT d CHECK (b > 0); ALTER TABLE t DROP CONSTRAINT c; ALTER TABLE t ALTER COLUMN a SET NOT NULL; ALTER TABLE t ALTER b SET NOT NULL; ALTER TABLE t ALTER COLUMN b DROP NOT NULL',
    ],
    [
      'a table made anew',
      `${SHOP} PRAGMA foreign_keys = OFF; BEGIN; CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT, boss INT REFERENCES new_parent (id)); INSERT INTO new_parent SELECT * FROM parent; DROP VIEW v; DROP TRIGGER tr; DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent; CREATE UNIQUE INDEX n ON parent (name); COMMIT`,
    ],
    [
      'a table renamed away',
      `${SHOP} DROP VIEW v; DROP TRIGGER tr; ALTER TABLE parent RENAME TO old_parent; CREATE TABLE parent (id INTEGER PRIMARY KEY); DROP TABLE old_parent`,
    ],
    [
      'the old way of renaming',
      `${SHOP} PRAGMA legacy_alter_table = ON; ALTER TABLE parent RENAME TO old_parent; CREATE TABLE parent (id INTEGER PRIMARY KEY)`,
    ],
    [
      'the old way with references',
      `PRAGMA foreign_keys = ON; CREATE TABLE p (i INTEGER PRIMARY KEY); CREATE TABLE c (i INT REFERENCES p); PRAGMA legacy_alter_table = 1; ALTER TABLE p RENAME TO q`,
    ],
    ['drops', `${SHOP} DROP INDEX child_b; DROP TRIGGER main.tr; DROP VIEW v; DROP TABLE child`],
  ])('%s', async (_, sql) => {
    const statements = splitStatements(sql, SPLIT_QUIRKS.sqlite).map(({ text }) => text);
    const engine = await engineFacts(statements);
    expect([...engine.refused.values()]).toEqual([]);
    expect(facts(sql)).toEqual(engine.facts);
    expect(read(sql).statements.filter(({ fate }) => fate === 'not-understood')).toEqual([]);
  });

  it('is put together by the engine itself in dumps', () => {
    const dump = `PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','docs','docs',0,'CREATE VIRTUAL TABLE docs USING fts5(a, tokenize=''porter'')');
CREATE TABLE IF NOT EXISTS 'docs_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE IF NOT EXISTS 'docs_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE sqlite_sequence(name,seq);
INSERT INTO docs_data VALUES(1,x'00'); INSERT INTO docs_data VALUES(2,x'00');`;
    const { schema, statements } = read(dump);
    expect(schema.tables).toEqual([]);
    expect(schema.opaque.map(({ sql }) => sql)).toEqual(["CREATE VIRTUAL TABLE docs USING fts5(a, tokenize='porter')"]);
    expect(statements.at(-1)).toMatchObject({ what: 'insert', fate: 'skipped', count: 2 });
  });

  it('goes on from a schema that was read before', () => {
    const first = read(SHOP).schema;
    const on = 'ALTER TABLE child RENAME TO kid; DROP TRIGGER tr;';
    expect(sqlite.normalForm(read(on, first).schema)).toEqual(facts(SHOP + on));
    expect(read('', first).schema).toEqual(first);
  });

  it('keeps the place of every element', () => {
    const { schema } = read('\n  CREATE TABLE t (\n    a INT,\n    b TEXT UNIQUE\n  );\nALTER TABLE t ADD c INT;');
    const [table] = schema.tables;
    const places = [...(table?.columns ?? []), ...(table?.uniques ?? [])].map(({ origin }) =>
      origin.kind === 'read' ? origin.spans.map(({ line, column, endColumn }) => [line, column, endColumn]) : [],
    );
    expect(places).toEqual([[[3, 5, 10]], [[4, 5, 18]], [[6, 19, 24]], [[4, 12, 18]]]);
  });

  it.each([
    ['CREATE TABLE t (a INT); CREATE TABLE t (b INT)', 'sql/exists', 1, 38],
    ['ALTER TABLE t ADD a INT', 'sql/unknown-name', 1, 13],
    ['CREATE TABLE t (a INT); ALTER TABLE t\nDROP COLUMN z', 'sql/unknown-name', 2, 13],
    ['CREATE INDEX i ON t (a)', 'sql/unknown-name', 1, 19],
    ['CREATE TABLE t (a INT REFERENCES gone)', 'sql/unknown-name', 1, 23],
    ['CREATE TABLE t (a INT DEFAULT now() NOT NULL)', 'sql/not-understood', 1, 34],
    ['CREATE TABLE t (a INT) ENGINE=InnoDB', 'sql/not-understood', 1, 24],
    ['CREATE EXTENSION citext', 'sql/not-understood', 1, 1],
    ['COMMENT ON TABLE t IS 1', 'sql/not-understood', 1, 1],
    ['CREATE TABLE t (a INT, b TEXT DEFAULT (1', 'sql/unclosed', 1, 39],
    ["CREATE VIEW v AS SELECT 'x", 'sql/unclosed', 1, 25],
  ])('tells what it does not understand: %s', (sql, code, line, column) => {
    const found = read(sql).diagnostics.filter((d) => d.code === code);
    expect(found[0]?.spans[0]).toMatchObject({ line, column });
  });
});

describe('any script', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'A', '"d e"');
  const column = fc.constantFrom('x', 'y', 'z', 'X', '"w 1"');
  const statement = fc.oneof(
    fc
      .tuple(name, fc.uniqueArray(column, { minLength: 1, maxLength: 3, selector: (c) => c.toLowerCase() }), name)
      .map(
        ([t, cs, other]) =>
          `CREATE TABLE ${t} (${cs.map((c) => `${c} INT CHECK (${c} > 0)`).join(', ')}, UNIQUE (${cs[0]}), FOREIGN KEY (${cs[0]}) REFERENCES ${other} (x))`,
      ),
    name.map((t) => `DROP TABLE ${t}`),
    fc.tuple(name, name).map(([t, to]) => `ALTER TABLE ${t} RENAME TO ${to}`),
    // A new name that differs by its case alone is written to some places only.
    fc
      .tuple(name, column, column)
      .filter(([, c, to]) => c.toLowerCase() !== to.toLowerCase())
      .map(([t, c, to]) => `ALTER TABLE ${t} RENAME COLUMN ${c} TO ${to}`),
    fc.tuple(name, column).map(([t, c]) => `ALTER TABLE ${t} ADD COLUMN ${c} TEXT DEFAULT 'q'`),
    fc.tuple(name, column).map(([t, c]) => `ALTER TABLE ${t} DROP COLUMN ${c}`),
    fc.tuple(name, column, column).map(([t, c, d]) => `CREATE INDEX i_${c.replace(/\W/g, '')} ON ${t} (${c}, abs(${d})) WHERE ${d} > 0`),
    fc
      .tuple(name, column)
      .map(([t, c]) => `CREATE TRIGGER g AFTER UPDATE OF ${c} ON ${t} BEGIN UPDATE ${t} SET ${c} = new.${c} WHERE ${t}.${c} > 0; END`),
    fc.tuple(name, column).map(([t, c]) => `CREATE VIEW v AS SELECT q.${c} FROM ${t} AS q WHERE q.${c} > 1`),
    fc.constantFrom('DROP VIEW v', 'DROP TRIGGER g', 'DROP INDEX i_x'),
  );

  it('ends as it does on the engine', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(statement, { maxLength: 25 }), async (statements) => {
        const engine = await engineFacts(statements);
        const accepted = statements.filter((_, i) => !engine.refused.has(i));
        expect(facts(accepted.join(';\n'))).toEqual(engine.facts);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('can be cut off anywhere: what came before is read, and the cut is told', async () => {
    const sql = `${SHOP}\nALTER TABLE child ADD COLUMN c INT NOT NULL DEFAULT (1) COLLATE NOCASE CONSTRAINT k CHECK (c > 0) REFERENCES parent (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;\nCREATE VIRTUAL TABLE f USING fts5 (a, 'b');\nALTER TABLE child RENAME a TO aa;\nDROP INDEX IF EXISTS "child_b";`;
    const ends = splitStatements(sql, SPLIT_QUIRKS.sqlite);
    await db.reset();
    for (let cut = 1; cut <= sql.length; cut++) {
      const text = sql.slice(0, cut);
      const whole = ends.filter(({ end }) => end <= cut);
      const { diagnostics, statements } = read(text);
      expect(statements.length).toBeGreaterThanOrEqual(whole.length);
      const before = facts(sql.slice(0, whole.at(-1)?.end ?? 0));
      const last = splitStatements(text, SPLIT_QUIRKS.sqlite).at(-1);
      if (!last || last.end <= (whole.at(-1)?.end ?? 0)) continue;
      const refusal = await db.exec(last.text).then(
        () => '',
        (error: unknown) => String(error),
      );
      await db.reset();
      // A query is kept as it is; whether it is whole, only a grammar could tell.
      if (!/incomplete input|unrecognized token|near/.test(refusal) || /^CREATE VIEW v \(x\) AS SELECT/.test(last.text)) continue;
      expect([last.text, diagnostics.some(({ spans }) => spans.some(({ start }) => start >= last.start))]).toEqual([last.text, true]);
      const after = new Set(sqlite.normalForm(read(text).schema));
      expect(before.filter((line) => !after.has(line))).toEqual([]);
    }
  }, 60_000);

  it('never makes it throw', () => {
    const words = [
      'CREATE',
      'TABLE',
      'ALTER',
      'DROP',
      'INDEX',
      'TRIGGER',
      'VIEW',
      'RENAME',
      'COLUMN',
      'TO',
      'ADD',
      'ON',
      'AS',
      'SELECT',
      'FROM',
      't',
      'a',
      '(',
      ')',
      ',',
      ';',
      "'",
      '"',
      '[',
      '.',
      '--',
      '\n',
      'CHECK',
      'PRIMARY KEY',
      'REFERENCES',
      'DEFAULT',
      'BEGIN',
      'END',
      'UPDATE',
      'IF NOT EXISTS',
      'USING',
      'VIRTUAL',
      'constructor',
      '__proto__',
      'temp.',
      '-',
      '1',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (script) => {
        const { schema } = read(`CREATE TABLE t (a INT); ${script.join(' ')}`);
        expect(sqlite.normalForm(schema)).toBeDefined();
      }),
      { numRuns: 5000 },
    );
    expect(read(`CREATE TABLE t (a INT CHECK (${'('.repeat(50_000)}1${')'.repeat(50_000)}))`).schema.tables).toHaveLength(1);
    expect(read(`CREATE TABLE t ${'('.repeat(50_000)}`).diagnostics).not.toEqual([]);
  });

  it('is near linear', () => {
    const one = (i: number): string =>
      `CREATE TABLE t${i} (id INTEGER PRIMARY KEY, p INT REFERENCES t${i - (i % 7)}, c TEXT DEFAULT 'x');\nCREATE INDEX i${i} ON t${i} (p);\n`;
    const started = performance.now();
    const renames = Array.from({ length: 10_000 }, (_, i) => `ALTER TABLE t${i} RENAME TO s${i}; ALTER TABLE s${i} RENAME p TO q;\n`);
    const { schema } = read(Array.from({ length: 10_000 }, (_, i) => one(i)).join('') + renames.join(''));
    expect(schema.tables).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
