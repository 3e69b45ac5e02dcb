import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

await prose.prepare?.();

const lists = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.map(({ items, subject }) => `${subject.noun?.words.join(' ')}: ${items.map(({ name }) => name).join(', ')}`),
  );

it.each([
  ['A fault is closed on a date by one of the engineers.', 'fault: closed on'],
  ['A hose is bought on a date and scrapped on another.', 'hose: bought on, scrapped on'],
  ['Each drip is changed on a date by a nurse.', 'drip: changed on'],
  ['We teach twenty topics, things like fractions and angles, each with a name and a level.', 'topic: name, level'],
  [
    'A nurse has a name, a grade, since when they have been here and until when the contract runs.',
    'nurse: name, grade, valid from, valid until',
  ],
])('reads %s', (text, list) => {
  expect(lists(text)).toContain(list);
});

it.each(['A tent is never lent on a Sunday.', 'A fault is closed on the spot.', 'A fault is not closed on a date.'])(
  'leaves %s',
  (text) => {
    expect(lists(text)).toEqual([]);
  },
);
