import { describe, expect, it } from 'vitest';
import type { DraftReference } from './draft.js';
import { knownReferences } from './known-references.js';

const refers = (from: string, to: string, cardinality: DraftReference['cardinality'] = 'many-to-one'): DraftReference => ({
  from,
  to,
  cardinality,
  required: true,
  evidence: { start: 0, end: 0, sentence: 0, pattern: 'test', weight: 1 },
});

describe('what refers to what already', () => {
  it('knows what follows by way of another', () => {
    const known = knownReferences([refers('line', 'order'), refers('order', 'customer')]);
    expect(known.leads('line', 'customer')).toBe(true);
    expect(known.leads('customer', 'line')).toBe(false);
  });
  it('knows which two a third joins, either way round', () => {
    const known = knownReferences([refers('enrolment', 'pupil'), refers('enrolment', 'class')]);
    expect(known.joined('pupil', 'class')).toBe(true);
    expect(known.joined('class', 'pupil')).toBe(true);
    expect(known.joined('enrolment', 'pupil')).toBe(false);
  });
  it('learns of more', () => {
    const known = knownReferences([refers('pupil', 'class')]);
    expect(known.leads('pupil', 'school')).toBe(false);
    known.add('class', 'school');
    expect(known.leads('pupil', 'school')).toBe(true);
  });
  it('goes on by what is many on both sides, which joins no others by itself', () => {
    const known = knownReferences([refers('novel', 'shelf', 'many-to-many'), refers('shelf', 'reader')]);
    expect(known.leads('novel', 'reader')).toBe(true);
    expect(known.leads('shelf', 'novel')).toBe(false);
    expect(known.joined('shelf', 'reader')).toBe(false);
  });
});
