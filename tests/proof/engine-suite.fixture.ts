/** The same two questions to every engine: is everything proven, and does every claim notice what it rests on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lowered } from '../../src/dialects/dialect.js';
import { ENGINES } from '../../src/dialects/engines.js';
import { DIALECTS, type Sandbox } from '../../src/dialects/index.js';
import { CLAIM_KINDS, type ClaimKind, type EngineTarget, type Proof } from '../../src/model/index.js';
import { type MutantReport, proveDesign, runMutants } from '../../src/prove/index.js';
import { shopDesign } from './shop.fixture.js';

/** Claim kinds that an engine cannot prove, each with the reason. */
export type Lacking = Partial<Record<ClaimKind, string>>;

interface Work {
  readonly target: EngineTarget;
  readonly lowered: Lowered;
  readonly sandbox: Sandbox;
}

/** Opens the engine for a suite; the suite is skipped, and says so, where there is no server. */
function onEngine(engineId: string, suite: (work: () => Work) => void): void {
  const engine = ENGINES.find(({ id }) => id === engineId);
  if (!engine) throw new Error(`no engine ${engineId}`);
  const url = engine.urlVariable === undefined ? undefined : process.env[engine.urlVariable];
  const missing = !engine.embedded && url === undefined;
  if (missing) console.warn(`NOT CHECKED: ${engineId} – ${engine.urlVariable} is not set`);
  describe.skipIf(missing)(`the shop on ${engineId}`, () => {
    let work: Work | undefined;
    beforeAll(async () => {
      const dialect = DIALECTS[engine.dialect];
      const target = { dialect: engine.dialect, version: dialect.defaultVersion };
      work = { target, lowered: dialect.lower(shopDesign(target).schema, target.version), sandbox: await engine.open(url) };
    });
    afterAll(() => work?.sandbox.close());
    suite(() => {
      if (!work) throw new Error('the engine was not opened');
      return work;
    });
  });
}

export function proveShop(engineId: string, lacking: Lacking): void {
  onEngine(engineId, (work) => {
    const prove = (): Promise<readonly Proof[]> => {
      const { target, lowered, sandbox } = work();
      return proveDesign({ design: shopDesign(target), lowered, dialect: DIALECTS[target.dialect], target, sandbox });
    };
    it('proves every claim, each kind at least once, and twice the same', async () => {
      const proofs = await prove();
      expect(proofs.filter(({ verdict }) => verdict === 'failed').map(({ id, evidence }) => `${id}: ${evidence}`)).toEqual([]);
      const proven = new Set(proofs.filter(({ verdict }) => verdict === 'proven').map(({ kind }) => kind));
      expect(CLAIM_KINDS.filter((kind) => !proven.has(kind))).toEqual(Object.keys(lacking));
      expect(proofs.every(({ verdict, reason }) => (verdict === 'not-checked') === (reason !== undefined))).toBe(true);
      expect(new Set(proofs.map(({ id }) => id)).size).toBe(proofs.length);
      expect(await prove()).toEqual(proofs);
    });
  });
}

/** `othersEvery`: of the claims about other tables, every n-th is run against each mutant. */
export function killMutants(engineId: string, othersEvery = 1): void {
  onEngine(engineId, (work) => {
    it('notices every mutant, and only the claims that rest on it do', { timeout: 600_000 }, async () => {
      const { target, lowered, sandbox } = work();
      const dialect = DIALECTS[target.dialect];
      const report = await runMutants({ design: shopDesign(target), lowered, dialect, target, sandbox, fillRows: FEW, othersEvery });
      console.log(summary(engineId, report));
      expect(report.survivors).toEqual([]);
      expect(report.overkills).toEqual([]);
      expect(report.killed).toBe(report.total);
      expect(report.total).toBeGreaterThan(100);
    });
  });
}

/** A missing index is noticed on few rows as well. */
const FEW = 1000;

function summary(engineId: string, { killed, total, notApplicable }: MutantReport): string {
  const lines = notApplicable.map(({ mutant, why }) => `  not applicable: ${mutant} (${why.split('\n')[0]})`);
  return [`${engineId}: mutants killed / total: ${killed} / ${total}`, ...lines].join('\n');
}
