import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenSentences } from './plainly/spoken.js';

const wordsOf = (text: string) =>
  spokenSentences(readSentences(scanBlocks(text))).flatMap(({ tokens }) =>
    tokens.flatMap(({ lower, tag }) => (tag === 'noun' ? [lower] : [])),
  );

it.each([
  ['Somebody signs up and we take a name, a mobile and an email.', 'customer'],
  ['Most guests come back. Someone rings up. We need their name and a phone number.', 'guest'],
  ['Somebody signs up with a name, an email and their date of birth.', 'customer'],
  ['Anyone who joins gives us a name, a mobile and an email. Members may bring a friend.', 'member'],
  ['People walk in or call; I ask for a full name, a phone and the address.', 'customers'],
])('knows whose name is taken: %s', (text, word) => expect(wordsOf(text)).toContain(word));

it.each([
  'Someone signs the sheet. We keep a date and a total.',
  'Somebody rings the supplier, and the supplier gives us a name and a phone number.',
  'Someone who works here rings. Drivers have a name and a phone.',
])('takes nobody for one where no name is asked for: %s', (text) => expect(wordsOf(text)).not.toContain('customer'));
