import { expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { spokenSentences } from '../plainly/spoken.js';
import { readStrands } from '../read-narrative.js';

await prose.prepare?.();

const lists = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.map(({ items, subject }) => `${subject.noun?.words.join(' ')}: ${items.map(({ name }) => name).join(', ')}`),
  );

it.each([
  ['We sell badges: gold, silver and so on, nine sorts, each with a name and a price.', 'badge: name, price'],
  ['We teach topics such as fractions and angles, each with a name and a level.', 'topic: name, level'],
])('is what there are sorts and examples of: %s', (text, list) => expect(lists(text)).toContain(list));
