import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdStrategy } from '../model/index.js';
import { anyModel } from './any-model.fixture.js';
import { ABLE, designed, modelFromYaml, PLAIN } from './design.fixture.js';
import { PASSES } from './index.js';
import { brokenPromises } from './invariants.fixture.js';

const FOLDER = new URL('../../corpus/models/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.model.yaml'));
const IDS: readonly IdStrategy[] = ['bigint', 'uuidv7', 'bigint+uuid'];

describe('the models of the corpus', () => {
  for (const file of FILES) {
    const model = modelFromYaml(readFileSync(new URL(file, FOLDER), 'utf8'));
    const tenancy = model.entities.some(({ tenancy }) => tenancy === 'tenant') ? (['none', 'shared'] as const) : (['none'] as const);
    for (const strategy of tenancy) {
      for (const ids of IDS) {
        it.each([
          ['able', ABLE],
          ['plain', PLAIN],
        ])(`${file}, ${strategy}, ${ids}, %s engine`, (_, capabilities) => {
          const design = designed(model, { capabilities, decisions: { ids, tenancy: { strategy } } });
          expect(brokenPromises(design, model, capabilities.identifierLength)).toEqual([]);
          expect(design.diagnostics).toEqual([]);
        });
      }
    }
  }
});

describe('any model', () => {
  it('gives a design that keeps its promises', () => {
    fc.assert(
      fc.property(anyModel, fc.constantFrom(...IDS), fc.boolean(), fc.constantFrom(ABLE, PLAIN), (model, ids, shared, capabilities) => {
        const tenancy = shared ? ({ strategy: 'shared', entity: model.entities[0]?.id ?? '' } as const) : ({ strategy: 'none' } as const);
        const deletes = { mode: shared ? 'soft' : 'mixed', perEntity: {} } as const;
        const design = designed(model, { capabilities, decisions: { ids, tenancy, deletes } });
        expect(brokenPromises(design, model, capabilities.identifierLength)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same design twice', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        expect(JSON.stringify(designed(structuredClone(model)))).toBe(JSON.stringify(designed(model)));
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same tables whatever the order of the entities', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const names = (entities: typeof model.entities) =>
          designed({ ...model, entities })
            .schema.tables.map(({ name, columns }) => `${name}(${columns.map((c) => c.name)})`)
            .sort();
        expect(names([...model.entities].reverse())).toEqual(names(model.entities));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the passes', () => {
  it('have ids of their own and say what they establish', () => {
    expect(new Set(PASSES.map(({ id }) => id)).size).toBe(PASSES.length);
    for (const { establishes } of PASSES) expect(establishes.length).toBeGreaterThan(20);
  });
});
