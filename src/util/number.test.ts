import { expect, it } from 'vitest';
import { pluralOf, singularOf } from './number.js';

it.each([
  ['cookie', 'cookies'],
  ['cache', 'caches'],
  ['movie', 'movies'],
  ['category', 'categories'],
  ['status', 'statuses'],
])('%s and %s are one word', (single, many) => {
  expect([singularOf(many), pluralOf(single)]).toEqual([single, many]);
});

it('is not misled by what every object has', () => {
  expect(singularOf('constructor')).toBe('constructor');
});
