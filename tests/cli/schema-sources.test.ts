/** `inspect` and `lint` of schemas: what they print, where they end, and what becomes of wrong input. */
import { createWriteStream, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaAnswerSchema } from '../../src/apps/cli/schema-view/json-schema.js';
import { runCli } from './io.fixture.js';

const SHOP = `CREATE TABLE customers (id bigserial PRIMARY KEY, email text NOT NULL UNIQUE, status text CHECK (status IN ('new', 'old')));
CREATE TABLE orders (
  id bigserial PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE
);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
INSERT INTO customers VALUES (1, 'a', 'new');
`;

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'schema-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return cwd;
}

const tablesOf = (json: string): readonly string[] =>
  (JSON.parse(json) as { schema: { tables: readonly { name: string }[] } }).schema.tables.map(({ name }) => name).sort();

describe('inspect', () => {
  it('prints a schema as YAML, with places, and tells what became of every statement', async () => {
    const ran = await runCli(['inspect', 'shop.sql'], { cwd: folder({ 'shop.sql': SHOP }) });
    expect(ran.code).toBe(0);
    const printed = parse(ran.stdout) as { dialect: string; tables: readonly { name: string; at: string }[] };
    expect(printed.dialect).toBe('postgres');
    expect(printed.tables.map(({ name, at }) => `${name} ${at}`).sort()).toEqual(['customers shop.sql:1', 'orders shop.sql:2']);
    expect(ran.stderr).toMatch(/4 statements: 2 modelled, 1 kept verbatim, 1 skipped, 0 not understood/);
    expect(ran.stderr).toMatch(/create function × 1 \(shop\.sql:6\)/);
  });

  it.each([
    ['a script', 'shop.sql', { 'shop.sql': SHOP }, ['customers', 'orders']],
    [
      'a folder of migrations',
      'm',
      { 'm/2_b.up.sql': 'ALTER TABLE a RENAME TO b;', 'm/1_a.up.sql': 'CREATE TABLE a (id serial);', 'm/1_a.down.sql': 'DROP TABLE a;' },
      ['b'],
    ],
    [
      'a Prisma schema',
      's.prisma',
      { 's.prisma': 'datasource db {\n  provider = "postgresql"\n}\nmodel User {\n  id Int @id\n}\n' },
      ['User'],
    ],
  ] as const)('answers %s with one JSON value of the published form', async (_, argument, files, tables) => {
    const ran = await runCli(['inspect', argument, '--json'], { cwd: folder(files) });
    expect(ran.code).toBe(0);
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schemaAnswerSchema());
    validate(JSON.parse(ran.stdout));
    expect(validate.errors ?? []).toEqual([]);
    expect(tablesOf(ran.stdout)).toEqual(tables);
  });

  it('lifts a schema to a model', async () => {
    const ran = await runCli(['inspect', '-', '--level', 'domain'], { stdin: SHOP });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('order belongs to customer, on delete cascade');
    expect(ran.stdout).toContain('choice(new, old)');
  });

  it('explains every statement', async () => {
    const ran = await runCli(['inspect', 'shop.sql', '--explain'], { cwd: folder({ 'shop.sql': SHOP }) });
    expect(
      ran.stdout
        .split('\n')
        .slice(1, 5)
        .map((line) => line.slice(0, 13)),
    ).toEqual(['+ shop.sql:1 ', '+ shop.sql:2 ', '= shop.sql:6 ', '- shop.sql:7 ']);
  });
});

describe('lint', () => {
  it('shows each finding where it stands in the script', async () => {
    const ran = await runCli(['lint', 'shop.sql', '--fail-on', 'warning'], { cwd: folder({ 'shop.sql': SHOP }) });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/fk\/missing-index\]: orders \(customer_id\)[^\n]*\n\s+at shop\.sql:2/);
  });

  it('judges the tenancy that it finds by the column that the schema has for it', async () => {
    const owned = (name: string): string =>
      `CREATE TABLE ${name} (id bigint PRIMARY KEY, organization_id bigint NOT NULL REFERENCES organizations (id), title text);\n`;
    const tables = ['projects', 'tasks', 'notes', 'invoices'].map(owned).join('');
    const script = `CREATE TABLE organizations (id bigint PRIMARY KEY, name text NOT NULL);\n${tables}CREATE INDEX by_title ON tasks (title);\nALTER TABLE tasks ADD project_id bigint REFERENCES projects (id);\n`;
    const ran = await runCli(['lint', 'a.sql', '--json'], { cwd: folder({ 'a.sql': script }) });
    type Answer = { readonly engines: readonly { readonly findings: readonly { rule: string; subject: string; message: string }[] }[] };
    const findings = (JSON.parse(ran.stdout) as Answer).engines.flatMap((engine) => engine.findings);
    const tenant = findings.filter(({ rule }) => rule.startsWith('tenant/'));
    expect(tenant.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      expect.arrayContaining([
        'tenant/missing-row-policy: tasks has no row policy',
        'tenant/index-without-tenant: by_title does not start with organization_id',
        'tenant/reference-without-tenant: tasks (project_id) may reference a row of another tenant',
      ]),
    );
    expect(tenant.some(({ subject }) => subject === 'table:organizations')).toBe(false);
    const alone = await runCli(['lint', '-', '--json'], { stdin: script.replaceAll('organization', 'employee') });
    expect(alone.stdout).not.toContain('tenant/');
  });

  it('annotates the files of a folder', async () => {
    const cwd = folder({ 'm/0001_a.sql': 'CREATE TABLE a (id bigserial, at timestamptz);' });
    const ran = await runCli(['lint', 'm', '--format', 'github'], { cwd });
    expect(ran.stdout).toMatch(/^::error file=m\/0001_a\.sql,line=1,col=1,endLine=1,title=key\/missing-primary-key/m);
  });
});

describe('wrong input', () => {
  it('at every byte of a cut file: no crash, and every whole statement read', async () => {
    const first = SHOP.indexOf(';') + 1;
    for (let end = 0; end < SHOP.length; end += 7) {
      const ran = await runCli(['inspect', 'cut.sql', '--json', '--dialect', 'postgres'], {
        cwd: folder({ 'cut.sql': SHOP.slice(0, end) }),
      });
      expect([0, 1]).toContain(ran.code);
      expect(tablesOf(ran.stdout).includes('customers')).toBe(end >= first - 1);
    }
  });

  it('a wrong dialect shows, with the way out', async () => {
    const cwd = folder({ 'a.sql': 'CREATE TABLE `a` (`id` int unsigned AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;\n' });
    const ran = await runCli(['inspect', 'a.sql', '--dialect', 'postgres'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/sql\/syntax/);
    expect(ran.stderr).toMatch(/at a\.sql:1:\d+/);
    expect(ran.stderr).toMatch(/sql\/other-dialect[\s\S]*--dialect mysql/);
    const right = await runCli(['inspect', 'a.sql'], { cwd });
    expect([right.code, (parse(right.stdout) as { dialect: string }).dialect]).toEqual([0, 'mysql']);
  });

  it('mixed dialects: what is understood is read, and what is not is told with its place', async () => {
    const mixed = `${SHOP}CREATE TABLE \`x\` (\`id\` int AUTO_INCREMENT) ENGINE=InnoDB;\nCREATE TABLE last_one (id bigserial);\n`;
    const cwd = folder({ 'a.sql': mixed });
    const ran = await runCli(['inspect', 'a.sql', '--json', '--dialect', 'postgres'], { cwd });
    expect(ran.code).toBe(1);
    expect(tablesOf(ran.stdout)).toEqual(['customers', 'last_one', 'orders']);
    expect(ran.stderr).toMatch(/at a\.sql:8:/);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('CREATE TABLE é (id serial);')]), 'é', false],
    ['UTF-16 little-endian', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('CREATE TABLE é (id serial);', 'utf16le')]), 'é', false],
    ['UTF-16 without a mark', Buffer.from('CREATE TABLE ab (id serial);', 'utf16le'), 'ab', false],
    ['Latin-1', Buffer.from('-- x\nCREATE TABLE é (id serial);', 'latin1'), 'é', true],
  ] as const)('reads %s', async (_, bytes, table, told) => {
    const ran = await runCli(['inspect', 'a.sql', '--json', '--dialect', 'postgres'], { cwd: folder({ 'a.sql': bytes }) });
    expect(tablesOf(ran.stdout)).toEqual([table]);
    expect(/source\/encoding[\s\S]*a\.sql:2/.test(ran.stderr)).toBe(told);
  });

  it.each(['postgres', 'mysql', 'sqlite'])('survives deep nesting in %s', async (dialect) => {
    const deep = `CREATE TABLE a (id int CHECK (${'('.repeat(5000)}id > 0${')'.repeat(5000)}));\nCREATE TABLE b (id int);\n`;
    const ran = await runCli(['inspect', 'a.sql', '--json', '--dialect', dialect], { cwd: folder({ 'a.sql': deep }) });
    expect([0, 1]).toContain(ran.code);
    expect(tablesOf(ran.stdout)).toContain('b');
  });

  it('a folder for several databases asks which', async () => {
    const cwd = folder({ 'mysql/1_a.sql': 'CREATE TABLE a (id int);', 'sqlite/1_a.sql': 'CREATE TABLE b (id int);' });
    expect((await runCli(['inspect', '.'], { cwd })).stderr).toMatch(/sql\/several-databases[\s\S]*--dialect mysql/);
    expect(tablesOf((await runCli(['inspect', '.', '--dialect', 'sqlite', '--json'], { cwd })).stdout)).toEqual(['b']);
  });

  it('never prints the secret of an address', async () => {
    const ran = await runCli(['inspect', 'postgres://me:hush-hush@127.0.0.1:1/shop']);
    expect(ran.code).toBe(2);
    expect(ran.stderr + ran.stdout).not.toContain('hush-hush');
    expect(ran.stderr).toMatch(/GRANT CONNECT/);
  });

  it('reads a dump of 100 MB as it comes', async () => {
    const cwd = folder({});
    await writeDump(join(cwd, 'dump.sql'), 100);
    const before = process.memoryUsage().rss;
    const ran = await runCli(['inspect', 'dump.sql', '--json'], { cwd });
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
    expect(ran.code).toBe(0);
    expect(tablesOf(ran.stdout)).toEqual(['after', 'before']);
    expect(ran.stdout).not.toContain('row of data');
    expect(grown).toBeLessThan(300);
  }, 120_000);
});

async function writeDump(path: string, megabytes: number): Promise<void> {
  const out = createWriteStream(path);
  const write = (text: string) => new Promise<void>((done) => (out.write(text) ? done() : out.once('drain', done)));
  await write(
    '-- PostgreSQL database dump\nCREATE TABLE public.before (id bigint, body text);\nCOPY public.before (id, body) FROM stdin;\n',
  );
  const line = `1\t${'a row of data; CREATE TABLE x (id int); '.repeat(25)}\n`.repeat(100);
  for (let size = 0; size < megabytes * 1024 * 1024; size += line.length) await write(line);
  await write('\\.\n\nCREATE TABLE public.after (id bigint);\n');
  await new Promise<void>((done) => out.end(done));
}
