import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPLIT_QUIRKS, splitStatements } from './split.js';

const texts = (sql: string, dialect: keyof typeof SPLIT_QUIRKS): readonly string[] =>
  splitStatements(sql, SPLIT_QUIRKS[dialect]).map((statement) => statement.text);

describe('splitting', () => {
  it.each<[string, keyof typeof SPLIT_QUIRKS, string, readonly string[]]>([
    ['quotes and comments', 'sqlite', `a ';' ";" \`;\` -- ;\n/* ; */ b; c`, [`a ';' ";" \`;\` -- ;\n/* ; */ b`, 'c']],
    ['empty statements', 'sqlite', ';; -- x\n ; a;;', ['a']],
    ['dollar quotes', 'postgres', 'f $$ ; $$; g $x$ $$; $x$;', ['f $$ ; $$', 'g $x$ $$; $x$']],
    ['escape strings', 'postgres', String.raw`a E'\';'; b '\'; c`, [String.raw`a E'\';'`, String.raw`b '\'`, 'c']],
    ['nested comments', 'postgres', '/* /* ; */ ; */ a; b', ['a', 'b']],
    ['backslashes', 'mysql', String.raw`a '\';'; b`, [String.raw`a '\';'`, 'b']],
    ['hashes', 'mysql', '# ;\na; b', ['a', 'b']],
    ['executable comments', 'mysql', '/*!40101 SET x = 1 */; a', ['/*!40101 SET x = 1 */', 'a']],
    ['DELIMITER', 'mysql', 'a;\nDELIMITER //\nb; c//\ndelimiter ;\nd;', ['a', 'b; c', 'd']],
    [
      'trigger bodies',
      'sqlite',
      'CREATE TRIGGER t AFTER UPDATE ON x BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT 1; END; b',
      ['CREATE TRIGGER t AFTER UPDATE ON x BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT 1; END', 'b'],
    ],
    [
      'blocks in bodies',
      'mariadb',
      'CREATE TRIGGER t BEFORE UPDATE ON x FOR EACH ROW IF a THEN SET b = IF(c, 1, 2); END IF; d',
      ['CREATE TRIGGER t BEFORE UPDATE ON x FOR EACH ROW IF a THEN SET b = IF(c, 1, 2); END IF', 'd'],
    ],
    [
      'nested blocks',
      'mysql',
      'CREATE DEFINER=`r`@`l` PROCEDURE p() BEGIN WHILE a DO CASE b WHEN 1 THEN c; END CASE; END WHILE; END; d',
      ['CREATE DEFINER=`r`@`l` PROCEDURE p() BEGIN WHILE a DO CASE b WHEN 1 THEN c; END CASE; END WHILE; END', 'd'],
    ],
    ['transactions', 'sqlite', 'BEGIN; a; END; b', ['BEGIN', 'a', 'END', 'b']],
    [
      'tables with odd columns',
      'sqlite',
      'CREATE TABLE t ("trigger" INT, begin INT); b',
      ['CREATE TABLE t ("trigger" INT, begin INT)', 'b'],
    ],
    ['comments for MariaDB', 'mariadb', '/*M!100616 SET x = 1 */; /* ! */ a', ['/*M!100616 SET x = 1 */', 'a']],
    ['exclamations in comments', 'postgres', '/*! x; */ a', ['a']],
    [
      'bodies that are hard to count',
      'mysql',
      'delimiter ;;\nCREATE FUNCTION f() RETURNS INT RETURN CASE a WHEN 1 THEN IF(a, b, c) END ;;\ndelimiter ;\nb',
      ['CREATE FUNCTION f() RETURNS INT RETURN CASE a WHEN 1 THEN IF(a, b, c) END', 'b'],
    ],
    [
      'a delimiter behind a word',
      'mysql',
      'DELIMITER $$\nCREATE TRIGGER t BEGIN a; END$$\nDELIMITER ;\nb',
      ['CREATE TRIGGER t BEGIN a; END', 'b'],
    ],
    ['a ruler of dashes', 'mysql', '-----------\na;', ['a']],
    ['dashes without a blank', 'mysql', 'a = 5--3; b --\n;c', ['a = 5--3', 'b', 'c']],
    ['lines of the MySQL client', 'mysql', 'use shop\nsource a.sql\nuse x; a', ['use shop', 'source a.sql', 'use x', 'a']],
    ['commands of psql', 'postgres', "\\connect \"a;b\na;\n\\set x '\nb \\gexec it's\nc", ['a', 'b', 'c']],
    ['commands of sqlite3', 'sqlite', ".mode 'x\na;\n.quit", ['a']],
    ['names in brackets', 'sqlite', "a [it's;] b; c", ["a [it's;] b", 'c']],
    ['rules', 'postgres', 'CREATE RULE r AS ON INSERT TO t DO ALSO (a; b); c', ['CREATE RULE r AS ON INSERT TO t DO ALSO (a; b)', 'c']],
    ['rows behind COPY', 'postgres', "COPY t (a) FROM stdin;\n1\tit's; -- x\n\\.x\n\\.\na;", ['COPY t (a) FROM stdin', 'a']],
    ['rows that never end', 'postgres', 'COPY t FROM stdin;\n1\n2', ['COPY t FROM stdin']],
    ['no rows', 'postgres', 'COPY t FROM stdin;\n\\.\r\n\na', ['COPY t FROM stdin', 'a']],
    ['what is never closed', 'postgres', "a; 'b; c", ['a', "'b; c"]],
  ])('%s', (_, dialect, sql, expected) => {
    expect(texts(sql, dialect)).toEqual(expected);
  });

  it('gives exact places', () => {
    const sql = '-- head\n a;\n\n  b\n  c ; -- tail\n';
    const found = splitStatements(sql);
    expect(found.map(({ line }) => line)).toEqual([2, 4]);
    expect(found.map(({ start, end }) => sql.slice(start, end))).toEqual(['a', 'b\n  c']);
  });

  it('gives lines and columns of both ends', () => {
    const [first, second] = splitStatements(' a\n  b ;\n\tc');
    expect(first).toMatchObject({ line: 1, column: 2, endLine: 2, endColumn: 4 });
    expect(second).toMatchObject({ line: 3, column: 2, endLine: 3, endColumn: 3 });
  });

  it('never throws, and loses nothing but what stands between statements', () => {
    const unit = fc.constantFrom(
      ...[
        "'",
        '"',
        '`',
        ';',
        '\n',
        '$',
        '$$',
        '--',
        '/*',
        '*/',
        '\\\\',
        '#',
        ' ',
        'a',
        'begin',
        'end',
        'create trigger ',
        'delimiter x',
        'x',
      ],
    );
    fc.assert(
      fc.property(fc.array(unit), fc.constantFrom(...Object.values(SPLIT_QUIRKS)), (words, quirks) => {
        const sql = words.join('');
        const found = splitStatements(sql, quirks);
        expect(found.every(({ text, start, end }) => text === sql.slice(start, end) && text.trimStart() === text && text !== '')).toBe(
          true,
        );
        expect(found.every(({ start }, i) => i === 0 || start >= (found[i - 1]?.end ?? 0))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is linear', () => {
    const started = performance.now();
    expect(splitStatements('CREATE TABLE t (a INT);\n'.repeat(50_000))).toHaveLength(50_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
