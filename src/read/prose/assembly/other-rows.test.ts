import { expect, it } from 'vitest';
import type { Claim } from '../claims/claim.js';
import { addRelationships } from './links.js';
import { collectReferences } from './references.js';

const evidence = { start: 0, end: 1, sentence: 0, pattern: 'narrative/relation', weight: 0.9 };
const thing = { key: 'barrel', name: 'Barrel' };
const claimOf = (optional: boolean) =>
  ({
    kind: 'relationship',
    from: thing,
    to: thing,
    fromNumber: 'many',
    toNumber: 'one',
    sense: 'belongs',
    verb: 'refer',
    role: 'replaced barrel',
    optional,
    evidence,
  }) satisfies Claim;

it.each([
  [true, 1],
  [false, 0],
])('keeps a reference to another row, and takes a class of its own for none: %s', (optional, found) => {
  const references = collectReferences();
  const entity = {
    id: 'barrel',
    thing,
    kind: 'thing' as const,
    attributes: new Map(),
    identifiers: [],
    rules: [],
    origin: { kind: 'stated' as const, spans: [], quote: '' },
  };
  addRelationships([claimOf(optional)], () => entity, references);
  expect(references.all()).toHaveLength(found);
});
