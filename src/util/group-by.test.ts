import { expect, it } from 'vitest';
import { groupBy } from './group-by.js';

it('keeps the order of groups and of their items', () => {
  const groups = groupBy([3, 1, 4, 1, 5], (n) => n % 2 === 0);
  expect([...groups]).toEqual([
    [false, [3, 1, 1, 5]],
    [true, [4]],
  ]);
});
