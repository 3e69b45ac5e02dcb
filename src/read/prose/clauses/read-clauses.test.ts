import { beforeAll, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

const tables = (text: string): readonly string[] =>
  toLogical(prose.read({ id: 'brief', text }).model).tables.map(
    ({ name, columns, foreignKeys }) =>
      `${name}: ${columns
        .map((column) => column.name)
        .filter((column) => !/ ID$/.test(column))
        .join(', ')}${foreignKeys.map(({ refTable }) => ` > ${refTable}`).join('')}`,
  );

it.each([
  [
    'A member has many tickets. Each ticket has a subject and a body. Members can comment on tickets.',
    ['Member: name', 'Ticket: subject, body > Member', 'Comment: text > Member > Ticket'],
  ],
  [
    'Patients make appointments with doctors. An appointment has a date and a status. Doctors write prescriptions for patients.',
    ['Patient: name', 'Appointment: date, status > Doctor > Patient', 'Doctor: name', 'Prescription:  > Patient > Doctor > Appointment'],
  ],
  ['A user has one profile. A profile has a biography and a picture.', ['User: name', 'Profile: biography, picture > User']],
  [
    'Each booking is for one room and one guest, from a check-in date to a check-out date.',
    ['Booking: check-in date, check-out date > Room > Guest', 'Room: name', 'Guest: name'],
  ],
  [
    'Users rate films with a score from 1 to 5 and a comment. A film has a title.',
    ['User: name', 'Film: title', 'Rating: score, comment > User > Film'],
  ],
  [
    '## Features\n- Skippers can post notices (title, text)\n- Skippers react to notices with a colour\n- Skippers apply to regattas with a crew size',
    [
      'Skipper: name',
      'Notice: title, text > Skipper',
      'Reaction: colour > Skipper > Notice',
      'Regatta: name',
      'Application: crew size > Skipper > Regatta',
    ],
  ],
  [
    '# Harbour\n## Boats\n- plate, length\n- belongs to one skipper\n## Skippers\n- first name, licence number\n## Berths\n- number',
    ['Boat: plate, length > Skipper', 'Skipper: first name, licence number', 'Berth: number'],
  ],
  ['Entities: Customer, Order, Order Line. Please make the schema.', ['Customer: name', 'Order:  > Customer', 'Order Line:  > Order']],
  ['Entities: Bakery, Oven, Loaf.', ['Bakery: name', 'Oven:  > Bakery', 'Loaf:  > Bakery']],
  ['Divers have a name and a club. No boats. Clubs are not covered.', ['Diver: name, club']],
  [
    'Skippers buy mooring cards. A mooring card has a code and a price. A card is for one berth. A berth has a depth.',
    ['Mooring card: code, price > Berth', 'Skipper: name', 'Berth: depth', 'Purchase:  > Skipper > Mooring card'],
  ],
  [
    'As a harbour master I want to plan repairs. A repair has a date and a cost. A repair is for one pier. A pier has a length.',
    ['Harbour master: name', 'Repair: date, cost > Pier > Harbour master', 'Pier: length'],
  ],
  [
    'A dive has a depth. Several divers sit on the boat and each writes a report of the dive with a rating.',
    ['Dive: depth', 'Diver: name', 'Report: rating > Dive > Diver'],
  ],
  ['### 3. Laying up in the yard\n\nA hull has a length.\n\n- Keep start, end and weight carried.', ['Hull: length']],
  ['Every project has one owner, who is a user. Users have an email and a password.', ['User: email, password', 'Project:  > User']],
])('%s', (text, expected) => expect([...tables(text)].sort()).toEqual([...expected].sort()));

it('says by which clause it found what', () => {
  const { coverage } = prose.read({ id: 'brief', text: 'Each berth has a length. A pier contains many berths.' });
  const patterns = new Set(coverage.sentences.flatMap(({ gave }) => gave.map(({ pattern }) => pattern)));
  expect(patterns.has('relationships/clause')).toBe(true);
});
