import { expect, it } from 'vitest';
import { listsIn } from '../lists.fixture.js';

it.each([
  [
    'We keep a short list of the places we lend to: the institution, the city, the country, and the longest stay.',
    /^institution: name, city, country/,
  ],
  ['I keep a list of the people we buy from: the supplier, the town and a phone number.', /^supplier: name, town, phone number/],
  [
    'There is a list of the outfits that mend for us: the workshop, the street, a phone and the hourly rate.',
    /^workshop: name, street, phone/,
  ],
])('%s', (text, list) => expect(listsIn(text).some((one) => list.test(one))).toBe(true));

it.each([
  'We keep a list of the places we lend to: the name, the city, the country and a phone.',
  'We keep a list of the places we lend to, the institution, the city and a phone.',
  'We keep a list of the loans we made: the institution, the date, the fee and a phone.',
])('names no place: %s', (text) => expect(listsIn(text).some((one) => /^institution:/.test(one))).toBe(false));
