import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { peopleListed } from './people-listed.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

await prose.prepare?.();

const isListed = (text: string): boolean =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).some((read) => peopleListed(read) !== undefined);

it.each([
  'So people, whichever side they are on, are one list: name, phone, address and date of birth.',
  'For each young person we keep a name, a date of birth, their school and a phone.',
  'A disabled person has a name, an address, a phone and a diet.',
  'Everybody in the book is a person with a name, an email, a town and a voice.',
])('%s', (text) => expect(isListed(text)).toBe(true));

it.each([
  'People complain about the noise, the smell and the price.',
  'A singer is a person with a cold.',
  'The same person has a name, an address, a phone and a date of birth.',
  'A choir has people, and a choir is kept with a name, a town and an email.',
])('not: %s', (text) => expect(isListed(text)).toBe(false));
