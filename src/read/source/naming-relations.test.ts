import { describe, expect, it } from 'vitest';
import { structureOf } from './naming-relations.js';

const linksOf = (names: string) =>
  structureOf(names.split(' '))
    .links.map(({ from, to, role }) => `${from} → ${to}${role ? ` as ${role}` : ''}`)
    .sort();

describe('what belongs to what by the names alone', () => {
  it.each([
    // Who paid is who ordered.
    ['customer order payment', ['order → customer', 'payment → order']],
    // Who wrote a comment is another than who wrote the post.
    ['author post comment', ['comment → author', 'comment → post', 'post → author']],
    // The customer owns the car of a repair shop, and only rents that of a rental.
    ['customer car repair', ['car → customer', 'repair → car']],
    ['customer car rental', ['rental → car', 'rental → customer']],
    // A ticket for a flight, and one of a help desk.
    ['flight passenger ticket', ['ticket → flight', 'ticket → passenger']],
    ['customer agent ticket', ['ticket → agent as assignee', 'ticket → customer']],
    ['airport flight', ['flight → airport as arrival_airport', 'flight → airport as departure_airport']],
    ['hospital ward bed patient admission', ['admission → bed', 'admission → patient', 'bed → ward', 'ward → hospital']],
    // Nobody is listed but the donor.
    ['donor campaign donation', ['donation → campaign', 'donation → donor']],
  ])('%s', (names, expected) => expect(linksOf(names)).toEqual(expected));
});
