import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const told = (text: string, ...names: readonly string[]): readonly string[] => followedWith(text, names).claims.map(describeClaim);

it.each([
  [
    'A member has a name and a phone. A course has a title and a price. Members enrol on a course, and some do several. For each of those we want the date they enrolled, the fee they paid and a note.',
    'enrollment',
    'course',
    'member',
    'enrolled on',
  ],
  [
    'A rider has a name and a phone. A bike has a make and a size. Riders rent a bike for a day. Each time we note when they rented it, the deposit and the mileage.',
    'rental',
    'bike',
    'rider',
    'rented at',
  ],
  [
    'A farmer has a name and a phone. A sire has a name and a breed. A farmer books a sire early in spring. For every one of those I keep the day they booked, the fee and the season.',
    'booking',
    'sire',
    'farmer',
    'booked on',
  ],
])('keeps what was said to be done before: %s', (text, deed, to, who, moment) => {
  expect(told(text, to, who)).toEqual(
    expect.arrayContaining([deed, `many ${deed} belongs to one ${to}`, `many ${deed} belongs to one ${who}`, `${deed}.${moment}`]),
  );
});

it.each([
  [
    'A climber has a name and a phone. A rope has a colour and a length. When someone takes a rope we need to know who borrowed what, when, and the deposit.',
    'loan',
    'rope',
    'climber',
  ],
  [
    'A scout has a name and a phone. A tent has a colour and a length. We write down who reserved which tent, the day and the fee.',
    'reservation',
    'tent',
    'scout',
  ],
])('keeps who did what: %s', (text, deed, to, who) => {
  const claims = told(text, to, who);
  expect(claims).toEqual(expect.arrayContaining([deed, `many ${deed} belongs to one ${to}`, `many ${deed} belongs to one ${who}`]));
  expect(claims.join()).not.toMatch(/borrowed by|reserved by/);
});

it.each([
  'A member has a name and a phone. A course has a title and a price. We teach courses. For each of those I want the date it starts, a fee and a room.',
  'A member has a name and a phone. A course has a title and a price. Members like a course. For each of them I want the date they joined, the fee and a note.',
  'A member has a name and a phone. A course has a title and a price. Members do not book a course. For each of those I want the date they booked, the fee and a note.',
])('takes no other list for that of a deed: %s', (text) => {
  expect(told(text, 'course', 'member').join()).not.toMatch(/many (teaching|like|membership|booking)/);
});
