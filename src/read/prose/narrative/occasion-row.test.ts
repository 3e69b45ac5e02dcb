import { expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const VANS = 'A van has a plate, a colour and a size. A gate has a code and a road. ';
const told = (text: string): readonly string[] => followedWith(VANS + text, ['van', 'gate']).claims.map(describeClaim);

it.each([
  ['Every time a van passes through a gate we get a record -- when it came, how fast it went and which lane it used.', 'gate event'],
  ['Whenever a van goes past a gate we log it: the time, the speed and the weight.', 'gate event'],
  ['Each time a van uses a gate we write a row: the time, the speed and the weight.', 'usage'],
])('keeps a row of both: %s', (text, row) => {
  expect(told(text)).toEqual(expect.arrayContaining([row, `many ${row} belongs to one gate`, `many ${row} belongs to one van`]));
});

it.each([
  'When a van breaks a gate we note the repair cost, the date and the colour.',
  'When a van leaves a gate we keep its plate, its size and the time.',
])('makes none where no row is spoken of: %s', (text) => {
  expect(told(text).join()).not.toContain('gate event');
});

it('gives what somebody does to the only people that are kept', () => {
  const text = 'A rider has a name and a plan. When somebody tops up we record it -- who paid, the day, how many credits and the till.';
  const claims = followedWith(text, ['rider']).claims.map(describeClaim);
  expect(claims).toEqual(expect.arrayContaining(['top-up', 'many top-up belongs to one rider']));
  expect(claims).not.toContain('top-up.paid by');
});
