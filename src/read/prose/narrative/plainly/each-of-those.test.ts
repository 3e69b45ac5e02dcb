import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { listsIn } from '../lists.fixture.js';

await prose.prepare?.();

it.each([
  ['Inside a buoy there are lamps, and each of them has a number and a length.', 'lamp: number, length'],
  ['We own a lot of buoys. Each of them has a weight.', 'buoy: weight'],
])('names what each is: %s', (text, list) => {
  expect(listsIn(text)).toContain(list);
});

it('takes no manner for a property', () => {
  expect(listsIn('We own eleven buoys. Each of them has its own way of floating.').join()).not.toContain('buoy:');
});
