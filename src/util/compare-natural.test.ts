import { expect, it } from 'vitest';
import { compareNatural } from './compare-natural.js';

it.each([
  [
    ['v10', 'v2', 'v1'],
    ['v1', 'v2', 'v10'],
  ],
  [
    ['10_b', '0009_a', '9_b'],
    ['0009_a', '9_b', '10_b'],
  ],
  [
    ['20260101000000_b', '00_init', '20250101000000_a'],
    ['00_init', '20250101000000_a', '20260101000000_b'],
  ],
  [
    ['1.10', '1.9', '1'],
    ['1', '1.9', '1.10'],
  ],
  [
    ['ab', 'a', ''],
    ['', 'a', 'ab'],
  ],
])('orders %j', (given, expected) => {
  expect([...given].sort(compareNatural)).toEqual(expected);
});
