import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenSentences } from './plainly/spoken.js';
import { synonymsOf } from './synonyms.js';

await prose.prepare?.();
const same = (text: string) => Object.fromEntries(synonymsOf(spokenSentences(readSentences(scanBlocks(text)))));

describe('words that a text says are the same', () => {
  it('prefers the word of the writer', () => {
    expect(same('We call them keepers, the website calls them wardens, and the law calls them stewards.')).toEqual({
      warden: 'keeper',
      steward: 'keeper',
    });
  });
  it('reads a list of names for one thing', () => {
    expect(same('Each trader pays rent. Traders, merchants, vendors -- whatever you want to call them, it is one list.')).toEqual({
      merchant: 'trader',
      vendor: 'trader',
    });
  });
  it('reads an aside', () => {
    expect(same('A voyage (we call it a sailing) has a date.')).toEqual({ voyage: 'sailing' });
    expect(same('Stalls -- the council says pitches, same thing -- have a number. Stalls are rented.')).toEqual({ pitch: 'stall' });
  });
  it('prefers the proper word', () => {
    expect(same('Tubs -- mash tuns, if you want the proper word for them -- have a number. Each tub is steel.')).toEqual({
      tub: 'mash tun',
    });
  });
  it('reads words used interchangeably', () => {
    expect(same('People here use kiln and oven interchangeably. The kiln is old, and each kiln has a number.')).toEqual({ oven: 'kiln' });
  });
  it('means them by "person" where it says that they are the people', () => {
    expect(same('Our people come to sing. I will call them singers, though the web site says members.')).toEqual({
      member: 'singer',
      person: 'singer',
    });
    expect(same('Boats are old. We call them barges, the law says vessels. A person may row.')).toEqual({ vessel: 'barge' });
  });
  it.each(['We call the owner when a boat sinks.', 'They say hello.', 'Call it forty metres.', 'The same person may rent two stalls.'])(
    'merges nothing in: %s',
    (text) => {
      expect(same(text)).toEqual({});
    },
  );
});
