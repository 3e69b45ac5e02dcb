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
