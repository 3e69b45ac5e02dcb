import { describe, expect, it } from 'vitest';
import { readAnswers, readContext } from './index.js';

const tech = (text: string) => readContext([{ id: 'context', path: 'docs/tech.md', text }]);
const answers = (text: string) => readAnswers({ id: 'answers', path: 'answers.yaml', text });
const rawOf = (given: readonly { readonly question: string; readonly raw: string }[]) =>
  given.map(({ question, raw }) => `${question}=${raw}`);

describe('tech.md', () => {
  it('answers from its sections, each with its place', () => {
    const reading = tech(`# Tech
## Current stack
- PostgreSQL 16 (we moved off MySQL in 2021)
- Database: PostgreSQL 16, migrations with Prisma Migrate
## Constraints
- Multi-tenant: every school is a tenant, shared tables
- GDPR and SOC 2 apply
- p95 below 200 ms
## Patterns
- Primary keys are UUIDv7
- JWT from the identity provider
`);
    expect(rawOf(reading.given)).toEqual(['engine=postgres@16', 'tenancy=shared:school', 'retention=gdpr,soc2', 'ids=uuidv7']);
    expect(reading.given[0]?.source).toEqual({ kind: 'context', path: 'docs/tech.md', section: 'current-stack' });
    expect(reading.facts.map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
      'migration-tool: Prisma Migrate',
      'orm: Prisma',
      'performance: p95 below 200 ms',
      'authentication: JWT from the identity provider',
    ]);
    expect(reading.diagnostics).toEqual([]);
  });

  it.each([
    ['## Current stack\nWe run MariaDB 10.11.', ['engine=mariadb@10.11']],
    ['## Current stack\nNot MySQL.', []],
    ['## Current stack\nPostgres', ['engine=postgres']],
    ['## Constraints\nOne schema per tenant.', ['tenancy=schema-per-tenant']],
    ['## Constraints\nSingle-tenant for now.', ['tenancy=none']],
    ['## Constraints\nHIPAA does not apply.', []],
    ['## Patterns\nbigint identity keys with a public UUID', ['ids=bigint+uuid']],
    ['## Patterns\nWe soft-delete everywhere.', ['deletes=soft']],
    ['## Other\nPostgreSQL', []],
    ['```\n## Current stack\n```\nPostgreSQL', []],
  ])('%s', (text, expected) => expect(rawOf(tech(text).given)).toEqual(expected));

  it('says so when it knows no section', () => expect(tech('# Hello').diagnostics.map((d) => d.code)).toEqual(['context/no-sections']));
});

describe('an answers file', () => {
  it('gives several answers at once', () => {
    const reading = answers(`engine: [postgres@15, sqlite]
tenancy: shared:school
deletes: { default: mixed, order: archive }
retention:
  - gdpr
  - orders=7y
  - { table: events, period: 90 days, column: happened_at, action: delete }
depth: mvp
`);
    expect(reading.diagnostics).toEqual([]);
    expect(rawOf(reading.given)).toEqual([
      'engine=postgres@15',
      'engine=sqlite',
      'tenancy=shared:school',
      'deletes=mixed',
      'deletes=order=archive',
      'retention=gdpr',
      'retention=orders=7y',
      'retention=events=90 days:happened_at:delete',
      'depth=mvp',
    ]);
    expect(reading.given[0]?.source).toEqual({ kind: 'answers-file', path: 'answers.yaml' });
  });

  it.each([
    ['engin: postgres', 'answers/unknown-key', 1, 1],
    ['depth: mvp\ndepth: schema', 'answers/repeated-key', 2, 1],
    ['depth: { a: b }', 'answers/wrong-shape', 1, 8],
    ['retention: [{ table: x }]', 'answers/bad-rule', 1, 13],
    ['- a', 'answers/wrong-shape', 1, 1],
    ['a: &x [*x]', 'answers/anchor', 1, 7],
  ])('%s', (text, code, line, column) => {
    const [first] = answers(text).diagnostics.filter((d) => d.code === code);
    expect(first?.spans[0]).toMatchObject({ line, column });
  });
});

describe('a config', () => {
  const config = (path: string, text: string) => readContext([{ id: 'config', path, text }]);
  it('answers beside its other keys', () => {
    const reading = config('schemawright.config.json', '{ "engine": "postgres", "rules": {}, "depth": "production" }');
    expect(rawOf(reading.given)).toEqual(['engine=postgres', 'depth=production']);
    expect(reading.diagnostics).toEqual([]);
  });
  it('lives in package.json too', () => {
    const reading = config('package.json', '{ "name": "x", "schemawright": { "ids": "uuidv7" } }');
    expect(reading.given).toEqual([
      { question: 'ids', raw: 'uuidv7', source: { kind: 'context', path: 'package.json', section: 'schemawright' } },
    ]);
  });
});
