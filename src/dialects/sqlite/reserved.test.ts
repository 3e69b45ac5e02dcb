import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../queryable.js';
import { openSqlite } from './engine.js';
import { RESERVED } from './reserved.js';
import { quoteIdentifier } from './spelling.js';

/** https://www.sqlite.org/lang_keywords.html */
const KEYWORDS =
  'abort action add after all alter always analyze and as asc attach autoincrement before begin between by cascade case cast check collate ' +
  'column commit conflict constraint create cross current current_date current_time current_timestamp database default deferrable deferred ' +
  'delete desc detach distinct do drop each else end escape except exclude exclusive exists explain fail filter first following for foreign ' +
  'from full generated glob group groups having if ignore immediate in index indexed initially inner insert instead intersect into is isnull ' +
  'join key last left like limit match materialized natural no not nothing notnull null nulls of offset on or order others outer over ' +
  'partition plan pragma preceding primary query raise range recursive references regexp reindex release rename replace restrict returning ' +
  'right rollback row rows savepoint select set table temp temporary then ties to transaction trigger unbounded union unique update using ' +
  'vacuum values view virtual when where window with within without';

describe('names that are words of the language', () => {
  let db: Sandbox;
  beforeAll(async () => {
    db = await openSqlite();
  });
  afterAll(() => db.close());

  it.each(KEYWORDS.split(' '))('%s names a table and a column', async (word) => {
    await db.reset();
    const name = quoteIdentifier(word);
    await db.exec(
      `CREATE TABLE ${name} (id INTEGER PRIMARY KEY, ${name} TEXT DEFAULT 'a', b TEXT, CONSTRAINT u UNIQUE (${name}), CHECK (length(${name}) < 9)) STRICT`,
    );
    await db.exec(`CREATE INDEX i ON ${name} (lower(${name}) DESC, ${name}) WHERE ${name} = 'a' AND ${name} IS NOT NULL`);
    await db.exec(
      `CREATE TRIGGER t AFTER UPDATE OF ${name} ON ${name} WHEN NEW.${name} IS NOT OLD.${name} BEGIN UPDATE ${name} SET b = NEW.${name} WHERE ${name} = NEW.${name}; END`,
    );
    await db.exec(`INSERT INTO ${name} (${name}) VALUES ('x'); UPDATE ${name} SET ${name} = 'y' WHERE ${name} IN ('x')`);
    expect(await db.query(`SELECT b, ${name} AS found FROM ${name} WHERE ${name} = 'y' GROUP BY ${name}, b ORDER BY ${name} DESC`)).toEqual(
      [{ b: 'y', found: 'y' }],
    );
  });

  it('leaves everyday words bare', () => {
    expect(['action', 'key', 'plan', 'range', 'view', 'first'].filter((word) => RESERVED.has(word))).toEqual([]);
  });
});
