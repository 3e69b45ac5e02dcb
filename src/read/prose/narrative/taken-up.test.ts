import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { tallyNouns } from './inventory.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

await prose.prepare?.();

const itemsOf = (text: string, name: string): number =>
  tallyNouns(readStrands(spokenSentences(readSentences(scanBlocks(text))))).get(name)?.sureItems ?? 0;

it.each([
  ['For a season they sign a contract. It gives the rate, the first day and the last day.', 'contract'],
  ['Guests sign a waiver. It has a date and a number.', 'waiver'],
  ['We get a contact report from the ship. The report carries a start, an end and a size.', 'contact report'],
])('%s', (text, name) => expect(itemsOf(text, name)).toBeGreaterThan(1));

it('is not of what may be another', () => {
  expect(itemsOf('A pump drives a valve. It has a date and a number.', 'valve')).toBe(0);
});
