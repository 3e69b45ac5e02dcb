import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const attributes = (text: string): readonly string[] =>
  followedWith(text, ['charge', 'kiln', 'potter', 'order', 'firing', 'stay', 'shed']).claims.flatMap((claim) =>
    claim.kind === 'attribute' ? [describeClaim(claim)] : [],
  );

it.each([
  ['A charge is against a kiln, for an amount, on a date, with a note.', ['charge.amount', 'charge.date', 'charge.note']],
  [
    'The potter places an order, for a requested firing date, to a delivery address.',
    ['order.requested firing date', 'order.delivery address'],
  ],
  ['A firing starts on a date, at a given temperature, with a named potter.', ['firing.started on', 'firing.given temperature']],
  ['The stay links a potter to a shed for a start and an end date.', ['stay.start date', 'stay.end date']],
  ['A charge puts a potter on a kiln, from a date until a date.', ['charge.start date', 'charge.end date']],
  ['A kiln is taken off at a time, with a reason.', ['kiln.taken off at', 'kiln.reason']],
])('%s', (text, expected) => expect(attributes(text)).toEqual(expect.arrayContaining([...expected])));

it('takes a single one for what is said of the act', () => {
  expect(attributes('A kiln is lit on a date. The firing goes to an address.')).toEqual([]);
});
