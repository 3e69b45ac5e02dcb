/** Scripts that no one wrote on purpose: nested beyond any stack, with bytes of other encodings, with quotes that stay open. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLargeFile } from '../../src/apps/cli/schema-source/read-large-file.js';
import { prepareDbml, readDbml } from '../../src/read/dbml/index.js';
import { preparePrisma, readPrisma } from '../../src/read/prisma/index.js';
import { readSql } from '../../src/read/sql/index.js';

const DIALECTS = ['postgres', 'mysql', 'mariadb', 'sqlite'] as const;
const DEPTH = 10_000;
const times = (text: string): string => text.repeat(DEPTH);

const NESTED: readonly (readonly [string, string])[] = [
  ['parentheses', `CREATE TABLE p (id int CHECK (${times('(')}id > 0${times(')')}))`],
  ['parentheses that stay open', `CREATE TABLE p (id int CHECK (${times('(')}id > 0`],
  ['negations', `CREATE TABLE p (id int CHECK (${times('NOT ')}id > 0))`],
  ['signs', `CREATE TABLE p (id int DEFAULT ${times('- ')}1)`],
  ['calls', `CREATE TABLE p (id int CHECK (${times('abs(')}id${times(')')} > 0))`],
  ['cases', `CREATE VIEW v AS SELECT ${times('CASE WHEN 1=1 THEN ')}1${times(' END')}`],
  ['queries', `CREATE VIEW v AS ${times('SELECT * FROM (')}SELECT 1${times(') x')}`],
  ['a chain', `CREATE TABLE p (id int CHECK (id > 0${times(' OR id > 0')}))`],
  ['a sum', `CREATE TABLE p (id int CHECK (0 < id${times(' + id')}))`],
  ['brackets', `CREATE TABLE p (id int${times('[]')}, x int)`],
  ['blocks', `CREATE TRIGGER t AFTER INSERT ON p FOR EACH ROW BEGIN ${times('BEGIN ')}SELECT 1; ${times('END; ')}END`],
  ['comments', `${times('/* ')}x${times(' */')}`],
];

describe.each(DIALECTS)('%s', (dialect) => {
  it.each(NESTED)(
    'reads what stands around ten thousand %s',
    async (_, nested) => {
      const reading = await readSql([{ id: 'a.sql', text: `CREATE TABLE a (id int);\n${nested};\nCREATE TABLE b (id int);\n` }], {
        dialect,
      });
      expect(reading.schema.tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['a', 'b']));
      const lost = reading.statements.filter(({ fate }) => fate === 'not-understood');
      const told = reading.diagnostics.filter(({ spans }) => spans.some(({ line }) => line === 2));
      if (lost.length > 0) expect(told.length).toBeGreaterThan(0);
      for (const { message } of reading.diagnostics) expect(message.length).toBeLessThan(400);
    },
    20_000,
  );

  it('names a quote, a comment and a NUL character by their places', async () => {
    const read = async (text: string) => (await readSql([{ id: 'a.sql', text }], { dialect })).diagnostics;
    const place = (code: string, line: number, column: number) =>
      expect.objectContaining({ code, spans: [expect.objectContaining({ source: 'a.sql', line, column })] });
    expect(await read("CREATE TABLE a (id int);\nINSERT INTO a VALUES ('x;\nCREATE TABLE b (id int);\n")).toContainEqual(
      place('sql/unclosed-text', 2, 23),
    );
    expect(await read('CREATE TABLE a (id int);\n  /* x;\nCREATE TABLE b (id int);\n')).toContainEqual(place('sql/unclosed-text', 2, 3));
    expect(await read('CREATE TABLE a (id int,\n \0x int);\n')).toContainEqual(place('sql/nul', 2, 2));
  });
});

describe('a dump that is read as it comes', () => {
  const file = (bytes: Uint8Array): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'dump-')), 'dump.sql');
    writeFileSync(path, bytes);
    return path;
  };
  const rows = `${`1\tgrößer ${'x'.repeat(200)}\n`.repeat(12_000)}`;
  const head = 'CREATE TABLE größen (id bigint, body text);\nCOPY größen (id, body) FROM stdin;\n';
  const tail = '\\.\nCREATE TABLE "letzte é" (id bigint);\n';

  it('tells the first byte that is no UTF-8, and keeps the letters around it', async () => {
    const broken = Buffer.concat([Buffer.from(head + rows), Buffer.from([0x39, 0x09, 0xe9, 0x0a]), Buffer.from(rows + tail)]);
    const { reading, diagnostics } = await readLargeFile('dump.sql', file(broken), {});
    expect(reading.schema.tables.map(({ name }) => name)).toEqual(['größen', 'letzte é']);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'source/encoding',
        spans: [expect.objectContaining({ source: 'dump.sql', line: 12_003, column: 3 })],
      }),
    );
  });

  it('reads other ends of lines, a mark, and UTF-16', async () => {
    const text = (head + rows + tail).replaceAll('\n', '\r\n');
    for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      const { reading, diagnostics } = await readLargeFile('dump.sql', file(bytes), {});
      expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(reading.schema.tables.map(({ name }) => name)).toEqual(['größen', 'letzte é']);
      expect(JSON.stringify(reading.schema)).not.toContain('\\r');
    }
  });

  it('tells that it was cut off among its rows', async () => {
    const { reading, diagnostics } = await readLargeFile('dump.sql', file(Buffer.from(head + rows)), {});
    expect(reading.schema.tables).toHaveLength(1);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'sql/unclosed-text', spans: [expect.objectContaining({ line: 2, column: 1 })] }),
    );
  });
});

describe('Prisma and DBML', () => {
  it('survive nesting and NUL characters', async () => {
    await Promise.all([preparePrisma(), prepareDbml()]);
    const prisma = 'datasource db {\n  provider = "sqlite"\n}\nmodel A {\n  id Int @id\n}\n';
    for (const wrong of [
      `model B {\n  id Int @default(${times('(')}`,
      `model B ${times('{')}`,
      'model B {\n  id\0 Int @id\n}\n',
      times('['),
    ]) {
      const { schema, diagnostics } = readPrisma([{ id: 'a.prisma', text: prisma + wrong }]);
      expect(schema.tables.map(({ name }) => name)).toContain('A');
      expect(diagnostics.some(({ spans }) => (spans[0]?.line ?? 0) >= 7)).toBe(true);
    }
    for (const wrong of [
      `Table b {\n  id int [default: ${times('(')}`,
      `Table b ${times('{')}`,
      'Table b {\n  id\0 int\n}\n',
      times('['),
    ]) {
      const { schema, diagnostics } = readDbml([{ id: 'a.dbml', text: `Table a {\n  id int\n}\n${wrong}` }]);
      expect(schema.tables.map(({ name }) => name)).toContain('a');
      expect(diagnostics.some(({ spans }) => (spans[0]?.line ?? 0) >= 4)).toBe(true);
    }
  }, 60_000);
});
