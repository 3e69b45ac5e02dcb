import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const FOLK = 'A ferry has a name and a length.\n\n';
const told = (text: string): readonly string[] => followedWith(FOLK + text, ['ferry', 'crate', 'stock line']).claims.map(describeClaim);

it.each([
  [
    'A stock line has a code and a colour. A crate has a date. A crate has lines: the stock line, how many, and the price.',
    'crate line',
    ['quantity', 'price'],
  ],
  ['A crate has a date and a price. On it are rows, each with a weight, a code and a remark.', 'crate row', ['weight', 'remark']],
  ['Lines on the crate carry a weight, a code and a remark.', 'crate line', ['weight', 'remark']],
  ['A crate has a date. Its lines have a weight, a code and a remark.', 'crate line', ['weight', 'remark']],
])('are called by what they are on: %s', (text, line, attributes) => {
  expect(told(text)).toEqual(
    expect.arrayContaining([line, `many ${line} belongs to one crate`, ...attributes.map((name) => `${line}.${name}`)]),
  );
});

it('stay what they are where they have a name', () => {
  expect(told('A stock line has a code and a colour. A ferry has stock lines, each with a weight and a remark.').join()).not.toContain(
    'ferry line',
  );
});
