import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { followedWith } from '../told.fixture.js';

const told = (text: string, ...names: readonly string[]): string =>
  followedWith(`Boats have a name and a berth. Owners have a name and a phone. ${text}`, names)
    .claims.filter(({ evidence }) => evidence.sentence > 1)
    .map(describeClaim)
    .join('; ');

it.each([
  ['What I need is a line per week per boat: the week beginning, what was due and the amount paid.', 'boat week'],
  ['There is one record per boat per month: the fuel used, the mileage and a remark.', 'boat month'],
  ['Boats are checked, one row per boat and day, with the fuel level, the mileage and a remark.', 'boat day'],
])('%s', (text, name) => expect(told(text, 'boat')).toContain(name));

it('is of two things where both are kept', () => {
  expect(told('One row per boat per owner with the share, the price and a remark.', 'boat', 'owner')).not.toContain('boat week');
});
