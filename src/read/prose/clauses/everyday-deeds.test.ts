/** What people do every day with what is kept, said in a line. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

it.each([
  [
    'orders of several',
    'Guests order drinks. A drink has a price.',
    ['Drink: price', 'Guest: name', 'Order Drink: →Drink, →Order', 'Order: →Guest'],
  ],
  [
    'hours logged on something',
    'Technicians log their hours on repairs. A repair has a code.',
    ['Repair: code', 'Technician: name', 'Time entry: hours, →Repair, →Technician'],
  ],
  ['another of their kind', 'Players can block another.', ['Player Blocked: →Player, →Player', 'Player: name']],
  [
    'not every one with every other',
    'A trick has a name, and not every dog knows every trick.',
    ['Dog Trick: →Dog, →Trick', 'Dog: ', 'Trick: name'],
  ],
  [
    'what each can be to several',
    'Guests can be sensitive to spices. Spices have an origin.',
    ['Guest Spice: →Guest, →Spice', 'Guest: name', 'Spice: origin'],
  ],
  [
    'a place within a place',
    'Helpers sign up for stalls at fairs. A stall has a size. A fair has a date.',
    ['Fair: date', 'Helper: name', 'Sign-up: →Helper, →Stall', 'Stall: size, →Fair'],
  ],
  [
    'what is of a thing that some have',
    'Some trails have a map with several stations. A trail has a length.',
    ['Map: →Trail', 'Station: name, →Map', 'Trail: length'],
  ],
  [
    'what is picked up and brought back',
    'A guest reserves a canoe, picks it up and brings it back. A canoe has a colour.',
    ['Canoe: colour', 'Guest: name', 'Reservation: →Canoe, →Guest'],
  ],
  [
    'what some with something do',
    'Guests with a season pass borrow up to three paddles. Paddles have a length.',
    ['Guest: season pass', 'Loan: →Guest, →Paddle', 'Paddle: length'],
  ],
  [
    'where something is bought',
    'Paddles are bought from makers. A paddle has a length. A maker has a phone number.',
    ['Maker: phone number', 'Paddle: length, →Maker'],
  ],
  [
    'what there is for each',
    'For each regatta there is a host, a date, a course and a prize fund. Boats enter regattas. A boat has a length.',
    ['Boat Regatta: →Boat, →Regatta', 'Boat: length', 'Regatta: course, date, host, prize fund'],
  ],
])('%s', (_, text, tables) => expect(tableLines(text)).toEqual(tables));

describe('lists that follow a deed', () => {
  it('behind whom it is done with are of the deed', () =>
    expect(plainColumns('Agents log their calls with brokers (date, remarks). Brokers have a phone.', 'Call')).toEqual([
      'date',
      'remarks',
    ]));

  it('behind a title are of what it names', () =>
    expect(plainColumns('Inspections of a boiler with pressure, date and result. Boilers: make, year.', 'Inspection')).toEqual([
      'date',
      'pressure',
      'result',
    ]));

  it('a dose is of giving, not of what is given', () => {
    const text = 'Vets may prescribe several drugs with a dosage. Drugs have a name.';
    expect(plainColumns(text, 'Prescription')).toEqual(['dosage']);
    expect(plainColumns(text, 'Drug')).toEqual(['name']);
  });
});

describe('who uses the software', () => {
  it.each(['People using our app publish stories with a title.', 'Anyone who uses the site can publish stories with a title.'])(
    '%s',
    (text) => expect(tableLines(text)).toContain('Story: title, →User'),
  );
});

describe('words that could be verbs', () => {
  it('behind several that own something', () =>
    expect(tableLines('Clubs own boats. A boat has a length.')).toEqual(['Boat: length, →Club', 'Club: name']));

  it('behind "and" and before a plural', () =>
    expect(tableNames('A job sheet is for one machine and lists tasks, each done by one fitter.')).toContain('Task'));

  it('behind what a relative clause names', () =>
    expect(tableNames('Members who own a boat pay a fee. A boat has a length.')).toEqual(['Boat', 'Member']));
});

it('with what stands in front they do it', () =>
  expect(tableLines('Campers book pitches, and with a booking they can bring up to two dogs. Dogs have a breed.')).toContain(
    'Dog: breed, →Booking, →Camper',
  ));

it('who reported it and whom it is assigned to are two', () =>
  expect(tableLines('A defect has a text, is reported by a tenant and may be assigned to another. Tenants have a phone.')).toContain(
    'Defect: text, →Tenant, →Tenant',
  ));

it('an order told of when is of several all the same', () =>
  expect(tableLines('Guests order drinks at a time. A drink has a price.')).toContain('Order Drink: →Drink, →Order'));
