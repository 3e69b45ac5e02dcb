import { beforeAll, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { readList } from './read-list.js';

beforeAll(() => prose.prepare?.());

const listed = (text: string): readonly string[] =>
  readSentences(scanBlocks(`A berth has ${text}.`)).flatMap(({ tokens }) =>
    readList(tokens, 3).items.map(({ name, inside }) => (inside.length > 0 ? `${name} [${inside.join('|')}]` : name)),
  );

it.each([
  ['a depth and a state (open, taken)', ['depth', 'state [open|taken]']],
  ['a depth and a state: open, taken or closed', ['depth', 'state [open|taken|closed]']],
  ['a depth and a state - open or taken', ['depth', 'state [open|taken]']],
  ['a state: open or taken, and a depth', ['state [open|taken]', 'depth']],
  ['a depth and a kind – wet or dry – and a price', ['depth', 'kind [wet|dry]', 'price']],
  ['a depth and a kind of wet or dry', ['depth', 'kind [wet|dry]']],
  ['a size, which is small or large, and a price', ['size [small|large]', 'price']],
])('reads what a property may be: %s', (text, items) => {
  expect(listed(text)).toEqual(items);
});
