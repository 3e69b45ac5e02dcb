/** What a deed is told of, the two who meet in it say no more. */
import { describe, expect, it } from 'vitest';
import type { DraftEntity, DraftReference } from './draft.js';
import { linkThrough } from './linking-entities.js';

const entity = (id: string): DraftEntity => ({
  id,
  thing: { key: id, name: id },
  kind: 'thing',
  attributes: new Map(),
  identifiers: [],
  rules: [],
  origin: { kind: 'rule', rule: 'test' },
});
const refers = (from: string, to: string, pattern = 'relationships/clause'): DraftReference => ({
  from,
  to,
  cardinality: 'many-to-one',
  required: true,
  evidence: { start: 0, end: 1, sentence: 0, pattern, weight: 1 },
});
const linked = (references: readonly DraftReference[], verb: string): readonly string[] =>
  linkThrough(references, ['band', 'marquee', 'rental'].map(entity), () => [verb])
    .map(({ from, to }) => `${from} → ${to}`)
    .sort();

describe('what one of two does to the other', () => {
  it('is of the deed, where that refers to one of them', () => {
    expect(linked([refers('marquee', 'band'), refers('rental', 'marquee')], 'rent')).toEqual(['rental → band', 'rental → marquee']);
  });
  it('is their own, where it is another', () => {
    expect(linked([refers('marquee', 'band'), refers('rental', 'marquee')], 'own')).toEqual(['marquee → band', 'rental → marquee']);
  });
  it('stays with what happens itself', () => {
    expect(linked([refers('rental', 'band'), refers('rental', 'marquee')], 'rent')).toEqual(['rental → band', 'rental → marquee']);
  });
});
