import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

await prose.prepare?.();

const lists = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.map(({ items }) => items.map(({ name }) => name).join(', ')),
  );

it.each([
  ['The date, the weight and the price are written down.', 'date, weight, price'],
  ['The date, the weight and the price must be kept.', 'date, weight, price'],
  ['The weight and the price go in the book.', 'weight, price'],
  ['A date and a reason have to be recorded.', 'date, reason'],
])('reads what is said to be kept: %s', (text, list) => {
  expect(lists(text)).toContain(list);
});

it.each(['Paper copies and old maps are kept in the cellar.', 'The date and the weight are not kept.', 'They are written down.'])(
  'reads nothing else: %s',
  (text) => {
    expect(lists(text).filter((list) => list.includes(','))).toEqual([]);
  },
);
