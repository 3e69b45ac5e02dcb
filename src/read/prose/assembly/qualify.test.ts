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
    ['not be less than 3', { min: 3 }],
    ['may not be greater than 9', { max: 9 }],
    ['never be lower than 3', { min: 3 }],
    ['greater than or equal to 3', { min: 3 }],
    ['be 3 or more', { min: 3 }],
    ['9 or less', { max: 9 }],
    ['not be longer than 80 characters', { maxLength: 80 }],
    ['not be negative', { min: 0 }],
    ['be positive', { min: 0, exclusiveMin: true }],
  ])('%s', (words, expected) => {
    expect(qualitiesOf(words)).toEqual(expected);
  });
  it.each([
    'up to two hundred and fifty',
    'at least six thousand',
    'up to twenty-five',
    'never more than one percent of the rent',
    'never exceeds ten basis points of the rent',
    'up to 3 million',
  ])('takes no part of a number for it: %s', (words) => {
    const { min, max } = qualitiesOf(words);
    expect([min, max]).toEqual([undefined, undefined]);
  });
});
