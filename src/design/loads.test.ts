import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../dialects/engines.js';
import { DIALECTS } from '../dialects/index.js';
import type { DomainModel } from '../model/index.js';
import { anyModel } from './any-model.fixture.js';
import { DECISIONS } from './design.fixture.js';
import { design } from './index.js';

const IDS = ['bigint', 'uuidv7', 'bigint+uuid'] as const;

/** The engines judge: whatever the model, its tables load, read back as designed and drop again. */
describe('the design of any model', () => {
  it.each([
    ['sqlite', 40],
    ['pglite', 8],
  ])('loads into %s', async (id, runs) => {
    const spec = ENGINES.find((engine) => engine.id === id);
    const db = await spec?.open();
    if (!spec || !db) throw new Error(`${id} is embedded and must be there`);
    const dialect = DIALECTS[spec.dialect];
    const version = dialect.defaultVersion;
    for (const [i, model] of fc.sample(anyModel, { numRuns: runs, seed: 11 }).entries()) {
      const { schema } = dialect.lower(designFor(model, i), version);
      for (const { sql } of dialect.render(schema, version)) await db.exec(sql);
      expect(dialect.normalForm(await dialect.introspect(db))).toEqual(dialect.normalForm(schema));
      for (const { sql } of dialect.renderDrop(schema, version)) await db.exec(sql);
      await db.reset();
    }
    await db.close();

    function designFor(model: DomainModel, i: number) {
      const target = { dialect: dialect.id, version };
      const entity = model.entities[0]?.id ?? '';
      const tenancy = i % 2 === 0 ? ({ strategy: 'none' } as const) : ({ strategy: 'shared', entity } as const);
      const decisions = { ...DECISIONS, engines: [target], ids: IDS[i % 3] ?? 'bigint', tenancy };
      return design({ model, decisions, target, capabilities: dialect.capabilities(version) }).schema;
    }
  });
});
