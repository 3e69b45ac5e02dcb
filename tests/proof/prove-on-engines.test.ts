import { describe, expect, it } from 'vitest';
import { DIALECTS } from '../../src/dialects/index.js';
import type { DialectId, Proof } from '../../src/model/index.js';
import { proveOnEngines } from '../../src/prove/index.js';
import { shopDesign } from './shop.fixture.js';

function workFor(dialect: DialectId) {
  const target = { dialect, version: DIALECTS[dialect].defaultVersion };
  const design = shopDesign(target);
  return { target, design, lowered: DIALECTS[dialect].lower(design.schema, target.version) };
}

const verdicts = (proofs: readonly Proof[]): readonly string[] => [
  ...new Set(proofs.map(({ engine, verdict, reason = '-' }) => `${engine} ${verdict} ${reason}`)),
];

describe('proveOnEngines', () => {
  it('says of every claim that proof was switched off', async () => {
    const proofs = await proveOnEngines([workFor('sqlite'), workFor('mariadb')], { enabled: false, urls: {} });
    expect(verdicts(proofs)).toEqual(['sqlite not-checked not-requested', 'mariadb not-checked not-requested']);
  });

  it('says that there is no server, also where one is named that does not answer', async () => {
    const proofs = await proveOnEngines([workFor('mariadb')], { enabled: true, urls: { mariadb: 'mysql://nobody@127.0.0.1:1/' } });
    expect(verdicts(proofs)).toEqual(['mariadb not-checked no-server']);
    expect(verdicts(await proveOnEngines([workFor('mariadb')], { enabled: true, urls: {} }))).toEqual(['mariadb not-checked no-server']);
  });

  it('parses what nothing here runs', async () => {
    const proofs = await proveOnEngines([workFor('mysql')], { enabled: true, urls: {} });
    expect(proofs.filter(({ verdict }) => verdict !== 'not-checked')).toMatchObject([{ id: 'parses', engine: 'mysql', verdict: 'proven' }]);
    expect(verdicts(proofs)).toEqual(['mysql proven -', 'mysql not-checked no-server']);
  });

  it('runs on the embedded engine and tells how far it is', async () => {
    const seen: string[] = [];
    const onProgress = (engine: string, done: number, total: number): unknown => seen.push(`${engine} ${done}/${total}`);
    const proofs = await proveOnEngines([workFor('sqlite')], { enabled: true, urls: {}, fillRows: 500, onProgress });
    expect(proofs.filter(({ verdict }) => verdict === 'proven').length).toBeGreaterThan(100);
    expect(seen.at(-1)).toBe(`sqlite ${proofs.length}/${proofs.length}`);
  });
});
