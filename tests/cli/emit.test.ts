/** `design --emit`: a brief and a schema as Prisma and DBML beside the dossier, read back by the program itself. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareDbml, readDbml } from '../../src/read/dbml/index.js';
import { preparePrisma, readPrisma } from '../../src/read/prisma/index.js';
import { runCli } from './io.fixture.js';

const SHOP = `CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE);
`;

const files = { 'shop.sql': SHOP, 'brief.txt': 'A customer has many orders. An order has many items. Each item belongs to one product.' };

function workplace(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'emit-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

const design = (cwd: string, brief: string, ...flags: readonly string[]) =>
  runCli(['design', brief, '--yes', '--no-prove', '--slug', 'shop', '--json', ...flags], { cwd });

interface Answer {
  readonly dossier: string;
  readonly files: readonly { readonly path: string }[];
}
const answerOf = (json: string): Answer => JSON.parse(json) as Answer;

beforeAll(async () => {
  await Promise.all([preparePrisma(), prepareDbml()]);
});

describe('design --emit', () => {
  it.each(['shop.sql', 'brief.txt'])('writes both beside the dossier of %s, and both read back', async (brief) => {
    const ran = await design(workplace(), brief, '--emit', 'prisma,dbml');
    expect(ran.code, ran.stderr).toBe(0);
    const { dossier, files: written } = answerOf(ran.stdout);
    expect(written.map(({ path }) => path)).toEqual(expect.arrayContaining(['schema.prisma', 'schema.dbml']));
    const prisma = readPrisma([{ id: 'schema.prisma', text: readFileSync(join(dossier, 'schema.prisma'), 'utf8') }]);
    const dbml = readDbml([{ id: 'schema.dbml', text: readFileSync(join(dossier, 'schema.dbml'), 'utf8') }]);
    expect([...prisma.diagnostics, ...dbml.diagnostics].filter(({ severity }) => severity === 'error')).toEqual([]);
    const tables = dbml.schema.tables.map(({ name }) => name).sort();
    expect(tables).toEqual(expect.arrayContaining(['customers', 'orders']));
    expect(prisma.schema.tables.map(({ name }) => name).sort()).toEqual(tables);
    const keys = ({ tables: of }: typeof dbml.schema) => of.flatMap((t) => t.foreignKeys.map((k) => `${t.name} ${k.refTable}`)).sort();
    expect(keys(dbml.schema)).toContain('orders customers');
    expect(keys(prisma.schema)).toEqual(keys(dbml.schema));
  });

  it('takes the flag several times, and each target once', async () => {
    const ran = await design(workplace(), 'shop.sql', '--emit', 'dbml', '--emit', ' dbml, prisma');
    const named = answerOf(ran.stdout).files.filter(({ path }) => /prisma|dbml/.test(path));
    expect(named.map(({ path }) => path)).toEqual(['schema.prisma', 'schema.dbml']);
  });

  it('writes neither unless asked, and the document names what was asked for', async () => {
    const cwd = workplace();
    const plain = answerOf((await design(cwd, 'shop.sql')).stdout);
    expect(plain.files.filter(({ path }) => /prisma|dbml/.test(path))).toEqual([]);
    const text = (answer: Answer): string =>
      readFileSync(join(answer.dossier, answer.files.find(({ path }) => path.endsWith('.md'))?.path ?? ''), 'utf8');
    expect(text(plain)).not.toContain('schema.prisma');
    expect(text(answerOf((await design(cwd, 'shop.sql', '--emit', 'prisma')).stdout))).toContain('[schema.prisma](schema.prisma)');
  });

  it.each(['drizzle', 'prisma,drizzle', 'prisma,,dbml', ''])(
    'refuses %j before anything is read, and names what there is',
    async (value) => {
      const ran = await design(workplace(), 'not-there.sql', '--emit', value);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('--emit');
      expect(ran.stderr).toContain('prisma');
      expect(ran.stderr).toContain('dbml');
      expect(ran.stdout === '' ? '' : JSON.stringify(JSON.parse(ran.stdout))).not.toContain('dossier');
    },
  );
});
