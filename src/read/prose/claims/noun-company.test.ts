import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { companyOf } from './noun-company.js';
import { readNaming } from './read-claims.js';

const companyIn = (text: string) => {
  const blocks = scanBlocks(text);
  const sentences = readSentences(blocks);
  return companyOf(sentences, readNaming(blocks, sentences));
};

describe('the company of nouns', () => {
  it('counts the properties and the things whose names a noun opens', () => {
    const of = companyIn('Each kayak lesson has a number, a title and a price. The kayak colour is noted. A kayak is blue.');
    expect(of('kayak')).toMatchObject({ opensProperties: 1, opensThing: 1 });
    expect(of('lesson')).toMatchObject({ tailOfThing: 0 });
    expect(of('kayak lesson')).toMatchObject({ opensWithThing: 0 });
  });

  it('knows the parts of the software that are called by what they keep', () => {
    const of = companyIn('Kayak management: record the number and the colour. The lesson module lists the lessons.');
    expect(of('kayak').labelled).toBe(1);
    expect(of('lesson').labelled).toBe(1);
    expect(of('colour').labelled).toBe(0);
  });

  it('tells who acts, what is said in brackets and what a sentence is good for', () => {
    const of = companyIn('The kayaks (such as canoes) are checked by the warden, helping visitors. A visitor may call.');
    expect(of('warden').doer).toBe(1);
    expect(of('canoe').bracketed).toBe(1);
    expect(of('visitor')).toMatchObject({ inPurpose: 1, mayAct: 1, unstating: 2 });
  });

  it('counts what others refer to by number', () => {
    const of = companyIn('Each lesson has a lesson number, a kayak ID and a kayak colour.');
    expect(of('lesson')).toMatchObject({ ownNumber: 1, referred: 0 });
    expect(of('kayak')).toMatchObject({ referred: 1, prefixesItems: 2 });
  });
});
