import { describe, expect, it } from 'vitest';
import { createSourceIndex } from '../../source/source-index.js';
import type { Claim, ThingName } from '../claims/claim.js';
import { assemble } from './assemble.js';

const text = 'Vats drain into tubs. A vat has a size. Brokers ring.';
const named = (key: string): ThingName => ({ key, name: key });
const thing = (key: string): Claim => ({
  kind: 'thing',
  thing: named(key),
  evidence: { start: 0, end: 4, sentence: 0, pattern: 'narrative/thing', weight: 0.9 },
});
const entitiesOf = (told: boolean, ...claims: readonly Claim[]): readonly string[] => {
  const things = new Map(claims.flatMap((claim) => (claim.kind === 'thing' ? [[claim.thing.key, claim.thing] as const] : [])));
  const index = createSourceIndex({ id: 'lone', text });
  return assemble({ claims, things, index, title: 'Lone', told }).model.entities.map(({ name }) => name);
};
const drains: Claim = {
  kind: 'relationship',
  from: named('vat'),
  to: named('tub'),
  fromNumber: 'many',
  toNumber: 'one',
  sense: 'belongs',
  verb: 'drain',
  evidence: { start: 0, end: 20, sentence: 0, pattern: 'narrative/relation', weight: 0.9 },
};

describe('a thing of which running prose says nothing', () => {
  it('is out where nothing hangs together with it', () => {
    expect(entitiesOf(true, thing('vat'), thing('tub'), thing('broker'), drains)).toEqual(['vat', 'tub']);
  });
  it('stays where the text lists rather than tells', () => {
    expect(entitiesOf(false, thing('vat'), thing('tub'), thing('broker'), drains)).toContain('broker');
  });
  it('stays where it happens or has a name of several words', () => {
    expect(entitiesOf(true, thing('vat'), thing('tub'), thing('payment'), thing('copper kettle'), drains)).toEqual([
      'vat',
      'tub',
      'payment',
      'copper kettle',
    ]);
  });
  it('stays where there would be nothing left', () => {
    expect(entitiesOf(true, thing('broker'))).toEqual(['broker']);
  });
});
