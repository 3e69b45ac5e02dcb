import { describe, expect, it } from 'vitest';
import { school } from '../mysql-family/school.fixture.js';
import { checkMysqlGrammar } from './grammar.js';
import { mysql } from './index.js';

const version = mysql.defaultVersion;
const { schema } = mysql.lower(school, version);

describe('checkMysqlGrammar', () => {
  it.each([...mysql.render(schema, version), ...mysql.renderDrop(schema, version)].map(({ sql }) => sql))('parses %s', async (sql) => {
    expect(await checkMysqlGrammar(sql)).toBeUndefined();
  });

  it.each([
    'CREATE TABLE t (a INT, foo bar baz)',
    'CREATE TABLE t (a INT,)',
    'CREATE TRIGGER t BEFORE DELETE ON s\nFOR EACH ROW\nDELETE FROM c WHERE',
    "CREATE TRIGGER t BEFORE DELETE ON s\nFOR EACH ROW\nBEGIN\n  SIGNAL SQLSTATE '4500' SET MESSAGE_TEXT = 'x';\nEND",
    "CREATE TRIGGER t BEFORE DELETE ON s\nFOR EACH ROW\nBEGIN\n  SIGNAL SQLSTATE '45000' SET MESAGE_TEXT = 'x';\nEND",
    'CREATE UNIQUE INDEX a ON t (a) WHERE b IS NULL,',
  ])('refuses %s', async (sql) => {
    expect(await checkMysqlGrammar(sql)).toMatch(/Expected/);
  });

  it('knows the gaps it covers', async () => {
    expect(await checkMysqlGrammar('CREATE FULLTEXT INDEX a ON t (b)')).toBeUndefined();
  });
});
