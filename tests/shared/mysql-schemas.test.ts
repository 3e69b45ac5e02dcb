/**
 * Real MySQL schemas and migration histories: every statement is understood or kept, and what is read is what a MariaDB
 * server makes of the same script, before and after it is rendered and loaded again.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/dialects/dialect.js';
import { mariadb } from '../../src/dialects/mariadb/index.js';
import { mysql } from '../../src/dialects/mysql/index.js';
import { openMariadb } from '../../src/dialects/mysql-family/engine.js';
import type { Sandbox } from '../../src/dialects/queryable.js';
import { sharedPath } from './folder.js';
import { compareMysqlSchema, type MysqlCase, mysqlCases, readScripts } from './mysql-schema.fixture.js';

const DIALECTS: readonly Dialect[] = [mysql, mariadb];
const url = process.env.SCHEMAWRIGHT_MARIADB_URL;
const data = sharedPath('data');
const STAND_IN: MysqlCase = {
  name: 'stand-in',
  files: [{ path: 'stand-in.sql', text: "CREATE TABLE t (id INT PRIMARY KEY, s ENUM('a','b') DEFAULT 'a', KEY (s));" }],
};
const found = data ? mysqlCases(data) : [];
const cases = found.length > 0 ? found : [STAND_IN];

/** Statements that this server refuses, by their number: they are MySQL's own, broken, or want another database. */
const REFUSED: Readonly<Record<string, number>> = {
  // A column called `offset`, reserved here; two checks on columns that a reference changes (error 1901).
  'koha-2018/kohastructure.sql': 3,
  // A stored column computed from one that a reference changes.
  kratos: 1,
  // Drops a column that its own table before never had.
  'memos 007_2024-05-10_041f9b1b': 1,
};

describe.each(DIALECTS.map((dialect) => [dialect.id, dialect] as const))('MySQL scripts, read as %s', (_, dialect) => {
  it.each(cases.map((given) => [given.name, given] as const))('%s is read again as it is rendered', async (_name, { files }) => {
    const { schema, statements } = readScripts(dialect, files);
    expect(statements.filter(({ fate }) => fate === 'not-understood')).toEqual([]);
    const rendered = dialect
      .render(schema, dialect.defaultVersion)
      .map(({ sql }, i) => ({ path: `${i}.sql`, text: `DELIMITER ;;\n${sql}\n;;` }));
    const again = readScripts(dialect, rendered);
    expect(again.diagnostics).toEqual([]);
    expect(dialect.normalForm(again.schema)).toEqual(dialect.normalForm(schema));
    for (const { text } of rendered) expect(await dialect.checkGrammar?.(text.slice('DELIMITER ;;\n'.length, -3))).toBeUndefined();
  });
});

/** Statements of a migration tool's tests: before, after, and the change between them. */
interface ToolCase {
  readonly id: string;
  readonly from_sql?: string;
  readonly to_sql?: string;
  readonly expected_sql?: string;
}

describe.each(DIALECTS.map((dialect) => [dialect.id, dialect] as const))(
  'changes that a migration tool makes, read as %s',
  (_, dialect) => {
    const path = sharedPath('data', 'diff', 'sqldef.mysql.json');
    const tools = path ? (JSON.parse(readFileSync(path, 'utf8')) as readonly ToolCase[]) : [];
    it(`${tools.length} of them are understood and read again as they are rendered`, () => {
      for (const { id, from_sql = '', to_sql = '', expected_sql = '' } of tools) {
        for (const text of [to_sql, `${from_sql}\n;\n${expected_sql}`]) {
          const { schema, statements } = readScripts(dialect, [{ path: id, text }]);
          expect(
            statements.filter(({ fate }) => fate === 'not-understood').map(({ what }) => what),
            id,
          ).toEqual([]);
          const rendered = dialect.render(schema, dialect.defaultVersion).map(({ sql }) => `${sql}\n;;`);
          const again = readScripts(dialect, [{ path: id, text: `DELIMITER ;;\n${rendered.join('\n')}` }]);
          expect(dialect.normalForm(again.schema), id).toEqual(dialect.normalForm(schema));
        }
      }
    });
  },
);

describe.skipIf(!url)('MySQL scripts as a MariaDB server reads them (not checked without SCHEMAWRIGHT_MARIADB_URL)', () => {
  let db: Sandbox;
  beforeAll(async () => {
    db = await openMariadb(url ?? '');
  });
  afterAll(() => db?.close());

  it.each(cases.map((given) => [given.name, given] as const))(
    '%s',
    async (name, given) => {
      const { statements, diagnostics, refused, read, reloaded, unloadable } = await compareMysqlSchema(given, db);
      expect(statements.filter(({ fate }) => fate === 'not-understood')).toEqual([]);
      expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(read).toEqual([]);
      expect(unloadable).toEqual([]);
      expect(reloaded).toEqual([]);
      expect(refused.map(({ message }) => message)).toHaveLength(REFUSED[name] ?? 0);
    },
    60_000,
  );
});
