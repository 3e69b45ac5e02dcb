import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const HOMES = 'A trip has a date and a number. A depot has a name.\n\n';
const told = (text: string): readonly string[] => followedWith(`${HOMES}${text}`, ['trip', 'depot']).claims.map(describeClaim);

it.each([
  'The system stamps the depot onto the trip there and then.',
  'We still carry the depot on the trip, since people ask.',
  'The depot is copied onto the trip.',
  'So the depot we stamp on the trip is really where the van stands.',
  'The depot that is written on the trip never moves.',
  'The depot sitting on the trip as well is belt and braces.',
])('is referred to by the row that carries it over: %s', (text) => {
  const claims = told(text);
  expect(claims).toContain('many trip belongs to one depot');
  expect(claims).not.toContain('many depot belongs to one trip');
});

it.each(['We put a depot on the trip.', 'The van carries the depot on the trip.', 'The depot is far from the trip.'])(
  'not by what it is on itself: %s',
  (text) => expect(told(text)).not.toContain('many trip belongs to one depot'),
);
