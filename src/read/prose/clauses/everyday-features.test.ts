/** What people ask of software every day, said in a line or two. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const columnsOf = (text: string, table: string): string => tableLines(text).find((line) => line.startsWith(`${table}:`)) ?? '';

describe('done by whoever does the rest', () => {
  const text = 'Divers can publish logs with a title. Logs can be liked and commented on. A comment can be a reply to another comment.';

  it('where nobody else does anything', () => {
    expect(tableNames(text)).toContain('Like');
    expect(columnsOf(text, 'Comment')).toContain('→Diver');
  });

  it('and what can be done is no status', () => expect(plainColumns(text, 'Log')).toEqual(['title']));
});

describe('when it begins, ends and how long it is', () => {
  it.each([
    [
      'A dive starts when the guide scans the tag and ends when the buoy is back. Dives have a depth.',
      'Dive',
      ['depth', 'end time', 'start time'],
    ],
    ['Pupils book appointments of 15, 30 or 60 minutes. An appointment has a topic.', 'Appointment', ['duration', 'topic']],
    ['A bidder gets an offer, which expires after 24 hours. Offers have an amount.', 'Offer', ['amount', 'expires at']],
    ['Lockers are of type small, single or large. A locker has a number.', 'Locker', ['number', 'type']],
    ['A diver can have several policies, one of which is the primary one. Policies have a sum.', 'Policy', ['is primary', 'sum']],
  ])('%s', (text, table, columns) => expect(plainColumns(text, table)).toEqual(columns));
});

describe('whose it is', () => {
  it.each([
    ['Divers book appointments. An appointment has a topic.', 'Appointment', '→Diver'],
    ['Each sheet stores the answers. An answer has a text. A sheet has a date.', 'Answer', '→Sheet'],
    [
      'Tenants report defects, and the landlord assigns a plumber. Plumbers have a phone number. Defects have a date.',
      'Defect',
      '→Plumber',
    ],
    ['Divers top up a wallet. A wallet has a balance.', 'Wallet', '→Diver'],
  ])('%s', (text, table, reference) => expect(columnsOf(text, table)).toContain(reference));

  it('is not of the first person in a queue', () => {
    expect(tableNames('The first person on the waitlist gets an offer. Waitlists have a title. An offer has a date.')).toEqual([
      'Offer',
      'Waitlist',
    ]);
  });
});

it('takes the short name for the long one', () => {
  expect(tableNames('We rent out e-bikes. Each bike has a colour and a frame number.')).toEqual(['Bike']);
});

describe('several of each', () => {
  it.each([
    ['Coupons can be limited to certain dives. A coupon has a code. Dives have a depth.', 'Coupon Dive'],
    ['Divers can add wrecks to collections. Wrecks have a name and a depth. Collections have a title.', 'Collection Wreck'],
    ['Divers book one or more cabins. A booking has a number. Cabins have a name.', 'Booking Cabin'],
  ])('%s', (text, table) => expect(tableNames(text)).toContain(table));

  it('is one of each for things of different kinds', () => {
    const text = 'Piers have berths of different classes. A class has a name and a fee. Berths have a number.';
    expect(columnsOf(text, 'Berth')).toContain('→Class');
  });

  it('has what one lists of the other with it', () => {
    const text = 'A prescription lists drugs with dosage and duration. Prescriptions have a date.';
    expect(columnsOf(text, 'Prescription drug')).toBe('Prescription drug: dosage, duration, →Drug, →Prescription');
  });
});

describe('what "it" and "they" are', () => {
  it('is what a clause inside the sentence brought up', () => {
    const text = 'Visitors who bought a painting can rate it with 1 to 5 stars and write a text. A painting has a title.';
    expect(columnsOf(text, 'Rating')).toBe('Rating: stars, text, →Painting, →Visitor');
  });

  it('are people, where people do it', () => {
    const text =
      'Divers take lessons. When all lessons are done they receive a certificate. A certificate has a number and a date. Lessons have a title.';
    expect(columnsOf(text, 'Certificate')).toContain('→Diver');
  });
});

it('reads two ends of one measure', () => {
  const text = 'Drivers log trips with start and end mileage. A trip has a date.';
  expect(plainColumns(text, 'Trip')).toEqual(['date', 'end mileage', 'start mileage']);
});

it('takes no figure for the rows that it counts', () => {
  const text = 'A coupon has a code and a maximum number of uses. Each use has a date.';
  expect(columnsOf(text, 'Coupon')).toBe('Coupon: code, maximum number of uses');
});

it('gives what is told with a deed to that deed, though another was done to the same before', () => {
  const text =
    'Visitors who bought a painting can rate it with 1 to 5 stars and write a text. Orders list which paintings were ordered and how many of each. A painting has a title.';
  expect(columnsOf(text, 'Rating')).toBe('Rating: stars, text, →Painting, →Visitor');
});
