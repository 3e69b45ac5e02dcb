import { expect, it } from 'vitest';
import { closest } from './closest.js';

it.each([
  ['postgers', 'postgres'],
  ['desing', 'design'],
  ['LINT', 'lint'],
])('takes %s for %s', (word, meant) => {
  expect(closest(word, ['postgres', 'design', 'lint'])).toBe(meant);
});

it('offers nothing when nothing is near', () => {
  expect(closest('telescope', ['postgres', 'design', 'lint'])).toBeUndefined();
});
