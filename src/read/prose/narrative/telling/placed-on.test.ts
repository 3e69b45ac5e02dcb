import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { followedWith } from '../told.fixture.js';

const told = (text: string, ...names: readonly string[]): string =>
  followedWith(`Vans have a plate, a make and a model. Drivers have a name and a phone. Hens have a name and a breed. ${text}`, names)
    .claims.filter(({ evidence }) => evidence.sentence > 2)
    .map(describeClaim)
    .join('; ');

it.each(['Mostly I put a driver on a van for a day.', 'We assign a driver to a van on a date.'])('%s', (text) =>
  expect(told(text, 'van', 'driver')).toMatch(/assignment.*assignment.*driver.*assignment.*van.*assignment.*date/s),
);

it('lists what is noted of it', () => {
  const text = told('When I put a driver on a van I note the start time and the mileage.', 'van', 'driver');
  expect(text).toMatch(/assignment.*start time.*assignment.*mileage/s);
});

it('calls it a placement of what is no person', () => {
  expect(told('A hen goes in a van on some date and comes out on another.', 'van', 'hen')).toContain('placement');
});

it('reads none where nothing is noted', () => {
  expect(told('We put a driver on a van.', 'van', 'driver')).not.toContain('assignment');
});
