import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../model/index.js';
import { splitStatements } from '../../../sql/index.js';
import { lineMap } from '../../../util/line-map.js';
import { mariadb } from '../../mariadb/index.js';
import { mysql } from '../../mysql/index.js';
import type { BuiltSchema } from '../../schema-parser.js';

const read = (text: string, dialect = mysql): BuiltSchema => {
  const { parser } = dialect;
  if (!parser) throw new Error('the dialect has no parser');
  const builder = parser.open();
  const places = lineMap(text);
  for (const { text: statement, start, end } of splitStatements(text, parser.quirks)) {
    const [from, to] = [places(start), places(end)];
    const span = { source: 'a.sql', start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    builder.apply({ text: statement, span });
  }
  return builder.finish();
};
const facts = (text: string, dialect = mysql): readonly string[] => dialect.normalForm(read(text, dialect).schema);
const told = ({ diagnostics }: BuiltSchema): readonly string[] => diagnostics.map(({ code }) => code);
const place = ({ spans: [span] }: Diagnostic): string => `${span?.line}:${span?.column}`;

describe('reading MySQL', () => {
  it('keeps places', () => {
    const { schema } = read('\n\nCREATE TABLE t (\n  id INT,\n  b INT -- second\n);');
    expect(schema.tables[0]?.origin).toMatchObject({ kind: 'read', spans: [{ line: 3, column: 1, endLine: 6 }] });
    expect(schema.tables[0]?.columns[1]?.origin).toMatchObject({ spans: [{ line: 5, column: 3, endColumn: 8 }] });
  });

  it('ignores references behind a column, and says so; MariaDB keeps them', () => {
    const script = 'CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (p INT REFERENCES p (id));';
    expect(read(script).schema.tables[1]?.foreignKeys).toEqual([]);
    expect(told(read(script))).toEqual(['sql/ignored-reference']);
    expect(read(script, mariadb).schema.tables[1]?.foreignKeys).toMatchObject([{ name: 'c_ibfk_1', refTable: 'p' }]);
  });

  it('executes comments for the server it reads for', () => {
    const script =
      '/*!80000 CREATE TABLE eight (a INT) */; /*!50000 CREATE TABLE five (a INT) */; /*M!100100 CREATE TABLE ours (a INT) */;';
    expect(read(script).schema.tables.map(({ name }) => name)).toEqual(['eight', 'five']);
    expect(read(script.replace('*/; /*M', '*/; SELECT 1; /*M'), mariadb).schema.tables.map(({ name }) => name)).toContain('five');
  });

  it('names checks as the engine does', () => {
    const script = 'CREATE TABLE t (a INT CHECK (a > 0), CHECK (a < 9));';
    expect(read(script).schema.tables[0]?.checks.map(({ name }) => name)).toEqual(['t_chk_1', 't_chk_2']);
    expect(read(script, mariadb).schema.tables[0]?.checks.map(({ name }) => name)).toEqual(['a', 'CONSTRAINT_1']);
  });

  it('reads what only MySQL has', () => {
    const { schema, diagnostics } = read(`CREATE TABLE t (
      id BINARY(16) NOT NULL DEFAULT (UUID_TO_BIN(UUID())), a VARCHAR(20) COLLATE utf8mb4_0900_ai_ci NOT NULL /*!80023 INVISIBLE */,
      p POINT NOT NULL SRID 4326, PRIMARY KEY (id), KEY fn ((lower(a)) DESC, a) INVISIBLE, KEY v ((CAST(a AS UNSIGNED ARRAY))) VISIBLE,
      CONSTRAINT c CHECK (a <> '') NOT ENFORCED
    ) ENGINE=InnoDB ENCRYPTION='N' ENGINE_ATTRIBUTE='{}' SECONDARY_ENGINE=rapid`);
    expect(diagnostics).toEqual([]);
    expect(schema.tables[0]?.indexes).toMatchObject([{ name: 'fn', mysql: { invisible: true } }, { name: 'v' }]);
    expect(schema.tables[0]?.columns[1]?.mysql?.invisible).toBe(true);
  });

  it('reads placeholders of installers as parts of names', () => {
    const { schema, diagnostics } = read(
      'CREATE TABLE %PREFIX%users (id INT, KEY %PREFIX%k (id)); CREATE TABLE {{prefix}}posts (id INT); CREATE TABLE `#__x` (a INT); CREATE TABLE [[db]]y (a INT);',
    );
    expect(diagnostics).toEqual([]);
    expect(schema.tables.map(({ name }) => name)).toEqual(['%PREFIX%users', '{{prefix}}posts', '#__x', '[[db]]y']);
  });

  it('counts runs of data', () => {
    const { statements } = read("INSERT INTO t VALUES (1); INSERT INTO t VALUES ('a;b'); SET x = 1; INSERT INTO t VALUES (2);");
    expect(statements.map(({ what, fate, count }) => [what, fate, count])).toEqual([
      ['insert', 'skipped', 2],
      ['set', 'skipped', undefined],
      ['insert', 'skipped', undefined],
    ]);
  });

  it('tells what it does not understand, with its place, and reads the rest', () => {
    const built = read('CREATE TABLE t (\n  a INT,\n  b INT FROBNICATE 3,\n  ???,\n  c INT\n);\nFOO BAR;\nCREATE TABLE u (a INT);');
    expect(built.schema.tables.map(({ columns }) => columns.map(({ name }) => name))).toEqual([['a', 'b', 'c'], ['a']]);
    expect(built.diagnostics.map((d) => [d.code, place(d)])).toEqual([
      ['sql/not-understood', '3:9'],
      ['sql/not-understood', '4:3'],
      ['sql/not-understood', '7:1'],
    ]);
    expect(built.statements.map(({ fate }) => fate)).toEqual(['modelled', 'not-understood', 'modelled']);
  });

  it('says where a table is missing or repeated', () => {
    expect(told(read('ALTER TABLE t ADD a INT;'))).toEqual(['sql/unknown-table']);
    expect(told(read('CREATE TABLE t (a INT, a INT); CREATE TABLE t (a INT); ALTER TABLE t ADD a INT, DROP b, DROP INDEX i;'))).toEqual([
      'sql/repeated-column',
      'sql/repeated-table',
      'sql/unknown-object',
      'sql/repeated-column',
      'sql/unknown-object',
    ]);
  });

  it('follows statements that are prepared, and procedures that are called', () => {
    const script = `CREATE TABLE t (a INT, KEY k (a));
      SET @q = IF((SELECT 1 FROM information_schema.columns) = 0, 'ALTER TABLE t ADD b INT', 'SELECT 1');
      PREPARE s FROM @q; EXECUTE s; DEALLOCATE PREPARE s;
      CREATE PROCEDURE p(IN tab VARCHAR(64), col VARCHAR(9)) BEGIN
        IF EXISTS (SELECT 1) THEN SET @s = CONCAT('ALTER TABLE ', tab, ' ADD ', col, ' INT'); PREPARE x FROM @s; EXECUTE x; END IF;
        IF 1 THEN ALTER TABLE t DROP INDEX k; END IF;
      END;
      CALL p('t', 'c'); CALL p('t', 'c'); CALL p('gone', 'c');`;
    const { schema, diagnostics } = read(script);
    expect(diagnostics).toEqual([]);
    expect(schema.tables[0]?.columns.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(schema.tables[0]?.indexes).toEqual([]);
    expect(schema.opaque).toEqual([]);
  });

  it('reads on where a semicolon is missing', () => {
    const built = read('CREATE TABLE t (a INT) ENGINE=InnoDB\nCREATE TABLE u (b INT);\nDROP TABLE t nonsense;');
    expect(built.schema.tables.map(({ name }) => name)).toEqual(['u']);
    expect(built.diagnostics.map((d) => [d.code, place(d)])).toEqual([
      ['sql/missing-semicolon', '2:1'],
      ['sql/not-understood', '3:14'],
    ]);
  });

  it('keeps what has no noun', () => {
    const script =
      'CREATE TABLE t AS SELECT 1 AS a; GRANT SELECT ON x.* TO y; CREATE USER z; CREATE FUNCTION f RETURNS STRING SONAME "x.so";';
    const { schema, statements } = read(script);
    expect(schema.opaque.map(({ what }) => what)).toEqual(['create table', 'grant', 'create user']);
    expect(schema.routines.map(({ name }) => name)).toEqual(['f']);
    expect(statements.every(({ fate }) => fate === 'verbatim')).toBe(true);
  });

  it('changes views and checks', () => {
    const { schema } = read(`CREATE TABLE t (a INT, CONSTRAINT c CHECK (a > 0) NOT ENFORCED, CONSTRAINT d CHECK (a < 9));
      CREATE VIEW v AS SELECT 1; ALTER VIEW v AS SELECT 2; ALTER TABLE t ALTER CHECK c ENFORCED, ALTER CONSTRAINT d NOT ENFORCED;`);
    expect(schema.views.map(({ definition }) => definition.kind === 'sql' && definition.sql)).toEqual(['SELECT 2']);
    expect(schema.tables[0]?.checks.map(({ notEnforced }) => notEnforced === true)).toEqual([false, true]);
  });

  it('takes what a database has by default', () => {
    const { schema } = read('CREATE DATABASE x CHARACTER SET latin1; USE x; CREATE TABLE t (a INT); CREATE TABLE y.t (b INT);');
    expect(schema.name).toBe('x');
    expect(schema.tables.map(({ id, mysql: own }) => [id, own?.charset])).toEqual([
      ['t', 'latin1'],
      ['y.t', undefined],
    ]);
  });

  it('keeps several databases apart', () => {
    const script = `CREATE DATABASE x; USE x; CREATE TABLE t (id INT PRIMARY KEY); CREATE DATABASE y; USE y;
      CREATE TABLE t (id INT PRIMARY KEY, x_id INT, KEY k (id), FOREIGN KEY (x_id) REFERENCES x.t (id)); CREATE VIEW v AS SELECT 1;
      CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.id = 1; ALTER TABLE x.t ADD a INT;`;
    const { schema, diagnostics } = read(script);
    expect(diagnostics).toEqual([]);
    expect(schema.tables.map(({ id, columns }) => [id, columns.length])).toEqual([
      ['t', 2],
      ['y.t', 2],
    ]);
    const rendered = mysql.render(schema, '8.0').map(({ sql }) => sql);
    expect(rendered.slice(0, 2)).toEqual(['CREATE DATABASE IF NOT EXISTS x', 'CREATE DATABASE IF NOT EXISTS y']);
    expect(facts(`DELIMITER ;;\n${rendered.join('\n;;\n')}\n;;`)).toEqual(mysql.normalForm(schema));
  });

  it('goes on from a schema that was read before', () => {
    const { parser } = mysql;
    const base = read('CREATE TABLE t (a INT) PARTITION BY RANGE (a) (PARTITION p VALUES LESS THAN (3));').schema;
    const builder = parser?.open(base);
    builder?.apply({
      text: 'ALTER TABLE t ADD b INT, ADD PARTITION (PARTITION q VALUES LESS THAN (5))',
      span: { source: 'b', start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2 },
    });
    const [table] = builder?.finish().schema.tables ?? [];
    expect(table?.columns).toHaveLength(2);
    expect(table?.partitioning?.partitions.map(({ name }) => name)).toEqual(['p', 'q']);
  });
});

const SMALL = `-- a dump
/*!40101 SET NAMES utf8 */;
CREATE TABLE \`a\` (\`id\` int(10) unsigned NOT NULL AUTO_INCREMENT, s enum('x','y''z') DEFAULT 'x' COMMENT 'c', t TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, PRIMARY KEY (\`id\`), KEY k (s(3) DESC)) ENGINE=InnoDB DEFAULT CHARSET=utf8 /*!50100 PARTITION BY HASH (id) PARTITIONS 2 */;
CREATE TABLE b (id INT, a_id INT, g INT AS (id + 1) STORED, CONSTRAINT f FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE, CHECK (id > 0)) COMMENT = 'b';
ALTER TABLE b ADD COLUMN (c INT, d JSON), CHANGE a_id aid BIGINT NULL AFTER id, RENAME INDEX f TO ff, CONVERT TO CHARACTER SET utf8mb4;
DELIMITER ;;
CREATE TRIGGER tr BEFORE INSERT ON b FOR EACH ROW BEGIN IF NEW.id = 1 THEN SET NEW.c = 2; END IF; END;;
CREATE PROCEDURE p(IN x INT) BEGIN SELECT 1; END;;
DELIMITER ;
CREATE OR REPLACE ALGORITHM=MERGE VIEW v (x) AS SELECT id FROM a WITH CHECK OPTION;
SET @q = CONCAT('ALTER TABLE b ADD ', 'z', ' INT'); PREPARE s FROM @q; EXECUTE s; CALL p(1);
RENAME TABLE a TO aa; DROP INDEX k ON aa; CREATE UNIQUE INDEX u ON aa (s);
`;

describe('wrong input', () => {
  it('is read whole where it is whole', () => {
    const { diagnostics, statements } = read(SMALL);
    expect(diagnostics).toEqual([]);
    expect(statements.filter(({ fate }) => fate === 'not-understood')).toEqual([]);
    expect(facts(SMALL)).toEqual([
      'check b.b_chk_1 "id" > 0',
      'column aa.id int unsigned not null auto_increment',
      `column aa.s enum('x','y''z') null default "x" comment "c"`,
      'column aa.t timestamp not null default now on update now',
      'column b.aid bigint null',
      'column b.c int null',
      'column b.d json null',
      'column b.g int as "id" + 1 stored null',
      'column b.id int null',
      'column b.z int null',
      'foreign key b.f (aid) to aa (id) on delete cascade on update restrict',
      'index btree b.ff (aid)',
      'partitions aa partition by hash ( id ) ( partition p0 , partition p1 )',
      'primary key aa (id)',
      'table aa engine=innodb collation=utf8mb3_general_ci',
      'table b engine=innodb collation=utf8mb4_0900_ai_ci comment "b"',
      'trigger b.tr before insert BEGIN IF NEW.id = 1 THEN SET NEW.c = 2; END IF; END',
      'unique aa.u (s)',
      'view v definer (x) SELECT id FROM a with cascaded check option',
    ]);
  });

  it('never throws wherever it is cut off, and keeps what came before', () => {
    const first = SMALL.indexOf('CREATE TABLE b');
    for (let end = 0; end < SMALL.length; end++) {
      const { schema, diagnostics } = read(SMALL.slice(0, end));
      if (end >= first) expect(schema.tables.length, `cut at ${end}`).toBeGreaterThan(0);
      for (const { spans } of diagnostics) expect(spans[0]?.end, `cut at ${end}`).toBeLessThanOrEqual(end);
    }
  });

  it('says that a table is never closed', () => {
    const { diagnostics, schema } = read('CREATE TABLE a (x INT);\nCREATE TABLE b (id INT, name VARCHAR(');
    expect(diagnostics.map((d) => [d.code, place(d)])).toEqual([['sql/unclosed', '2:1']]);
    expect(schema.tables).toHaveLength(2);
  });

  it.each([
    '\0',
    '`',
    "'",
    '"',
    '/*!',
    '/*!50000',
    '((((',
    'CREATE',
    'CREATE TABLE',
    'ALTER TABLE x',
    '))),,',
    'CREATE TABLE t (',
    '🙂 ;; \\',
  ])('does not throw at %j', (text) => {
    for (const script of [text, `CREATE TABLE a (b INT); ${text}`, `CREATE TABLE t (${text}`, `ALTER TABLE t ${text}`]) read(script);
  });

  it('bears deep nesting', () => {
    const deep = '('.repeat(20_000);
    expect(() => read(`CREATE TABLE t (a INT DEFAULT ${deep}1${')'.repeat(20_000)}, CHECK (${deep}`)).not.toThrow();
  });
});

describe('scale', () => {
  it('is near linear in the number of tables', () => {
    const script = (count: number): string =>
      Array.from(
        { length: count },
        (_, i) =>
          `CREATE TABLE t${i} (id INT NOT NULL AUTO_INCREMENT, p INT, s VARCHAR(20) NOT NULL DEFAULT 'x', PRIMARY KEY (id), KEY (s), FOREIGN KEY (p) REFERENCES t${Math.max(0, i - 1)} (id));\nALTER TABLE t${i} ADD c INT, RENAME COLUMN s TO s2;\nRENAME TABLE t${i} TO t${i}_a, t${i}_a TO t${i};`,
      ).join('\n');
    const time = (count: number): number => {
      const text = script(count);
      const from = performance.now();
      expect(read(text).schema.tables).toHaveLength(count);
      return performance.now() - from;
    };
    time(500);
    const [small, large] = [time(1000), time(10_000)];
    expect(large / small).toBeLessThan(30);
    expect(large).toBeLessThan(15_000);
  }, 60_000);
});
