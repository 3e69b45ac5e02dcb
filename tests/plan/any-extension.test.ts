/** Whatever is added to whatever is there: nothing is beyond, and the steps reach the design on the engine. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/dialects/engines.js';
import { DIALECTS, type Sandbox } from '../../src/dialects/index.js';
import { planAdditions } from '../../src/plan/additive/index.js';
import { proveSteps } from '../../src/prove/steps/prove-steps.js';
import { anyExtension } from './any-extension.fixture.js';

const RUNS: Readonly<Record<string, number>> = { sqlite: 80, pglite: 25, postgres: 15, mariadb: 10 };

const ON = ENGINES.map((engine) => ({ engine, url: engine.urlVariable === undefined ? undefined : process.env[engine.urlVariable] }));

describe.each(ON.map((one) => [one.engine.id, one] as const))('on %s', (id, { engine, url }) => {
  const missing = !engine.embedded && url === undefined;
  if (missing) console.warn(`NOT CHECKED: ${id} – ${engine.urlVariable} is not set`);
  const dialect = DIALECTS[engine.dialect];
  let sandbox: Sandbox | undefined;
  beforeAll(async () => {
    if (!missing) sandbox = await engine.open(url);
  });
  afterAll(() => sandbox?.close());

  it.skipIf(missing)('additions are planned whole, and reach the design', async () => {
    const db = sandbox;
    if (!db) throw new Error('the engine was not opened');
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(anyExtension(engine.dialect !== 'sqlite'), async ({ before, after }) => {
        const [from, to] = [before, after].map((one) => dialect.lower(one, dialect.defaultVersion).schema);
        if (!from || !to) throw new Error('not lowered');
        const plan = planAdditions(from, to, dialect);
        expect(plan.beyond).toEqual([]);
        expect(dialect.normalForm(plan.reached)).toEqual(dialect.normalForm(to));
        const proofs = await proveSteps({ plan, dialect, sandbox: db });
        expect(proofs.filter(({ verdict }) => verdict === 'failed').map((one) => `${one.id}: ${one.evidence}`)).toEqual([]);
        expect(proofs.find(({ kind }) => kind === 'keeps-rows')?.evidence).not.toMatch(/^0 rows/);
        steps += plan.steps.length;
      }),
      { seed: 2026, numRuns: RUNS[id] ?? 10 },
    );
    expect(steps).toBeGreaterThan(50);
  });

  it('nothing is planned where nothing is added', () => {
    fc.assert(
      fc.property(anyExtension(true), ({ after }) => {
        const { schema } = dialect.lower(after, dialect.defaultVersion);
        const { steps, beyond } = planAdditions(schema, structuredClone(schema), dialect);
        expect({ steps, beyond }).toEqual({ steps: [], beyond: [] });
      }),
      { seed: 2026, numRuns: 50 },
    );
  });
});
