import { expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const FOLK = 'A ferry has a name and a length.\n\n';
const told = (text: string): readonly string[] => followedWith(FOLK + text, ['ferry', 'manifest', 'stock line']).claims.map(describeClaim);

it.each([
  [
    'A stock line has a code and a colour. A manifest has a date. A manifest has lines: the stock line, how many, and the price.',
    'manifest line',
    ['quantity', 'price'],
  ],
  ['A manifest has a date and a price. On it are rows, each with a weight, a code and a remark.', 'manifest row', ['weight', 'remark']],
  ['Lines on the manifest carry a weight, a code and a remark.', 'manifest line', ['weight', 'remark']],
  ['A manifest has a date. Its lines have a weight, a code and a remark.', 'manifest line', ['weight', 'remark']],
])('are called by what they are on: %s', (text, line, attributes) => {
  expect(told(text)).toEqual(
    expect.arrayContaining([line, `many ${line} belongs to one manifest`, ...attributes.map((name) => `${line}.${name}`)]),
  );
});

it('stay what they are where they have a name', () => {
  expect(told('A stock line has a code and a colour. A ferry has stock lines, each with a weight and a remark.').join()).not.toContain(
    'ferry line',
  );
});
