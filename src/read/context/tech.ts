/**
 * `tech.md`: what a team has written down about its stack. Section by section, a table of patterns says which words
 * answer which question; lines that deny ("not", "moved off") answer nothing.
 */

import { DIALECT_NAMES, dialectNamed } from '../../dialects/names.js';
import type { Diagnostic, GivenAnswer, QuestionId, SourceText, Span } from '../../model/index.js';
import { openPage, type Page } from '../source/page.js';
import { type SectionLine, sectionsOf } from './sections.js';

/** Something worth knowing that answers no question: shown in the document, followed by writers. */
export interface ContextFact {
  readonly kind: 'migration-tool' | 'orm' | 'authentication' | 'performance';
  readonly value: string;
  readonly path: string;
  readonly section: string;
  readonly span: Span;
}

export interface TechReading {
  readonly given: readonly GivenAnswer[];
  readonly facts: readonly ContextFact[];
  readonly diagnostics: readonly Diagnostic[];
}

export function readTech(file: SourceText): TechReading {
  const page = openPage(file, 'context');
  const sections = sectionsOf(file.text);
  const path = file.path ?? file.id;
  const given: GivenAnswer[] = [];
  const facts: ContextFact[] = [];
  for (const [section, patterns] of Object.entries(SECTIONS)) {
    for (const pattern of patterns) {
      const hits = (sections.get(section) ?? []).flatMap((line) => hitsOf(pattern, line));
      if (pattern.question === undefined) facts.push(...distinct(hits).map((hit) => factOf(pattern.fact, hit, path, section, page)));
      else given.push(...answersOf(pattern.question, distinct(hits), path, section, page));
    }
  }
  if (!Object.keys(SECTIONS).some((section) => sections.has(section))) {
    page.warn('no-sections', page.span(0, 0), `${path} has none of the sections that are read.`, {
      help: `Sections: ${Object.keys(SECTIONS)
        .map((section) => `#${section}`)
        .join(', ')}.`,
    });
  }
  return { given: once(given), facts, diagnostics: page.diagnostics };
}

interface Hit {
  readonly answer: string;
  readonly line: SectionLine;
}

/** `find` gives the answers that a line contains. */
type TechPattern = { readonly find: (line: string) => readonly string[] } & (
  | { readonly question: QuestionId; readonly fact?: undefined }
  | { readonly question?: undefined; readonly fact: ContextFact['kind'] }
);

const DENIED =
  /\b(not|no longer|never|instead of|rather than|moved (off|away from)|migrat\w+ (off|away from|from)|legacy|used to|without)\b/i;

const SECTIONS: Readonly<Record<string, readonly TechPattern[]>> = {
  'current-stack': [
    { question: 'engine', find: findEngines },
    {
      fact: 'migration-tool',
      find: words([
        'Prisma Migrate',
        'Flyway',
        'Liquibase',
        'Alembic',
        'golang-migrate',
        'node-pg-migrate',
        'dbmate',
        'Sqitch',
        'Atlas',
        'goose',
        'Drizzle Kit',
        'Knex migrations',
      ]),
    },
    {
      fact: 'orm',
      find: words([
        'Prisma',
        'Drizzle',
        'TypeORM',
        'Sequelize',
        'Knex',
        'Kysely',
        'MikroORM',
        'SQLAlchemy',
        'Django ORM',
        'Hibernate',
        'ActiveRecord',
        'Mongoose',
      ]),
    },
  ],
  constraints: [
    { question: 'tenancy', find: findTenancy },
    { question: 'retention', find: findRegimes },
    {
      fact: 'performance',
      find: (line) => (/\b(p\d\d|latency|ms|milliseconds?|requests? per second|rps|qps)\b/i.test(line) ? [bare(line)] : []),
    },
  ],
  patterns: [
    { question: 'ids', find: findIds },
    {
      question: 'deletes',
      find: (line) =>
        /\bsoft[- ]delet\w*\b.*\b(everywhere|all|always|every)\b|\b(all|always|every)\b.*\bsoft[- ]delet/i.test(line) ? ['soft'] : [],
    },
    { fact: 'authentication', find: (line) => (/\b(auth\w*|jwt|oauth|oidc|saml|session|sso)\b/i.test(line) ? [bare(line)] : []) },
  ],
};

function hitsOf(pattern: TechPattern, line: SectionLine): readonly Hit[] {
  const denied = pattern.question === 'engine' && DENIED.test(line.text);
  return denied ? [] : pattern.find(line.text).map((answer) => ({ answer, line }));
}

function answersOf(question: QuestionId, hits: readonly Hit[], path: string, section: string, page: Page): readonly GivenAnswer[] {
  const [first, ...others] = hits;
  if (!first) return [];
  const joined = question === 'retention' ? hits.map((hit) => hit.answer).join(',') : first.answer;
  if (question !== 'retention' && others.length > 0) {
    page.diagnostics.push({
      code: 'context/several-answers',
      severity: 'info',
      message: `${path} names ${hits.map((hit) => hit.answer).join(', ')} in #${section}; the first was taken.`,
      help: `--${question} gives another answer.`,
      spans: hits.map((hit) => spanOf(hit.line, page)),
    });
  }
  return [{ question, raw: joined, source: { kind: 'context', path, section } }];
}

const factOf = (kind: ContextFact['kind'], hit: Hit, path: string, section: string, page: Page): ContextFact => ({
  kind,
  value: hit.answer,
  path,
  section,
  span: spanOf(hit.line, page),
});

const spanOf = ({ text, start }: SectionLine, page: Page): Span => page.span(start, start + text.length);
const bare = (line: string): string =>
  line
    .replace(/^\s*([-*+]|\d+\.)\s+/, '')
    .replace(/[*_`]/g, '')
    .trim();

function distinct(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => (seen.has(hit.answer) ? false : seen.add(hit.answer)));
}

/** One answer a question: the first section that answers it. */
function once(given: readonly GivenAnswer[]): readonly GivenAnswer[] {
  const seen = new Set<string>();
  return given.filter((answer) => (seen.has(answer.question) ? false : seen.add(answer.question)));
}

function words(names: readonly string[]): TechPattern['find'] {
  return (line) => {
    const found = names.filter((name) => new RegExp(`\\b${name.replace(/[-]/g, '[- ]')}\\b`, 'i').test(line));
    return found.filter((name) => !found.some((other) => other !== name && other.includes(name)));
  };
}

const ENGINE_WORDS = Object.values(DIALECT_NAMES).flatMap(({ label, aliases }) => [label, ...aliases]);
const ENGINES = new RegExp(`\\b(postgres|${ENGINE_WORDS.join('|')})\\b(?:\\s*(?:@|:|v(?:ersion)?\\.?)?\\s*(\\d+(?:\\.\\d+)*))?`, 'gi');

function findEngines(line: string): readonly string[] {
  return [...line.matchAll(ENGINES)].flatMap(([, word = '', version]) => {
    const dialect = dialectNamed(word);
    return dialect === undefined ? [] : [version === undefined ? dialect : `${dialect}@${version}`];
  });
}

function findTenancy(line: string): readonly string[] {
  if (/\b(single[- ]tenant|no tenan|not multi[- ]?tenant|without tenan)/i.test(line)) return ['none'];
  const [, tenant] = /\b(?:tenant is (?:an? |the )?|(?:each|every) )([\w -]+?)(?: is (?:a |its own )?tenant|[.,;]|$)/i.exec(line) ?? [];
  const suffix = tenant !== undefined && /tenant is|is (a |its own )?tenant/i.test(line) ? `:${tenant.trim()}` : '';
  if (/\bschema[- ](per|for each)[- ](tenant|customer)/i.test(line)) return [`schema-per-tenant${suffix}`];
  if (/\bdatabase[- ](per|for each)[- ](tenant|customer)/i.test(line)) return [`database-per-tenant${suffix}`];
  return /\bmulti[- ]?tenan|\btenant_id\b|\brow[- ]level security\b|\bshared (tables|schema|database)/i.test(line) || suffix !== ''
    ? [`shared${suffix}`]
    : [];
}

const REGIME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bGDPR\b/i, 'gdpr'],
  [/\bHIPAA\b/i, 'hipaa'],
  [/\bSOC ?-?2\b/i, 'soc2'],
];

function findRegimes(line: string): readonly string[] {
  return /\bnot\b|\bno\b/i.test(line) ? [] : REGIME_WORDS.flatMap(([shape, regime]) => (shape.test(line) ? [regime] : []));
}

function findIds(line: string): readonly string[] {
  const uuid = /\buuid/i.test(line);
  const number = /\b(bigint|bigserial|serial|auto[- ]?increment|identity (?:keys?|columns?))\b/i.test(line);
  if (uuid && number && !DENIED.test(line)) return ['bigint+uuid'];
  if (DENIED.test(line)) return [];
  return uuid ? ['uuidv7'] : number ? ['bigint'] : [];
}
