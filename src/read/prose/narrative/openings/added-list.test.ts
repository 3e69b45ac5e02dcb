import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { spokenSentences } from '../plainly/spoken.js';
import { readStrands } from '../read-narrative.js';

await prose.prepare?.();

const itemsIn = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.flatMap(({ items }) => items.map(({ name }) => name)),
  );

describe('what a sentence of its own adds', () => {
  for (const [text, ...items] of [
    ['And a replacement cost.', 'replacement cost'],
    ['Also the day they sailed, if they did.', 'sailed on'],
    ['Each one a date and a weight.', 'date', 'weight'],
    ['Anglers need nothing more than a name, an email and a weight class.', 'name', 'email', 'weight class'],
  ] as const)
    it(text, () => {
      expect(itemsIn(text)).toEqual(items);
    });

  it('is no statement about it', () => {
    expect(itemsIn('And the price goes up in spring.')).toEqual([]);
    expect(itemsIn('And a replacement is hard to find.')).toEqual([]);
  });
});
