/** Every rule's cases and the SQL of its page are loaded into SQLite, read back and judged. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS, type Sandbox } from '../../src/dialects/index.js';
import { openSqlite } from '../../src/dialects/sqlite/engine.js';
import { lint, RULES } from '../../src/lint/index.js';
import type { Finding } from '../../src/model/index.js';

const ROOT = 'src/lint/rules';
let db: Sandbox;

beforeAll(async () => {
  db = await openSqlite();
});
afterAll(() => db.close());

describe.each(RULES.map((rule) => [rule.code] as const))('%s', (code) => {
  const folder = join(ROOT, code.replace('/', '-'));
  const page = readFileSync(join(folder, 'rule.md'), 'utf8');

  it('has a page with its parts', () => {
    expect(page).toMatch(new RegExp(`^# \`${code}\``));
    for (const part of ['**Why.**', '**Engines.**', '**Instead of**', '**When to ignore.**']) expect(page).toContain(part);
  });

  it.each(casesOf(folder).map((file) => [file] as const))('case %s gives what it says', async (file) => {
    const sql = readFileSync(join(folder, 'cases', file), 'utf8');
    const expected = [...sql.matchAll(/-- expect (\S+) (\S+)/g)].map((m) => `${m[1]} ${m[2]}`);
    expect(expected).not.toEqual([]);
    const findings = await judge(sql);
    expect(findings.filter((f) => f.rule === code).map((f) => `${f.rule} ${f.subject}`)).toEqual(
      expected.filter((e) => e.startsWith(`${code} `)),
    );
  });

  it.each(blocksOf(page).map((sql, i) => [i + 1, sql] as const))('block %i of its page does as it says', async (_, sql) => {
    const findings = (await judge(sql)).filter((f) => f.rule === code);
    if (sql.includes(`-- expect ${code}`)) expect(findings).not.toEqual([]);
    else expect(findings).toEqual([]);
  });
});

async function judge(sql: string): Promise<readonly Finding[]> {
  await db.reset();
  await db.exec(sql);
  const schema = await DIALECTS.sqlite.introspect(db);
  return lint({ schema, capabilities: DIALECTS.sqlite.capabilities(DIALECTS.sqlite.defaultVersion) }).flatMap((o) => o.findings);
}

function casesOf(folder: string): readonly string[] {
  return existsSync(join(folder, 'cases')) ? readdirSync(join(folder, 'cases')).sort() : [];
}

const blocksOf = (page: string): readonly string[] => [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map((m) => m[1] ?? '');
