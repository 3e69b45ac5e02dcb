import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { inPlainVerbs } from './in-plain-verbs.js';

beforeAll(() => prose.prepare?.());

const said = (text: string): string =>
  inPlainVerbs(readSentences(scanBlocks(text))[0]?.tokens ?? [])
    .map((token) => token.text)
    .join(' ');

describe('roundabout verbs', () => {
  it.each([
    ['Fines get noted for a skipper.', 'Fines are noted for a skipper .'],
    ['A fine can get cancelled.', 'A fine can be cancelled .'],
    ['A parish falls into wards.', 'A parish is divided into wards .'],
    ['Parishes fall into wards.', 'Parishes are divided into wards .'],
    ['Parishes are subdivided into wards.', 'Parishes are divided into wards .'],
    ['Several wards make up a parish; each ward has a name.', 'a parish consists of Several wards ; each ward has a name .'],
    ['A parish is a number of wards, each with a name.', 'A parish has several wards , each with a name .'],
  ])('are said plainly: %s', (text, plain) => {
    expect(said(text)).toBe(plain);
  });

  it.each([
    'A skipper gets a fine.',
    'They get frozen fish.',
    'A wall falls down.',
    'A clerk makes up a bed.',
    'The number of wards is kept.',
    'A box has a number of labels.',
  ])('leaves the words of other sentences alone: %s', (text) => {
    expect(said(text)).toBe((readSentences(scanBlocks(text))[0]?.tokens ?? []).map((token) => token.text).join(' '));
  });

  it('knows "get" for a verb behind a noun', () => {
    const tokens = inPlainVerbs(readSentences(scanBlocks('Labels made for a harvest get a weight.'))[0]?.tokens ?? []);
    expect(tokens.find(({ lower }) => lower === 'get')?.tag).toBe('verb');
  });
});
