import { beforeAll, describe, expect, it } from 'vitest';
import type { DomainModel } from '../../model/index.js';
import { prose } from './index.js';

beforeAll(() => prose.prepare?.());

const read = (text: string) => prose.read({ id: 'brief', text });
/** As the text states them: what fitted weights add by themselves moves with every fit. */
const links = ({ relationships }: DomainModel) =>
  relationships
    .filter(({ origin }) => origin.kind !== 'implied' || origin.pattern !== 'relationships/by-use')
    .map(
      (r) =>
        `${r.from} ${r.cardinality} ${r.to}${r.role ? ` as ${r.role}` : ''}${r.through ? ` through ${r.through}` : ''}${r.required ? '' : ' optional'}`,
    );

describe('relationships', () => {
  it.each([
    ['Users have a name and an email. Posts have a title and a body. Each user can write many posts.', ['post many-to-one user']],
    [
      'Courses have a title and a price. Tags have a label and a colour. A course can have many tags, and a tag can be used by many courses.',
      ['course many-to-many tag'],
    ],
    [
      'Patients have a name and an address. Passports have a country and an expiry date. A patient has exactly one passport.',
      ['passport one-to-one patient'],
    ],
    [
      'Users have a name and an email. Courses have a title and a price. A user can enrol in many courses, and a course can have many users. The enrolment is recorded with a grade and a start date.',
      ['course many-to-many user through enrolment'],
    ],
    ['Each category has a name and a slug. A category may have a parent category.', ['category many-to-one category as parent optional']],
    [
      'Cooks have a name and an email. Recipes have a title and a text. Cooks can write recipes, collect recipes, and publish nothing else.',
      ['recipe many-to-one cook', 'cook many-to-many recipe'],
    ],
    [
      'Vets have a name and a phone number. Medicines have a name and a dose. The clinic keeps the medicines that a vet can use.',
      ['vet many-to-many medicine'],
    ],
    [
      'Each drone has a name and a serial number. Each stable has a name and a place. Each tour has a date and a price. A stable can have many drones, and each drone can inspect the stable and join many tours.',
      ['drone many-to-one stable', 'drone many-to-many tour'],
    ],
    [
      'Players have a name and an age. Each team has a name and a colour. The system maintains the relationships between players and teams.',
      ['player many-to-one team'],
    ],
    [
      'Orders have a number, a date and a product. Products have a name and a price. Each order line has an order, a product and a quantity.',
      ['order_line many-to-one order', 'order_line many-to-one product'],
    ],
    [
      'Guests have a name and an email. Tours have a title and a price. Guests shall be able to bookmark tours.',
      ['bookmark many-to-one guest', 'bookmark many-to-one tour'],
    ],
    [
      'Guests have a name and an email. Tours have a title and a price. Reports have a text and a grade. Guests can write reports on tours.',
      ['report many-to-one tour', 'report many-to-one guest'],
    ],
    [
      'Orders have an order number, a total and a quantity. Deliveries have a delivery date and an order number.',
      ['delivery many-to-one order'],
    ],
    [
      'Readers have a name and an email. Novels have a title and a language. Readers can add novels to their bookshelf.',
      ['novel many-to-many bookshelf', 'bookshelf many-to-one reader'],
    ],
    ['Rooms have a number and a floor. Each room type has a name and a price.', ['room many-to-one room_type']],
    [
      "Members have a name and an email. Notes have a title and a text. Comments have a text and a date. Members can write notes. Members can comment on other members' notes.",
      ['note many-to-one member', 'comment many-to-one member', 'comment many-to-one note'],
    ],
    ['Each gardener has a name and an email. Gardeners can follow each other.', ['gardener many-to-many gardener as followed']],
    [
      'Trainers have a name and a phone number. Pools have a name and a depth. Trainers and pools are kept apart. The system maintains the relationships between trainers and pools.',
      ['trainer many-to-many pool'],
    ],
    [
      'Trainers have a name and a phone number. Each pool has a name and a trainer. The system maintains the relationships between trainers and pools.',
      ['pool many-to-one trainer'],
    ],
    ['Orders have a number and a date. Each payment belongs to an order and has an amount and a method.', ['payment many-to-one order']],
  ])('%s', (text, expected) => expect(links(read(text).model)).toEqual(expected));
});

describe('things', () => {
  it.each([
    ['the system itself is none', 'The system manages users. Each user has a name and an email.', ['user']],
    [
      'an actor without data is none',
      'Users have a name and an email.\n\n- As an admin, I want to list the users, so that I can help them.',
      ['user'],
    ],
    [
      'what is out stays out',
      'Orders have a number and a date. We do not track payments. Payments have an amount and a method.',
      ['order'],
    ],
    [
      'praise adds none',
      'Orders have a number and a date. The system supports real-time monitoring and performance evaluation.',
      ['order'],
    ],
    [
      'two words for the same people are one',
      'Customers have a name and an email. Orders have a number and a date. A client can place many orders.',
      ['customer', 'order'],
    ],
    ['a plural before another verb is a name', 'Cold triggers include trigger ID, trigger name and delay.', ['cold_trigger']],
    [
      'an adjective is none',
      'Keepers have a name and a phone number. The system should be capable of tracking notes and remarks.',
      ['keeper'],
    ],
    [
      'what happens and its record are one',
      'Keepers have a name and a phone number. Each feeding has a note and a reason. The feeding record includes the feeding date, the amount, the food and the keeper ID.',
      ['keeper', 'feeding_record'],
    ],
    [
      'one of a sort of which nothing is said is the thing itself',
      'Guests have a name and a phone number. Rooms have a number and a price. A regular guest can use many rooms.',
      ['guest', 'room'],
    ],
    [
      'quotation marks are no part of a name',
      "Guests have a name and a phone number. Rooms are kept in a 'stays' table, which records the arrival date and the fee.",
      ['guest', 'room', 'stay'],
    ],
  ])('%s', (_, text, ids) => expect(read(text).model.entities.map((e) => e.id)).toEqual(ids));
});

describe('contradictions', () => {
  it('are reported with both places', () => {
    const { diagnostics } = read(
      'Users have a name and an email. Profiles have a picture and a biography. A user has exactly one profile. A user has many profiles.',
    );
    expect(diagnostics.filter((d) => d.severity !== 'info').map((d) => [d.code, d.spans.length])).toEqual([['read/contradiction', 2]]);
  });
});

describe('guesses', () => {
  it('are listed to be confirmed', () =>
    expect(read('Users have a name and an email.').diagnostics.map((d) => [d.code, d.subject])).toEqual([
      ['read/low-confidence', 'user unique email'],
    ]));
});

describe('attributes', () => {
  it.each([
    ['Customers have a name and a total number of orders.', 'total_number_of_orders', { derived: { from: 'total number of orders' } }],
    ['Courses have a title and a status (draft, published).', 'status', { type: { kind: 'choice', values: ['draft', 'published'] } }],
    [
      'Courses have a title and seats between 1 and 500.',
      'seats',
      {
        type: { kind: 'integer' },
        rules: [
          { kind: 'min', value: 1 },
          { kind: 'max', value: 500 },
        ],
      },
    ],
    ['Products have a title and whether they are featured.', 'is_featured', { type: { kind: 'boolean' } }],
    ['Members have a name and a spending limit in euros.', 'spending_limit', { type: { kind: 'money' } }],
    ['Tasks have a title, a due date (optional) and the time they were completed, if they were.', 'due_date', { required: false }],
    ['Books have a title and a summary of at most 200 characters.', 'summary', { rules: [{ kind: 'max-length', value: 200 }] }],
  ])('%s', (text, id, expected) => {
    const attribute = read(text).model.entities[0]?.attributes.find((a) => a.id === id);
    expect(attribute).toMatchObject(expected);
  });
});

it('a clause inside a list does not end it', () => {
  const { model } = read('Each visit records the visit date, the fee that was paid, and the outcome.');
  expect(model.entities[0]?.attributes.map((a) => a.id)).toEqual(['visit_date', 'fee', 'outcome']);
});

it('one time word is shared by two attributes', () => {
  const { model } = read('Each note has a text, and creation and last modified dates.');
  expect(model.entities[0]?.attributes.map((a) => a.id)).toEqual(['text', 'creation_date', 'last_modified_date']);
});

describe('whose list it is', () => {
  const owned = (text: string): readonly string[] =>
    read(text).model.entities.map(({ id, attributes }) => `${id}: ${attributes.map((a) => a.id).join(', ')}`);
  it.each([
    [
      'The hotel has several types of rooms, each with a room type code, a type name and a fee.',
      ['room_type: room_type_code, type_name, fee'],
    ],
    [
      'Bikes have a frame number and a colour. Every ride made using a bike must record the distance and the start time.',
      ['bike: frame_number, colour', 'ride: distance, start_time'],
    ],
    [
      'Members have a name and an email. Shares have a title and a price. The system records the quantity and the purchase date for each share held by each member.',
      ['member: name, email', 'share: title, price', 'member_share: quantity, purchase_date'],
    ],
    ['Guest information includes name, email and order management.', ['guest: name, email']],
  ])('%s', (text, expected) => expect(owned(text)).toEqual(expected));

  it('who stands before a remark takes no part in it', () => {
    const { model } = read(
      'Farms have a name and a place. Animals have a name and a breed. The farm records the feeding of animals (including feeding date, amount and animal ID).',
    );
    expect(links(model)).toEqual(['feeding many-to-one animal', 'feeding many-to-one farm']);
  });
});

it('a label says whose list it is, not who is given it', () => {
  const { model } = read(
    '- Parcel handover: Records the parcel information given by drivers to the depot, including handover time, handover place, and receipt number.',
  );
  expect(model.entities[0]?.id).toBe('parcel_handover');
});

it('what people provide is said of them', () => {
  const { model } = read(
    'The kennel has rooms. Guests must enter a name when arriving and may also provide an email address and a phone number.',
  );
  const guest = model.entities.find((entity) => entity.id === 'guest');
  expect(guest?.attributes.map((a) => a.id)).toEqual(['name', 'email_address', 'phone_number']);
});

describe('one attribute under two names', () => {
  it.each([
    [
      'Each feeding record has a date, an amount and a phone number.\n\nEach feeding record has a feeding date and a phone.',
      ['date', 'amount', 'phone_number'],
    ],
    ['Keepers have a keeper name and an email address.\n\nEach keeper has a name and an email.', ['name', 'email_address']],
  ])('%s', (text, ids) => expect(read(text).model.entities[0]?.attributes.map((a) => a.id)).toEqual(ids));
});

describe('coverage', () => {
  it('lists every sentence with its place', () => {
    const { coverage } = read('# Shop\n\nEach order has a number and a date. Nothing else matters today.\n');
    expect(coverage.sentences.map((s) => [s.text, s.status, s.span.line])).toEqual([
      ['Shop', 'ignored', 1],
      ['Each order has a number and a date.', 'used', 3],
      ['Nothing else matters today.', 'unused', 3],
    ]);
  });
  it('says why a sentence of a short mail gave nothing, and what another rules out', () => {
    const talk = 'We run it as we always have, because it works for us, and you know that they never asked for more, so that is that.';
    const { coverage, model } = read(
      `Hi Ana,\n\n${talk} Each stall has a number and a width. A trader has a name and a phone. Traders rent stalls from a date to a date.\n\n${talk} ${talk} ${talk} We do not want invoices in here. The harbour was grey all week. ${talk} ${talk} ${talk}\n\nRui\n`,
    );
    const said = (start: string) => coverage.sentences.find(({ text }) => text.startsWith(start));
    expect(model.entities.map(({ name }) => name)).toEqual(expect.arrayContaining(['Stall', 'Trader']));
    expect(said('We do not want')?.gave).toEqual([expect.objectContaining({ what: 'without invoice' })]);
    expect(said('The harbour')).toMatchObject({ status: 'ignored', why: 'names nothing that is kept' });
  });
});

describe('any text', () => {
  const letters = Array.from({ length: 4_000 }, (_, i) => String.fromCharCode(32 + ((i * 7919 + (i % 13) * 271) % 900))).join('');
  it.each([
    ['nothing', ''],
    ['commas', ','.repeat(10_000)],
    ['brackets', '('.repeat(10_000)],
    ['pipes', '|'.repeat(20_000)],
    ['digits', '1'.repeat(20_000)],
    ['arrows', 'a -> '.repeat(3_000)],
    ['odd letters', letters],
    ['another language', 'Jeder Kunde hat einen Namen und eine Adresse. '.repeat(50)],
    ['code', '```sql\nCREATE TABLE x (id int);\n```\n'.repeat(200)],
    ['no words', "the user's ".repeat(3_000)],
  ])('%s ends and is explained', (_, text) => {
    const start = performance.now();
    const { model, diagnostics } = read(text);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(model.entities.length > 0 || diagnostics.some((d) => d.code === 'read/nothing-found')).toBe(true);
  });

  it('beyond a megabyte says where reading ended', () =>
    expect(read('Each order has a number and a date.\n\n'.repeat(40_000)).diagnostics.map((d) => d.code)).toEqual(['read/too-long']));

  it('gives the same twice', () => {
    const text = 'Users have a name and an email. Each user belongs to a team. Teams have a title.';
    expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
  });
});
