import { beforeAll, describe, expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { patternClaims } from '../read-prose.js';
import { LINKING_PATTERNS, NAMING_PATTERNS } from './index.js';

const PATTERNS = [...NAMING_PATTERNS, ...LINKING_PATTERNS];

beforeAll(() => prose.prepare?.());

describe.each(PATTERNS.map((pattern) => [pattern.id, pattern] as const))('%s', (id, pattern) => {
  it('has an example', () => expect(pattern.examples.length).toBeGreaterThan(0));
  it.each(pattern.examples.map((example) => [example.text, example.gives] as const))('%s', (text, gives) => {
    const claims = patternClaims({ id: 'brief', text }).filter((claim) => claim.evidence.pattern === id);
    expect(claims.map(describeClaim)).toEqual(expect.arrayContaining([...gives]));
  });
});

it('has distinct ids', () => expect(new Set(PATTERNS.map((pattern) => pattern.id)).size).toBe(PATTERNS.length));

/** What looks like a pattern's wording and says something else. */
it.each([
  ['lifecycle', 'Agents have a name and a phone. The agent goes to Leases → Archive.'],
  ['lifecycle', 'A lease has a rent and a start date. Leases → New lease.'],
  ['append-only', 'A lease has a rent and a start date. A signed lease’s rent cannot be changed.'],
] as const)('no %s: %s', (kind, text) => {
  expect(patternClaims({ id: 'brief', text }).filter((claim) => claim.kind === kind)).toEqual([]);
});

it.each([
  ['lifecycle', 'Agents have a name and a phone. The agent goes from invited → active → retired.'],
  ['append-only', 'A lease has a rent and a start date. A signed lease cannot be changed.'],
] as const)('but %s: %s', (kind, text) => {
  expect(patternClaims({ id: 'brief', text }).filter((claim) => claim.kind === kind)).toHaveLength(1);
});
