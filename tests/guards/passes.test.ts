/** Every pass does something: without it, the design of some model of the corpus is another one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decide } from '../../src/design/decisions/index.js';
import { PASSES, start } from '../../src/design/index.js';
import { DIALECTS } from '../../src/dialects/index.js';
import type { GivenAnswer } from '../../src/model/index.js';
import { readBrief } from '../../src/read/index.js';

/** A model that nobody would write down on purpose. */
const CIRCLE = 'entities: { team: {}, member: {} }\nrelationships: [member belongs to team, team belongs to member as lead]';
const CORPUS = readdirSync('corpus/models').map((name) => readFileSync(join('corpus/models', name), 'utf8'));

const MODELS = [...CORPUS, CIRCLE].map((text) => {
  const { model } = readBrief({ id: 'm', path: 'model.yaml', text });
  const given: readonly GivenAnswer[] = [{ question: 'deletes', raw: 'mixed', source: { kind: 'default' } }];
  const { decisions } = decide({ model, given, acceptDefaults: true });
  if (!decisions) throw new Error(`${model.title}: a question stayed open`);
  return start({ model, decisions, target: { dialect: 'postgres', version: '15' }, capabilities: DIALECTS.postgres.capabilities('15') });
});

function designs(left: string): string {
  return JSON.stringify(
    MODELS.map((state) => {
      try {
        const { schema, notes, services, retention, proposals } = PASSES.filter((p) => p.id !== left).reduce(
          (s, pass) => pass.run(s),
          state,
        );
        return { schema, notes, services, retention, proposals };
      } catch {
        return 'a later pass needs it';
      }
    }),
  );
}

const whole = designs('');

it.each(PASSES.map((p) => [p.id] as const))('%s', (id) => {
  expect(designs(id) === whole, 'the corpus has no case for it').toBe(false);
});
