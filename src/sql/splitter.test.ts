import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMap } from '../util/line-map.js';
import { SPLIT_QUIRKS, type SplitStatement, splitStatements } from './split.js';
import { openSplitter, type SplitterOptions } from './splitter.js';

function inPieces(pieces: readonly string[], dialect: keyof typeof SPLIT_QUIRKS, options: SplitterOptions = {}): readonly SplitStatement[] {
  const splitter = openSplitter(SPLIT_QUIRKS[dialect], options);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

const WORDS = [
  ...["'", '"', '`', ';', '\n', '\r\n', '$', '$$', '$a$', '--', '-', '/*', '*/', '/', '*', '/*!', '\\', '#', ' ', '(', ')', '[', ']'],
  ...[
    'a',
    "e'",
    'é',
    '𝒜',
    '😀',
    'begin',
    'end',
    'case',
    'create ',
    'trigger ',
    'create rule ',
    'insert into t values (1, ',
    '\ndelimiter ',
  ],
  ...['//', '\n\\connect x\n', '\\gexec', '\n.read x\n', 'copy t from stdin', ';\n1\t2\n', '\n\\.\n', '\nuse x', 'M!', 'if', ' then '],
] as const;
const script = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(''));
const dialect = fc.constantFrom('postgres', 'mysql', 'mariadb', 'sqlite' as const);

function cut(text: string, places: readonly number[]): readonly string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
  return at.slice(1).map((end, i) => text.slice(at[i] ?? 0, end));
}

describe('what a script leaves open', () => {
  it.each([
    ['postgres', 'SELECT 1;\n /* a\nSELECT 2;', 'comment', 2, 2],
    ['postgres', "SELECT 1;\nSELECT 'a\n;SELECT 2;", 'quote', 2, 8],
    ['postgres', 'SELECT $x$ a\n;SELECT 2;', 'quote', 1, 8],
    ['postgres', 'SELECT 1;\nCOPY t FROM stdin;\n1\n', 'rows', 2, 1],
    ['mysql', 'SELECT 1;\n/*!50001 SELECT 2', 'comment', 2, 1],
    ['sqlite', 'SELECT 1;\nSELECT [a', 'quote', 2, 8],
  ] as const)('%s: %j', (engine, sql, kind, line, column) => {
    const splitter = openSplitter(SPLIT_QUIRKS[engine]);
    splitter.push(sql);
    splitter.end();
    expect(splitter.unclosed()).toMatchObject({ kind, line, column });
  });

  it('is nothing for comments that end with their line, and for what is closed', () => {
    for (const sql of ['SELECT 1 -- a', "SELECT 'a' /* b */", 'COPY t FROM stdin;\n1\n\\.\n', 'SELECT $$ a $$', 'SELECT (1']) {
      const splitter = openSplitter(SPLIT_QUIRKS.postgres);
      splitter.push(sql);
      splitter.end();
      expect(splitter.unclosed()).toBeUndefined();
    }
  });

  it('is the same wherever the pieces break, at an exact place', () => {
    fc.assert(
      fc.property(
        script,
        fc.array(fc.nat(), { maxLength: 12 }),
        dialect,
        fc.constantFrom(3, undefined),
        (sql, places, engine, keepOfData) => {
          const options = keepOfData === undefined ? {} : { keepOfData };
          const [whole, pieces] = [openSplitter(SPLIT_QUIRKS[engine], options), openSplitter(SPLIT_QUIRKS[engine], options)];
          for (const [splitter, texts] of [
            [whole, [sql]],
            [pieces, cut(sql, places)],
          ] as const) {
            for (const text of texts) splitter.push(text);
            splitter.end();
          }
          const found = whole.unclosed();
          expect(pieces.unclosed()).toEqual(found);
          if (found) expect(lineMap(sql)(found.offset)).toEqual({ line: found.line, column: found.column });
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('splitting in pieces', () => {
  it('gives the same as splitting at once, wherever the pieces break', () => {
    fc.assert(
      fc.property(script, fc.array(fc.nat(), { maxLength: 12 }), dialect, (sql, places, engine) => {
        expect(inPieces(cut(sql, places), engine)).toEqual(splitStatements(sql, SPLIT_QUIRKS[engine]));
      }),
      { numRuns: 5000 },
    );
  });

  it('gives the same character by character, and exact places', () => {
    fc.assert(
      fc.property(script, dialect, (sql, engine) => {
        const whole = splitStatements(sql, SPLIT_QUIRKS[engine]);
        expect(inPieces(sql.split(''), engine)).toEqual(whole);
        const places = lineMap(sql);
        for (const { text, start, end, line, column, endLine, endColumn } of whole) {
          expect(text).toBe(sql.slice(start, end));
          expect([
            { line, column },
            { line: endLine, column: endColumn },
          ]).toEqual([places(start), places(end)]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the beginning of data only, and its whole place', () => {
    fc.assert(
      fc.property(
        script,
        fc.array(fc.nat(), { maxLength: 12 }),
        dialect,
        fc.integer({ min: 1, max: 9 }),
        (sql, places, engine, keepOfData) => {
          const whole = splitStatements(sql, SPLIT_QUIRKS[engine]);
          const expected = whole.map((one) => (/^insert\b/i.test(one.text) ? { ...one, text: one.text.slice(0, keepOfData) } : one));
          expect(inPieces(cut(sql, places), engine, { keepOfData })).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('gives the rest of a script that was cut off', () => {
    expect(inPieces(['CREATE TABLE a (x INT);\nCREATE TA', "BLE b (x TEXT DEFAULT 'y"], 'sqlite').map(({ text }) => text)).toEqual([
      'CREATE TABLE a (x INT)',
      "CREATE TABLE b (x TEXT DEFAULT 'y",
    ]);
  });

  it('holds no more than it must of rows and data', () => {
    const splitter = openSplitter(SPLIT_QUIRKS.postgres, { keepOfData: 1000 });
    const piece = `(1, 'it''s'), ${'x'.repeat(50_000)}`;
    splitter.push('COPY t FROM stdin;\n');
    for (let i = 0; i < 100; i++) splitter.push(`${piece}\n`);
    splitter.push('\n\\.\nINSERT INTO t VALUES ');
    for (let i = 0; i < 100; i++) splitter.push(piece);
    expect(splitter.held()).toBeLessThan(200_000);
    expect(splitter.end().map(({ text, end }) => [text.length, end])).toEqual([[1000, expect.any(Number)]]);
  });
});
