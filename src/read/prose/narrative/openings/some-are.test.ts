import { describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { told } from '../told-attributes.fixture.js';

await prose.prepare?.();

describe('what is so of some of them', () => {
  it.each([
    ['Some kilns are electric.', 'kiln.is electric'],
    ['Some kilns are the covered ones and those are outside.', 'kiln.is covered'],
    ['Some kilns are insured, so that flag belongs on the kiln.', 'kiln.is insured'],
    ['We mark the ones who pay up front.', 'kiln.pays front'],
    ['Kilns have a name, and we flag those who pay late.', 'kiln.pays late'],
  ])('%s', (text, expected) => expect(told(`We keep kilns. ${text}`, 'kiln')).toContain(expected));

  it.each(['Some kilns are bigger.', 'Some kilns are expensive.', 'Some kilns are fired on Sundays.'])('is not told by: %s', (text) =>
    expect(told(`We keep kilns. ${text}`, 'kiln')).toBe(''),
  );
});

describe('names that are not cut off', () => {
  it.each([
    ['whether they have done the fire safety refresher training', 'potter.has fire safety refresher training'],
    ['whether it is covered by the fire damage policy', 'potter.is covered'],
    ['the name of whoever in the office signed it off', 'potter.signed off by'],
  ])('%s', (text, expected) => expect(told(`For each potter we hold a number, a rank and ${text}.`, 'potter')).toContain(expected));
});
