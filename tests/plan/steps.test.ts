/** Every case of the corpus: the steps are the expected ones, and the engines agree with all that they state. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/dialects/engines.js';
import { DIALECTS, type Sandbox } from '../../src/dialects/index.js';
import type { Schema } from '../../src/model/index.js';
import { planAdditions } from '../../src/plan/additive/index.js';
import { type ProveStepsOptions, proveSteps, proveStepsOnEngines, runStepMutants } from '../../src/prove/steps/index.js';
import { planOf, planText, STEP_CASES } from './step-cases.fixture.js';

describe.each(STEP_CASES.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it('is planned as expected', async () => {
    await expect(planText(await planOf(one))).toMatchFileSnapshot(`../../${one.expectedPath}`);
  });

  it('is planned the same again', async () => {
    expect(planText(await planOf(one))).toBe(planText(await planOf(one)));
  });
});

/** The embedded engine tries a part of what the server tries. */
const hasServer = process.env.SCHEMAWRIGHT_POSTGRES_URL !== undefined;

describe.each(ENGINES.map((engine) => [engine.id, engine] as const))('on %s', (id, engine) => {
  const url = engine.urlVariable === undefined ? undefined : process.env[engine.urlVariable];
  const missing = !engine.embedded && url === undefined;
  if (missing) console.warn(`NOT CHECKED: ${id} – ${engine.urlVariable} is not set`);

  describe.skipIf(missing)('steps', () => {
    let sandbox: Sandbox | undefined;
    beforeAll(async () => {
      sandbox = await engine.open(url);
    });
    afterAll(() => sandbox?.close());

    it.each(STEP_CASES.filter(({ dialect }) => dialect === engine.dialect).map((one) => [one.name, one] as const))(
      '%s',
      async (__, one) => {
        if (!sandbox) throw new Error('the engine was not opened');
        const plan = await planOf(one);
        const proofs = await proveSteps({ plan, dialect: DIALECTS[one.dialect], sandbox, rows: one.rows });
        expect(proofs.filter(({ verdict }) => verdict === 'failed').map(({ id: claim, evidence }) => `${claim}: ${evidence}`)).toEqual([]);
        const unchecked = proofs.filter(({ verdict }) => verdict === 'not-checked');
        expect(unchecked.every(({ kind, reason }) => kind === 'takes-stated-lock' && reason === 'not-observable')).toBe(true);
      },
    );

    it.each(STEP_CASES.filter(({ dialect }) => dialect === engine.dialect).map((one) => [one.name, one] as const))(
      '%s between two databases instead of two texts',
      async (__, one) => {
        if (!sandbox) throw new Error('the engine was not opened');
        const dialect = DIALECTS[one.dialect];
        const read = async (...texts: readonly string[]): Promise<Schema> => {
          await sandbox?.reset();
          for (const text of texts) await sandbox?.exec(text);
          return dialect.introspect(sandbox as Sandbox);
        };
        const plan = planAdditions(await read(one.before), await read(one.before, one.more), dialect);
        const ofTexts = await planOf(one);
        expect(plan.steps.map(({ title }) => title.replace('public.', '')).sort()).toEqual(
          ofTexts.steps.map(({ title }) => title.replace('public.', '')).sort(),
        );
        expect(plan.beyond.map(({ subject }) => subject).sort()).toEqual(ofTexts.beyond.map(({ subject }) => subject).sort());
        const proofs = await proveSteps({ plan, dialect, sandbox, rows: one.rows });
        expect(proofs.filter(({ verdict }) => verdict === 'failed').map(({ id: claim, evidence }) => `${claim}: ${evidence}`)).toEqual([]);
      },
    );

    it('every wrong plan is noticed', { timeout: 300_000 }, async () => {
      const one = STEP_CASES.find(({ name }) => name === `${engine.dialect}/library`);
      if (!sandbox || !one) throw new Error('the engine was not opened, or there is no case');
      const { capabilities, defaultVersion } = DIALECTS[engine.dialect];
      const { supportsTransactionalDdl, supportsSchemas } = capabilities(defaultVersion);
      const input = { plan: await planOf(one), dialect: DIALECTS[engine.dialect], sandbox, rows: one.rows };
      const report = await runStepMutants(input, supportsTransactionalDdl && supportsSchemas, id === 'pglite' && hasServer ? 4 : 1);
      console.log(`${id}: wrong plans noticed / tried: ${report.killed} / ${report.total}`);
      expect(report.survivors).toEqual([]);
      expect(report.total).toBeGreaterThan(5);
    });
  });
});

describe('proveStepsOnEngines', () => {
  const verdictsOf = async (name: string, options: Partial<ProveStepsOptions>): Promise<readonly string[]> => {
    const one = STEP_CASES.find((given) => given.name === name);
    if (!one) throw new Error(`no case ${name}`);
    const proofs = await proveStepsOnEngines([await planOf(one)], { enabled: true, urls: {}, ...options });
    return [...new Set(proofs.map(({ engine, verdict, reason = '-' }) => `${engine} ${verdict} ${reason}`))];
  };

  it('says of every claim why it was not tried', async () => {
    expect(await verdictsOf('sqlite/library', { enabled: false })).toEqual(['sqlite not-checked not-requested']);
    expect(await verdictsOf('mariadb/library', {})).toEqual(['mariadb not-checked no-server']);
    expect(await verdictsOf('mysql/library', {})).toEqual(['mysql not-checked no-server']);
  });

  it('makes up rows, and runs on the embedded engine', async () => {
    expect(await verdictsOf('sqlite/library', {})).toEqual(['sqlite proven -', 'sqlite not-checked not-observable']);
  });
});
