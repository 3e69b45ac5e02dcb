/** Every pass does something: without it, the design of some model of the corpus is another one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSchema } from '../../src/design/brownfield/read-sql.fixture.js';
import { decide } from '../../src/design/decisions/index.js';
import { PASSES, prepareExisting, start, surveyExisting } from '../../src/design/index.js';
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

const EXISTING = await readSchema('CREATE TABLE note (note_id bigint PRIMARY KEY, body text);', 'postgres');
const { model: added } = readBrief({
  id: 'm',
  path: 'model.yaml',
  text: 'entities: { note: { attributes: { stars: integer } }, reply: {} }',
});
const surveyed = surveyExisting(added, { schema: EXISTING, dialect: 'postgres', name: 'schema.sql' }, []);
const { decisions: settled } = decide({ model: surveyed.model, given: surveyed.given, acceptDefaults: true });
if (!settled) throw new Error('a question of the existing schema stayed open');
const { existing, model: rest } = prepareExisting(surveyed, { keys: true, tenants: true });
MODELS.push(
  start({
    model: rest,
    decisions: settled,
    target: { dialect: 'postgres', version: '15' },
    capabilities: DIALECTS.postgres.capabilities('15'),
    existing,
  }),
);

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
