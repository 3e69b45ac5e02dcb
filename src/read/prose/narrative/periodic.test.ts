import { expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const VATS = 'We own vats. A vat has a name, a volume and a colour.\n\n';
const told = (text: string): readonly string[] => followedWith(VATS + text, ['vat']).claims.map(describeClaim);

it.each([
  ['Twice a day we read every vat: the time, the temperature and who did it.', ['read at', 'temperature']],
  ['A vat is watched. Somebody goes round every hour and writes down the weight, the temperature and a remark.', ['weight', 'remark']],
  ['A probe writes the temperature and the pressure for every vat every ten minutes.', ['temperature', 'pressure']],
])('keeps what is read again and again: %s', (text, attributes) => {
  expect(told(text)).toEqual(
    expect.arrayContaining(['reading', 'many reading belongs to one vat', ...attributes.map((name) => `reading.${name}`)]),
  );
});

it.each([
  'We keep the price, the date and a remark for every vat.',
  'Each vat is emptied once a year. A vat has a price, a date and a remark.',
  'Every month is a round of vats: the date, the price and a remark.',
])('makes none of what is said once: %s', (text) => {
  expect(told(text).join()).not.toContain('reading');
});
