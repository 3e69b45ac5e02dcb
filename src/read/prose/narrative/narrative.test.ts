import { describe, expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import type { Item } from './item.js';
import { spokenSentences } from './plainly/spoken.js';
import { readNarrative, readStrands } from './read-narrative.js';
import { isRunningProse } from './register.js';

await prose.prepare?.();
const strands = (text: string) => readStrands(spokenSentences(readSentences(scanBlocks(text))));
const name = (item: Item): string => item.name;
const lists = (text: string): readonly string[] =>
  strands(text).flatMap(({ openings }) =>
    openings.map(({ subject, items }) => `${subject.noun?.words.join(' ') ?? subject.pronoun ?? '-'}: ${items.map(name).join(', ')}`),
  );

describe('lists in running prose', () => {
  it.each([
    ['A garden has a name, a postcode and the date it was planted.', ['garden: name, postcode, planted on']],
    ['On the plot we hold a number -- we look it up by that -- a size and whether it is fenced.', ['plot: number, size, is fenced']],
    [
      'For each harvest we note when it was weighed, who weighed it and how many crates it filled.',
      ['harvest: weighed at, weighed by, crate count'],
    ],
    ['Loans against a tool are separate rows -- borrower name, start date, return date.', ['loan: borrower name, start date, return date']],
    ['A rental is one bike on one day: a start time, an end time and the amount paid.', ['rental: start time, end time, amount paid']],
    ['We keep the ranger’s name and a phone number.', ['ranger: name, phone number']],
    [
      'Kennels are tracked by door code with a size, a heated flag and an inspection date.',
      ['kennel: door code, is heated, inspection date, size'],
    ],
    ['Each carries a colour, its own price and a weight.', ['each: colour, price, weight']],
    [
      'A ferry crossing names its captain, a departure time and how many cars it took.',
      ['ferry crossing: captain, departure time, car count'],
    ],
    ['A night is a start and an end timestamp, plus the keeper and a note.', ['night: start timestamp, end timestamp, keeper, note']],
    [
      'A reading is probe, sampling timestamp, salt content, and water temperature.',
      ['reading: probe, sampling timestamp, salt content, water temperature'],
    ],
    ['Photos hang off the plot -- with what kind it is and when it was taken.', ['photo: kind, taken at']],
    ['Visits: who, what day, why, and whether it was paid.', ['visit: who, day, reason, is paid']],
    [
      'When it was planted, which gardener looks after it, how tall it is, and whether it flowers.',
      ['it: planted at, gardener, height, flowers'],
    ],
    ['A name, a date, a room, and a fee which runs from five up to fifty.', ['it: name, date, room, fee']],
    ['A cabin has a name, whether it is rented or sold, where there is one, and the price.', ['cabin: name, status, price']],
    ['A shed has a surrogate key, a name and a row in the list.', ['shed: name']],
    ['There is a status on it too.', ['there: status']],
    ['We know for each of them what it is called, where it is and roughly when it was opened.', ['we: name, address, opened at']],
    ['A crate has a weight, a label which never changes, and a price per kilo.', ['crate: weight, label, price per kilo']],
    [
      'Keep a short list of handlers: the name, a phone number, and whether they have a certificate.',
      ['handler: name, phone number, has certificate'],
    ],
    ['For gardeners just their name and their grade.', ['gardener: name, grade']],
    ['A route sheet lists the open and close times, a stop count and the toll.', ['route sheet: open time, close time, stop count, toll']],
  ])('%s', (text, expected) => {
    expect(lists(text).map((list) => list.split(': ')[0])).toEqual(expected.map((list) => list.split(': ')[0]));
    expect(new Set(lists(text)[0]?.split(': ')[1]?.split(', '))).toEqual(new Set(expected[0]?.split(': ')[1]?.split(', ')));
  });

  it('leaves reasons and asides out', () => {
    expect(lists('A boat has a name, a length and a berth because the price depends on the crane.')).toEqual(['boat: name, length, berth']);
  });
});

const HARBOUR = `
We run a small harbour and honestly the paper book has had its day, so here is what I think we need, because nobody else will write it down. It is not a big place, but it has to be right, and you will see that we repeat ourselves.

Each berth has a code, a length, a depth and a daily price. Berths sit on a pontoon, and a pontoon has a name and a light colour. We have twelve pontoons and about 300 berths.

Boats belong to an owner. Each boat has a name, a registration, a length and a draught. Owners have a name, an email and a phone number, and we know each owner by the email, which nobody shares.

A stay is one boat on one berth: an arrival date, a departure date and the amount we charged. Payments against a stay are separate rows -- amount, paid date, method -- because people pay in parts.

A boat can use many services and a service is used by many boats. Each service has a name and a price, and we do not want invoices in here at all, because the accountant does that and it is not our problem.
`;

describe('a running text', () => {
  const sentences = readSentences(scanBlocks(HARBOUR));
  const { claims, things } = readNarrative(sentences);
  const said = claims.map(describeClaim);

  it('is told from a list of requirements', () => {
    expect(isRunningProse(sentences)).toBe(true);
    expect(isRunningProse(readSentences(scanBlocks('Each order has a number and a date. '.repeat(60))))).toBe(false);
  });

  it('names its things', () => {
    for (const key of ['berth', 'boat', 'owner', 'stay', 'payment', 'pontoon', 'service']) expect([...things.keys()]).toContain(key);
  });

  it('says what they have and belong to', () => {
    for (const claim of [
      'berth.daily price',
      'pontoon.light colour',
      'boat.draught',
      'owner.email',
      'stay.arrival date',
      'payment.paid date',
      'many payment belongs to one stay',
      'many stay belongs to one boat',
      'many stay belongs to one berth',
      'many berth belongs to one pontoon',
      'many boat belongs to one owner',
    ])
      expect(said).toContain(claim);
  });

  it('pairs what is many on both sides', () => {
    expect(said).toContain('boat service usage identified by boat + service');
  });
});
