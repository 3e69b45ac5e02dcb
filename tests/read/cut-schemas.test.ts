/**
 * A schema cut off at every byte: what stands before the cut is read as in the whole, and what the cut goes through is read,
 * kept, passed over or refused with its place, never dropped in silence.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from '../../src/apps/cli/decode-text.js';
import type { Diagnostic, DialectId, SchemaReading, Table } from '../../src/model/index.js';
import { prepareDbml, readDbml } from '../../src/read/dbml/index.js';
import { preparePrisma, readPrisma } from '../../src/read/prisma/index.js';
import { readSql } from '../../src/read/sql/index.js';
import { DBML, PRISMA, SCRIPTS } from './cut-schemas.fixture.js';

const FILE = 'cut.sql';

interface Cut {
  readonly text: string;
  readonly reading: SchemaReading;
  readonly diagnostics: readonly Diagnostic[];
}

async function readCut(bytes: Uint8Array, read: (text: string) => SchemaReading | Promise<SchemaReading>): Promise<Cut> {
  const { text, diagnostics } = decodeText(bytes, FILE);
  const reading = await read(text);
  return { text, reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
}

/** Each lies in the text; errors say where. */
function placesHold({ text, diagnostics, reading }: Cut): void {
  const lines = text.split('\n');
  const spans = [...diagnostics, ...reading.statements.map(({ span }) => ({ spans: [span] }))].flatMap((one) => one.spans);
  for (const { source, line, column } of spans) {
    expect(source).toBe(FILE);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
  for (const { severity, spans: of, message } of diagnostics) if (severity === 'error') expect(of.length, message).toBeGreaterThan(0);
}

const tableTexts = (tables: readonly Table[]): ReadonlyMap<string, string> =>
  new Map(tables.map((table) => [table.name, JSON.stringify(table)]));

describe.each(SCRIPTS)('%s, cut at every byte', (dialect: DialectId, script) => {
  const read = (text: string) => readSql([{ id: FILE, text }], { dialect });

  it('keeps what stands before, and tells what it cuts', async () => {
    const bytes = Buffer.from(script);
    const whole = await read(script);
    expect(whole.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(whole.statements.filter(({ fate }) => fate === 'not-understood')).toEqual([]);
    const ends = whole.statements.map(({ span }) => span.end);
    const before = await Promise.all([0, ...ends].map(async (end) => tableTexts((await read(script.slice(0, end))).schema.tables)));
    for (let end = 0; end < bytes.length; end++) {
      const cut = await readCut(bytes.subarray(0, end), read);
      placesHold(cut);
      const characters = bytes
        .subarray(0, end)
        .toString('utf8')
        .replace(/\uFFFD$/, '').length;
      const done = ends.filter((at) => at <= characters).length;
      const open = cut.text.slice(ends[done - 1] ?? 0);
      const found = tableTexts(cut.reading.schema.tables);
      for (const [name, table] of before[done] ?? []) {
        // The statement that is cut may say something of it.
        if (open.includes(name) || open.trim() === ';') expect(found.has(name), `${name}, cut at ${end}`).toBe(true);
        else expect(found.get(name), `${name}, cut at ${end}`).toBe(table);
      }
      if (saysSomething(open, dialect)) {
        const from = ends[done - 1] ?? 0;
        const told = [...cut.reading.statements.map(({ span }) => span), ...cut.diagnostics.flatMap(({ spans }) => spans)];
        const isOpen = cut.diagnostics.some(({ code }) => code === 'sql/unclosed-text');
        expect(isOpen || told.some((span) => span.end > from), `silent about ${JSON.stringify(open)}, cut at ${end}`).toBe(true);
      }
    }
  }, 60_000);
});

/** Not only blanks, comments, terminators and the client's own lines. */
function saysSomething(text: string, dialect: DialectId): boolean {
  const code = text
    .replace(/\/\*(?!!)[\s\S]*?\*\//g, ' ')
    .replace(/--[^\n]*|^DELIMITER[^\n]*|^D(?:E(?:L(?:I(?:M(?:I(?:T(?:ER?)?)?)?)?)?)?)?$/gm, ' ')
    .replace(dialect.startsWith('m') ? /#[^\n]*/g : /(?!)/g, ' ')
    .replace(/;\n1\t[\s\S]*?\n\\\./, ' ');
  return /[^\s;/-]/.test(code);
}

describe.each([
  ['Prisma', PRISMA, (text: string) => readPrisma([{ id: FILE, text }])],
  ['DBML', DBML, (text: string) => readDbml([{ id: FILE, text }])],
] as const)('%s, cut at every byte', (_, source, read) => {
  beforeAll(async () => {
    await Promise.all([preparePrisma(), prepareDbml()]);
  });

  it('keeps every table that is whole, and tells of a block that is not', async () => {
    const bytes = Buffer.from(source);
    const whole = read(source);
    expect(whole.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const columns = ({ tables }: SchemaReading['schema']) => new Map(tables.map((t) => [t.name, t.columns.map(({ name }) => name).join()]));
    const expected = columns(whole.schema);
    const blocks = [...source.matchAll(/^(?:model|Table) [\s\S]*?^\}$/gm)].map((found) => ({
      from: Buffer.byteLength(source.slice(0, found.index)),
      end: Buffer.byteLength(source.slice(0, found.index + found[0].length)),
      name: /@@map\("(\w+)"\)/.exec(found[0])?.[1] ?? /^\w+ (\w+)/.exec(found[0])?.[1] ?? '',
    }));
    expect(blocks.length).toBe(3);
    for (let end = 0; end < bytes.length; end++) {
      const cut = await readCut(bytes.subarray(0, end), read);
      placesHold(cut);
      const found = columns(cut.reading.schema);
      for (const { name, end: at } of blocks) if (at <= end) expect(found.get(name), `${name}, cut at ${end}`).toBe(expected.get(name));
      const open = blocks.find(({ from, end: to }) => from < end && end < to);
      if (open) {
        const line = bytes.subarray(0, open.from).toString('utf8').split('\n').length;
        const told = cut.diagnostics.flatMap(({ spans }) => spans);
        expect(
          told.some((span) => span.endLine >= line),
          `silent about ${open.name}, cut at ${end}`,
        ).toBe(true);
      }
    }
  }, 120_000);
});
