import { describe, expect, it } from 'vitest';
import { qualitiesOf } from './qualify.js';

describe('bounds in words', () => {
  it.each([
    ['up to 12', { max: 12 }],
    ['at least two', { min: 2 }],
    ['never more than 40', { max: 40 }],
    ['never less than three', { min: 3 }],
    ['more than 5', { min: 5, exclusiveMin: true }],
    ['between 1 and 6', { min: 1, max: 6 }],
  ])('%s', (words, expected) => {
    expect(qualitiesOf(words)).toEqual(expected);
  });
  it.each([
    'up to two hundred and fifty',
    'at least six thousand',
    'up to twenty-five',
    'never more than one percent of the rent',
    'up to 3 million',
  ])('takes no part of a number for it: %s', (words) => {
    const { min, max } = qualitiesOf(words);
    expect([min, max]).toEqual([undefined, undefined]);
  });
});
