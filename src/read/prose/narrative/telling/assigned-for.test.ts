import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const FOLK = 'A keeper has a name and a phone number. A buoy has a colour, a depth and a length.\n\n';
const told = (text: string): readonly string[] => followedWith(FOLK + text, ['keeper', 'buoy']).claims.map(describeClaim);
const ROW = ['buoy keeper', 'buoy keeper.start date', 'buoy keeper.end date'];

it.each([
  'A keeper is put in charge of a buoy for a period, and we note the start date and the end date.',
  'Each assignment of a keeper to a buoy has a start date and an end date.',
  'For every buoy we keep which keeper had it, with the start date and the end date.',
  'A keeper looks after several buoys and a buoy has had several keepers; for each of these we need the start date and the end date.',
  'We assign a keeper to a buoy for a certain time, so there is a start date and an end date.',
  'A buoy gets a keeper for a while: we record which one, the start date and the end date.',
  'When a keeper takes over a buoy, we note the start date, and when they give it up the end date.',
])('makes a row of both: %s', (text) => {
  expect(told(text)).toEqual(expect.arrayContaining(ROW));
});

it('knows from when to when', () => {
  expect(told('Over the years a buoy has had many keepers, and we want to know from when to when each of them had it.')).toEqual(
    expect.arrayContaining(['buoy keeper', 'buoy keeper.valid from', 'buoy keeper.valid until']),
  );
});

it('calls the row by what is done', () => {
  expect(told('A keeper is assigned to a buoy from a start date to an end date.')).toEqual(
    expect.arrayContaining(['buoy keeper assignment.start date', 'buoy keeper assignment.end date']),
  );
});

it.each([
  'A buoy lies near a keeper and has a start date and an end date.',
  'A keeper is assigned to a buoy, and a buoy has a height and a width.',
])('makes none: %s', (text) => {
  expect(told(text)).not.toContain('buoy keeper');
});
