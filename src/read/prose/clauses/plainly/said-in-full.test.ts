import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import type { Token } from '../../language/token.js';
import { saidInFull } from './said-in-full.js';

beforeAll(() => prose.prepare?.());

const tokensOf = (text: string): readonly Token[] => readSentences(scanBlocks(text))[0]?.tokens ?? [];
const said = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join(' ');

describe('fewer words', () => {
  it.each([
    [
      'Answers may carry any number of photos; we keep the file and the size.',
      'Answers may carry any number of photos , each with the file and the size .',
    ],
    ['I want to see the title and the length of each drill.', 'I want to record the title and the length of each drill .'],
    [
      'There is equipment in each hall; of every piece we note the maker.',
      'There is equipment in each hall ; of every equipment we note the maker .',
    ],
    ['We note when we bought it and for how much.', 'We note when we bought it and the price .'],
    ['We note which of my friends borrowed which of my games.', 'We note which friend borrowed which game .'],
    [
      'We need the name of every customer and the price of every product.',
      'We need the name of every customer ; we need the price of every product .',
    ],
  ])('are said in full: %s', (text, full) => {
    expect(said(saidInFull(tokensOf(text)))).toBe(full);
  });

  it.each([
    'A van can be taken by many drivers; we keep the date.',
    'A depot has many drivers; we keep which tours they drive.',
    'A user can see the title of each drill.',
    'Each piece of wood has a length.',
    'We note how much it was.',
    'We note which of my friends came.',
    'A clerk needs the name of every customer and the price of every product.',
  ])('leaves the words of other sentences alone: %s', (text) => {
    const tokens = tokensOf(text);
    expect(said(saidInFull(tokens))).toBe(said(tokens));
  });
});
