/** A row that is called by what was just said to be done is of who does it and what it is done to. */
import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const BOATS = 'We use boats. A boat has a name, a length and a colour. A crew has a name and a phone number. ';
const told = (text: string): readonly string[] => followedWith(BOATS + text, ['boat', 'crew', 'inspection']).claims.map(describeClaim);

it.each([
  'A crew may inspect as many boats as they like. For each inspection there is a date and a price.',
  'A boat is inspected by many crews over the years, and for every one of those inspections we need the date and the price.',
  'Over its life a boat is inspected again and again, by this crew or that. Each inspection has its date and its price.',
])('%s', (text) => {
  expect(told(text)).toEqual(
    expect.arrayContaining([
      'many inspection belongs to one boat',
      'many inspection belongs to one crew',
      'inspection.date',
      'inspection.price',
    ]),
  );
});

it.each([
  ['A crew may service as many boats as they like. For each service there is a date and a price.', 'service'],
  ['A boat is grounded by many crews over the years, and for every one of those groundings we need the date and the price.', 'grounding'],
  ['Let us say a crew rents a boat. Then I want to see a rental with its date and its price.', 'rental'],
])('knows what is done by its form where no list has the verb: %s', (text, deed) => {
  expect(told(text)).toEqual(
    expect.arrayContaining([`many ${deed} belongs to one boat`, `many ${deed} belongs to one crew`, `${deed}.date`, `${deed}.price`]),
  );
});

it('takes nothing that is merely there for what is done', () => {
  const text = 'A crew has a boat with a service. For each service there is a date and a price.';
  expect(told(text).join()).not.toMatch(/service belongs to one crew/);
  expect(told('A crew paints a boat. Then I want to see an inspection with its date and its price.').join()).not.toMatch(
    /inspection belongs to one crew/,
  );
});

it('is of neither where something else is done', () => {
  expect(told('A crew may paint as many boats as they like. For each inspection there is a date and a price.').join()).not.toMatch(
    /inspection belongs to one crew/,
  );
});
