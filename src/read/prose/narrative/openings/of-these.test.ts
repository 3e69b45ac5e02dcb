import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const PRESS = 'A press has a code. The oil from a press is tipped into one tank. ';

it.each([
  'There are five of these, with a name, a capacity and a colour.',
  'And there are five of these: a name, a capacity and a colour.',
])('are what the sentence before ends with: %s', (text) => {
  const claims = followedWith(PRESS + text, ['press', 'tank']).claims.map(describeClaim);
  expect(claims).toEqual(expect.arrayContaining(['tank.name', 'tank.capacity', 'tank.colour']));
  expect(claims).not.toContain('press.name');
});
