import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { tallyNouns } from './inventory.js';
import { itemsIn } from './lists.fixture.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

const labels = (text: string): readonly string[] =>
  [...tallyNouns(readStrands(spokenSentences(readSentences(scanBlocks(text))))).values()]
    .filter(({ labelled }) => labelled > 0)
    .map(({ key }) => key);

it.each([
  ['Swims: diver, site, date, depth and the buddy.', ['swim']],
  ['Weights: dog, date, kilograms and the method.', ['weight']],
  ['Suspensions are kept: owner, start date, end date and the clerk who imposed it.', ['suspension']],
  ['Loan booking: borrower, room, start date, end date, returned flag.', ['loan booking']],
  ['Training: trainer, date, subject, room.', ['training']],
])('%s', (text, names) => expect(labels(text)).toEqual(names));

it.each(['Columns: name, date, number.', 'Address: street, town, postcode, county.', 'The club keeps boats: a name, a number, a length.'])(
  'names nothing that has rows: %s',
  (text) => expect(labels(text)).toEqual([]),
);

it('lists from and until by themselves', () => {
  expect(itemsIn('owner, from, until, and the reason')).toEqual(['owner', 'from', 'until', 'reason']);
});
