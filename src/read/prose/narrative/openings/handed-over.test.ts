import { expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { tallyNouns } from '../inventory.js';
import { spokenSentences } from '../plainly/spoken.js';
import { readStrands } from '../read-narrative.js';

await prose.prepare?.();

const whose = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.map(({ items, subject }) => `${subject.noun?.words.join(' ')}: ${items.map(({ name }) => name).join(', ')}`),
  );

it.each([
  ['Each tenant gets a bill every quarter with the date, the amount and a note.', 'bill: date, amount, note'],
  ['We send each tenant a bill at the end of the month, with its date and the amount.', 'bill: date, amount'],
  ['Twice a year the tenant is sent a bill with its date and the amount.', 'bill: date, amount'],
  ['A skipper files a return a week later with the date, the weight and a port.', 'return: date, weight, port'],
  ['The breeders hand in a form each spring with the date and a signature.', 'form: date, signature'],
])('gives the list to what changes hands: %s', (text, list) => {
  expect(whose(text)).toContain(list);
});

it.each([
  ['A tenant has a name, a start date and an address.', 'tenant: name, start date, address'],
  ['A skipper is on watch every night with a start time, an end time and a note.', 'skipper: start time, end time, note'],
  ['A tool is booked for a week with a date, a price and a deposit.', 'tool: date, price, deposit'],
])('leaves other lists where they are: %s', (text, list) => {
  expect(whose(text)).toContain(list);
});

it('has nothing else that the list may be of', () => {
  const reads = readStrands(
    spokenSentences(readSentences(scanBlocks('Each tenant gets a bill every quarter with the date, the amount and a note.'))),
  );
  expect(tallyNouns(reads).get('bill')?.outright).toBe(1);
});
