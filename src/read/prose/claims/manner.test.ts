import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { mannerOf } from './manner.js';
import { readNaming } from './read-claims.js';

const mannerIn = (text: string) => {
  const blocks = scanBlocks(text);
  const sentences = readSentences(blocks);
  return mannerOf(sentences, readNaming(blocks, sentences));
};

const TERSE = `
Moorings. A mooring has a number, a depth, a maximum length and a status; the number is painted on the buoy, so it never changes. Two moorings may not share one. A buoy has a serial, a colour and the date it was laid, and it stays out where it is until the diver lifts it.

Skippers. For a skipper: name, email, phone, licence number and expiry date. A skipper may hold several licences, but no licence has more than one holder, and those that lapsed are kept.

Lettings. A letting has a start date, an end date, a price and a deposit, and it belongs to one mooring and to one skipper. There is no letting without a deposit. What was paid back is written on the letting itself.
`;

describe('how a text speaks', () => {
  it('takes terse accounts for running prose, however much they state', () => {
    expect(mannerIn(TERSE.repeat(3))).toBe('telling');
  });
  it('takes long lists of requirements for what they are', () => {
    expect(mannerIn('Each order has a number, a date and a status. Each customer has a name, an email and a phone. '.repeat(30))).toBe(
      'explicit',
    );
  });
});
