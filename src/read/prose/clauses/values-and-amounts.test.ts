import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableNames } from './tables.fixture.js';

const columnsOf = (text: string, table: string): string => plainColumns(text, table).join(', ');
const typeOf = (text: string, entity: string, attribute: string): unknown =>
  prose
    .read({ id: 'values', text })
    .model.entities.find(({ id }) => id === entity)
    ?.attributes.find(({ id }) => id === attribute);

describe('amounts', () => {
  it.each([
    ['A sauna session has a duration of 15, 20 or 30 minutes and a leader.', 'Sauna session', 'duration, leader'],
    ['A voucher has a value of 20, 50 or 100 euros and a code.', 'Voucher', 'code, value'],
    ['A facial lasts 30, 45 or 60 minutes and costs between 40 and 90 euros.', 'Facial', 'duration, price'],
    ['Crates have a colour. A crate may weigh at most 30 kg.', 'Crate', 'colour, weight'],
    ['Hikes are 2, 3 or 5 hours long. Each hike has a leader and a map.', 'Hike', 'duration, leader, map'],
    ['Canoes have a name. A canoe is 4 or 5 metres long.', 'Canoe', 'length, name'],
    ['A cistern holds up to 5,000 litres and has a label.', 'Cistern', 'capacity, label'],
    ['Spices have a name and a quantity in grams, millilitres or pieces.', 'Spice', 'name, quantity, unit'],
    ['Fares have a total in EUR or USD and a date.', 'Fare', 'currency, date, total'],
  ])('are values of a property: %s', (text, table, columns) => expect(columnsOf(text, table)).toBe(columns));

  it('may be one of a few numbers only', () => {
    const text = 'A sauna session has a duration of 15, 20 or 30 minutes and a leader.';
    expect(typeOf(text, 'sauna_session', 'duration')).toMatchObject({
      type: { kind: 'integer', unit: 'minutes' },
      rules: [{ kind: 'one-of', values: [15, 20, 30] }],
    });
  });
});

describe('scales', () => {
  it.each([
    ['Guests can rate dishes (1-5). Dishes have a name.', 'Rating', 'rating'],
    ['Campers can rate a pitch from 1 to 5 stars. A pitch has a number.', 'Rating', 'stars'],
    ['Runners rate races on a scale from 1 to 10. Races have a date.', 'Rating', 'rating'],
    ['A critique has a title, a body and 1–5 stars. Readers write critiques.', 'Critique', 'body, stars, title'],
    ['An entry has a name and a score out of ten. Judges read entries.', 'Entry', 'name, score'],
  ])('are figures, not things: %s', (text, table, columns) => expect(columnsOf(text, table)).toBe(columns));
});

describe('closed values', () => {
  it.each([
    ['A season ticket is monthly, yearly or a ten-visit pass.', 'Season ticket', 'type'],
    ['Helpers have a name and a role such as cook, driver or cashier.', 'Helper', 'name, role'],
    ['Helpers have a name and a role like cook, driver or cashier at each fair.', 'Helper', 'name, role'],
    ['Each fern has a light level, which can be shade, half shade or full sun.', 'Fern', 'light level'],
    ['Refunds can be cash, card or bank transfer. Each refund has an amount.', 'Refund', 'amount, type'],
    ['Shirts are small, medium or large. A shirt has a colour.', 'Shirt', 'colour, size'],
    ['A story is a draft until an editor publishes it. Stories have a title.', 'Story', 'status, title'],
    ['Cabins have a number. A cabin can be marked as furnished.', 'Cabin', 'is furnished, number'],
    ['A studio offers classes at three levels: beginner, intermediate and advanced. A class has a time.', 'Class', 'level, time'],
    ['Offers have three states – open, accepted, rejected – plus a validity date.', 'Offer', 'state, validity date'],
    ['A theatre sells seats in categories A, B and C. A seat has a row.', 'Seat', 'category, row'],
    ['We track the stage of each lead: cold, warm, hot or won. Leads have a phone.', 'Lead', 'phone, stage'],
    ['Leads have a phone and a source such as fair, website or referral.', 'Lead', 'phone, source'],
    ['A plot has a size of 100 or 200 square metres and a tenant.', 'Plot', 'size, tenant'],
    ['Actors are leads, doubles, extras or singers. An actor has a phone.', 'Actor', 'phone, type'],
    ["A lathe's state is running, stopped or faulty.", 'Lathe', 'state'],
    ['A kiln has a label. Its weight must not exceed a ton.', 'Kiln', 'label, weight'],
    ['Boats have engines. For each one we keep a make and a year. A boat has a name.', 'Engine', 'make, year'],
  ])('%s', (text, table, columns) => expect(columnsOf(text, table)).toBe(columns));
});

describe('what is no column', () => {
  it.each([
    ['Each hamper has a label, and every evening the driver visits the shops.', 'Hamper', 'label'],
    ['Boots have a size. Members have a name. We want to know who has what.', 'Member', 'name'],
    ['The warden wants to see at a glance which huts are free. Huts have a height.', 'Hut', 'height'],
  ])('%s', (text, table, columns) => expect(columnsOf(text, table)).toBe(columns));
  it.each([
    ['The app keeps ovens (name, fuel, output in MW) and hoses (label, length in metres, price per metre).', 'Oven', 'fuel, name, output'],
    [
      'The app keeps ovens (name, fuel, output in MW) and hoses (label, length in metres, price per metre).',
      'Hose',
      'label, length, price',
    ],
    ['Menders have a name and skills (sewing, electronics, wood …). A mender has a phone.', 'Skill', 'name'],
  ])('in parentheses: %s', (text, table, columns) => expect(columnsOf(text, table)).toBe(columns));
  it('is no thing either', () => {
    expect(tableNames('A clerk feeds the goats twice a day. Goats have a name. Clerks have a phone.').join()).not.toMatch(/Day|Week/);
    expect(tableNames('The warden wants to see at a glance which huts are free. Huts have a height.').join()).not.toContain('Glance');
  });
});

describe('lists go on', () => {
  it.each([
    ['An ewe has an ear tag along with its breed, birth date and sire.', 'Ewe', 'birth date, breed, ear tag, sire'],
    ['A pump has a code as well as a make, a model and a year.', 'Pump', 'code, make, model, year'],
    ['We keep details of each yacht, including but not limited to its name, length and home port.', 'Yacht', 'home port, length, name'],
    ['For each trap record when it was set and when it came down.', 'Trap', 'came down at, set at'],
  ])('%s', (text, table, columns) => expect(columnsOf(text, table)).toBe(columns));
});

it('knows no word by the names that every object has', () => {
  const text = 'A constructor measures 5 kg and constructor 12 m. Each car is constructor 12 kg. Cars are constructor per team by 4 stars.';
  expect(() => prose.read({ id: 'text', text })).not.toThrow();
});
