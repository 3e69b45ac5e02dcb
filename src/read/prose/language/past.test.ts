import { expect, it } from 'vitest';
import { pastOf } from './past.js';

it.each([
  ['opens', 'opened'],
  ['open', 'opened'],
  ['began', 'started'],
  ['knows', 'known'],
  ['turns', 'turned'],
  ['carry', 'carried'],
  ['submit', 'submitted'],
  ['took', 'taken'],
  ['edit', 'edited'],
  ['ship', 'shipped'],
  ['refer', 'referred'],
  ['offer', 'offered'],
  ['limit', 'limited'],
  ['plan', 'planned'],
  ['cancel', 'cancelled'],
  ['repair', 'repaired'],
  ['speaking', 'spoken'],
])('past of %s is %s', (verb, expected) => {
  expect(pastOf(verb)).toBe(expected);
});
