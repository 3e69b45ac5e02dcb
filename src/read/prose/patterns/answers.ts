/** Second round: answers to design questions that the text gives: engine, tenancy, compliance, migration, identifiers. */
import { DIALECT_NAMES } from '../../../dialects/names.js';
import type { DialectId, QuestionId } from '../../../model/index.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { whole } from './whole.js';

export const ANSWERS: readonly LinkingPattern[] = [
  {
    id: 'answer/engine',
    round: 'linking',
    recognises: '"runs on PostgreSQL 15", "the database is SQLite"',
    confidence: 0.95,
    examples: [{ text: 'It runs on PostgreSQL 16.', gives: ['engine: postgres@16'] }],
    find: findEngine,
  },
  {
    id: 'answer/tenancy',
    round: 'linking',
    recognises: '"each school sees only its own data", "multi-tenant", "one schema per tenant"',
    confidence: 0.9,
    examples: [
      {
        text: 'Schools have a name and a city. Each school sees only its own data.',
        gives: ['school is the tenant', 'tenancy: shared:school'],
      },
    ],
    find: findTenancy,
  },
  {
    id: 'answer/compliance',
    round: 'linking',
    recognises: 'GDPR, HIPAA, SOC 2, PCI DSS',
    confidence: 0.95,
    examples: [{ text: 'Users live in the EU, so the GDPR applies.', gives: ['compliance gdpr', 'retention: gdpr'] }],
    find: findCompliance,
  },
  {
    id: 'answer/ids',
    round: 'linking',
    recognises: '"use UUIDs as identifiers", "ids are UUIDv7"',
    confidence: 0.8,
    examples: [{ text: 'All ids are UUIDs.', gives: ['ids: uuidv7'] }],
    find: ({ plain, sentence }) =>
      /\b(?:ids?|identifiers?|primary keys?) (?:are|is|as|must be|should be) uuid|\buse uuid/.test(plain)
        ? [answer(sentence, 'ids', 'uuidv7')]
        : [],
  },
];

const answer = (sentence: LinkingContext['sentence'], question: QuestionId, given: string): Found =>
  whole(sentence, { kind: 'answer', question, answer: given });

const ENGINE_IDS = Object.keys(DIALECT_NAMES) as DialectId[];
const namesOf = (id: DialectId): string => {
  const { label, aliases } = DIALECT_NAMES[id];
  return [label, ...aliases.filter((alias) => alias.length > 3)].map((name) => name.toLowerCase().replace(/[^a-z0-9-]/g, '')).join('|');
};
const ANY_ENGINE = new RegExp(ENGINE_IDS.map(namesOf).join('|'));
const ENGINES: readonly (readonly [DialectId, RegExp])[] = ENGINE_IDS.map((id) => [
  id,
  new RegExp(
    String.raw`\b(?:on|is|use|uses|using|with|database|engine|target|and|or|:) (?:a |an |the )?(?:${namesOf(id)})(?: (?:version )?(\d+(?:\.\d+)?))?\b`,
  ),
]);

function findEngine({ plain, sentence }: LinkingContext): readonly Found[] {
  if (!ANY_ENGINE.test(plain)) return [];
  const found: string[] = [];
  for (const [id, names] of ENGINES) {
    const match = names.exec(plain);
    if (match) found.push(match[1] === undefined ? id : `${id}@${match[1]}`);
  }
  const negated = /\b(not|no longer|instead of|migrat\w+ (?:away )?from)\b/.test(plain);
  return found.length > 0 && !negated ? [answer(sentence, 'engine', found.join(','))] : [];
}

function findTenancy({ plain, resolve, sentence }: LinkingContext): readonly Found[] {
  const own =
    /\b(?:each|every|an?) ([\w ]+?) (?:is an? [\w ]+? and )?(?:may |can |must |should )?(?:only )?(?:sees?|access(?:es)?|views?|works? with) (?:only )?(?:its|their) own\b/.exec(
      plain,
    );
  const thing = own && (resolve(own[1]?.split(/ is | and /)[0] ?? '') ?? undefined);
  if (thing && /\bonly\b/.test(plain))
    return [whole(sentence, { kind: 'tenant', thing }), answer(sentence, 'tenancy', `shared:${thing.key.replaceAll(' ', '_')}`)];
  if (/\b(?:schema) per (?:tenant|customer)\b/.test(plain)) return [answer(sentence, 'tenancy', 'schema-per-tenant')];
  if (/\bdatabase per (?:tenant|customer)\b/.test(plain)) return [answer(sentence, 'tenancy', 'database-per-tenant')];
  if (/\bsingle[- ]tenant\b/.test(plain)) return [answer(sentence, 'tenancy', 'none')];
  if (/\bmulti[- ]?tenan(?:t|cy)\b/.test(plain)) return [answer(sentence, 'tenancy', 'shared')];
  return [];
}

const REGIMES: readonly (readonly [RegExp, 'gdpr' | 'hipaa' | 'soc2' | 'pci'])[] = [
  [/\bgdpr\b|\bgeneral data protection regulation\b/, 'gdpr'],
  [/\bhipaa\b/, 'hipaa'],
  [/\bsoc ?-?2\b/, 'soc2'],
  [/\bpci(?:[- ]dss)?\b/, 'pci'],
];

function findCompliance({ plain, sentence }: LinkingContext): readonly Found[] {
  return REGIMES.flatMap(([test, regime]) => {
    if (!test.test(plain) || /\b(?:not|no) (?:subject to|relevant|applicable)\b/.test(plain)) return [];
    const stated = whole(sentence, { kind: 'compliance', regime });
    return regime === 'pci' ? [stated] : [stated, answer(sentence, 'retention', regime)];
  });
}
