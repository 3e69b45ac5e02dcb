import { expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const VANS = 'A van has a plate, a colour and a size. A gate has a code and a road. ';
const told = (text: string): readonly string[] => followedWith(VANS + text, ['van', 'gate']).claims.map(describeClaim);

it.each([
  ['Each time a van uses a gate we write a row: the time, the speed and the weight.', 'usage'],
  ['Whenever a van enters a gate we log the time, the speed and the weight.', 'entry'],
  ['When a van visits a gate we note -- the date, the reason and the weight.', 'visit'],
])('keeps what is done with both who does it and to what: %s', (text, row) => {
  const claims = told(text);
  expect(claims).toEqual(expect.arrayContaining([row, `many ${row} belongs to one gate`, `many ${row} belongs to one van`]));
  expect(claims).not.toContain('many van belongs to one gate');
});

it('leaves who does it to the list, where that says it', () => {
  const claims = told('Whenever a van visits a gate we log the date, who reported it and the reason.');
  expect(claims).not.toContain('many visit belongs to one van');
});

it('gives what somebody does to the only people that are kept', () => {
  const text = 'A rider has a name and a plan. When somebody tops up we record it -- who paid, the day, how many credits and the till.';
  const claims = followedWith(text, ['rider']).claims.map(describeClaim);
  expect(claims).toEqual(expect.arrayContaining(['top-up', 'many top-up belongs to one rider']));
  expect(claims).not.toContain('top-up.paid by');
});

it('is called by the plain verb, where the list says it', () => {
  const text = 'A rider has a name and a plan. When somebody tops up we record it -- who bought, the day, how many credits and the till.';
  expect(followedWith(text, ['rider']).claims.map(describeClaim)).toContain('many purchase belongs to one rider');
});
