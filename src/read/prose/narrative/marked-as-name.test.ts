import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

await prose.prepare?.();

const flags = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.filter(({ kind }) => kind === 'stamped').flatMap(({ items }) => items.map(({ name }) => name)),
  );

it.each([
  ['Some are marked as regulars.', 'is regular'],
  ['A few guests are listed as vegetarians.', 'is vegetarian'],
  ['A house may be registered as a workshop.', 'is workshop'],
  ['Others are flagged as late.', 'is late'],
])('names what some are marked as: %s', (text, name) => {
  expect(flags(text)).toEqual([name]);
});

it.each(['Some are marked as paid or void.', 'A house may be registered online.', 'The parts are listed below.'])('leaves %s', (text) => {
  expect(flags(text)).toEqual([]);
});
