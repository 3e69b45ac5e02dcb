import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../../dialects/index.js';
import { hasInnerSemicolon, sqlScript } from './sql-script.js';

const capabilities = (extra: Partial<Capabilities>): Capabilities => extra as Capabilities;

describe('sqlScript', () => {
  it('ends each statement and separates them by blank lines', () => {
    const statements = [
      { sql: 'CREATE TABLE a (x INT)', creates: [], comment: 'First.' },
      { sql: 'CREATE TABLE b (x INT)\n', creates: [] },
    ];
    expect(sqlScript({ header: ['Title'], before: ['BEGIN;'], statements, after: ['COMMIT;'] }, capabilities({}))).toBe(
      '-- Title\n\nBEGIN;\n\n-- First.\nCREATE TABLE a (x INT);\n\nCREATE TABLE b (x INT);\n\nCOMMIT;\n',
    );
  });

  it('tells clients that split bodies where a body ends', () => {
    const trigger = { sql: 'CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW BEGIN SET NEW.x = 1; END', creates: [] };
    const script = sqlScript({ header: [], statements: [trigger] }, capabilities({ clientSplitsBodies: true }));
    expect(script).toContain(`DELIMITER $$\n${trigger.sql}$$\nDELIMITER ;\n`);
    expect(sqlScript({ header: [], statements: [trigger] }, capabilities({}))).not.toContain('DELIMITER');
    const tricky = { sql: "CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW BEGIN SET NEW.x = '$$'; END", creates: [] };
    expect(sqlScript({ header: [], statements: [tricky] }, capabilities({ clientSplitsBodies: true }))).toContain('END$$$\nDELIMITER ;');
  });

  it('keeps comments from becoming statements', () => {
    const script = sqlScript(
      { header: ['a\nDROP TABLE b;'], statements: [{ sql: 'SELECT 1', creates: [], comment: 'x\r\nDROP TABLE c' }] },
      capabilities({}),
    );
    for (const line of script.split('\n')) if (line.includes('DROP')) expect(line.startsWith('-- ')).toBe(true);
  });

  it.each([
    ["SELECT ';'", false],
    ["SELECT 'it''s ;' -- ;", false],
    ['CREATE TRIGGER t BEGIN SELECT 1; END', true],
    ['SELECT `;`, ";" /* ; */', false],
  ])('finds semicolons outside quotations in %j', (sql, expected) => expect(hasInnerSemicolon(sql)).toBe(expected));
});
