/** The files of the steps: what they say, and that a client can load them in order and back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/dialects/engines.js';
import { DIALECTS, type Sandbox } from '../../src/dialects/index.js';
import { type OutputFile, stepRun } from '../../src/model/index.js';
import { stepFiles } from '../../src/write/steps/index.js';
import { planOf, STEP_CASES } from './step-cases.fixture.js';

const filesOf = async (name: string): Promise<readonly OutputFile[]> => {
  const one = STEP_CASES.find((given) => given.name === name);
  if (!one) throw new Error(`no case ${name}`);
  const plan = await planOf(one);
  return stepFiles(plan, { dialect: plan.dialect, version: plan.version, firstNumber: 4 });
};

describe.each(STEP_CASES.map((one) => [one.name, one] as const))('%s', (name, one) => {
  it('has an overview and two files a step', async () => {
    const plan = await planOf(one);
    const files = await filesOf(name);
    expect(files).toHaveLength(1 + 2 * plan.steps.length);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    const text = files.map(({ path, text: own }) => `=== ${path}\n${own}`).join('\n');
    if (!name.endsWith('/library')) return;
    await expect(text).toMatchFileSnapshot(`../../${one.expectedPath.replace('expected.txt', 'files.txt')}`);
  });

  it('says what a proof runs, and nothing else', async () => {
    const plan = await planOf(one);
    const { supportsTransactionalDdl } = DIALECTS[one.dialect].capabilities(plan.version);
    const files = new Map((await filesOf(name)).map(({ path, text }) => [path, text]));
    for (const step of plan.steps) {
      const number = String(step.number + 3).padStart(4, '0');
      const text = [...files].find(([path]) => path.includes(`/${number}_`) && path.endsWith('.up.sql'))?.[1] ?? '';
      const said = text.replace(/^--.*\n/gm, '');
      const run = stepRun(step, 'up', supportsTransactionalDdl).map(({ sql }) => `${sql.trim()};`);
      const plain = (sql: string): string => sql.replace(/\s+/g, ' ').trim();
      if (!text.includes('DELIMITER')) expect(plain(said)).toBe(plain(run.join('\n')));
    }
  });
});

it('takes hostile names as data', () => {
  const step = {
    kind: 'step' as const,
    number: 1,
    phase: 'columns' as const,
    title: 'add x\nDROP TABLE y; to <b>|z`',
    why: 'a\nDROP TABLE b;',
    up: [{ sql: 'SELECT 1', locks: [{ table: 'a|b\n<i>', mode: 'SHARE', blocks: 'writes' as const, span: 'instant' as const }] }],
    down: [],
    noWayBack: 'none\nDROP TABLE c;',
  };
  const [overview, up, down] = stepFiles({ steps: [step], beyond: [] }, { dialect: 'postgres', version: '15' });
  for (const file of [up, down]) {
    expect(file?.path).toMatch(/^migrations\/postgres\/0001_add_x_drop_table_y_to_b_z\.(up|down)\.sql$/);
    for (const line of file?.text.split('\n') ?? []) if (line.includes('DROP')) expect(line.startsWith('--')).toBe(true);
  }
  const rows = overview?.text.split('\n').filter((line) => line.startsWith('| ')) ?? [];
  expect(rows.length).toBe(3);
  for (const row of rows) expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(6);
  expect(overview?.text).not.toMatch(/<i>|<b>/);
});

describe.each(ENGINES.filter(({ embedded }) => embedded).map((engine) => [engine.id, engine] as const))('on %s', (_, engine) => {
  let sandbox: Sandbox | undefined;
  beforeAll(async () => {
    sandbox = await engine.open();
  });
  afterAll(() => sandbox?.close());

  it('every file loads as a whole where it is one transaction', async () => {
    const one = STEP_CASES.find(({ name }) => name === `${engine.dialect}/library`);
    if (!sandbox || !one) throw new Error('the engine was not opened, or there is no case');
    for (const sql of [one.before, ...one.rows]) await sandbox.exec(sql);
    const plan = await planOf(one);
    for (const { path, text } of await filesOf(one.name)) {
      if (!path.endsWith('.up.sql')) continue;
      // A client sends the statements of such a file one by one; this engine's call would put a transaction around them.
      if (text.includes('\nBEGIN;')) await sandbox.exec(text);
      else for (const sql of text.replace(/^--.*\n/gm, '').split(/;\n/)) if (sql.trim() !== '') await sandbox.exec(sql);
    }
    const dialect = DIALECTS[engine.dialect];
    expect(dialect.normalForm(await dialect.introspect(sandbox)).length).toBe(dialect.normalForm(plan.reached).length);
  });
});
