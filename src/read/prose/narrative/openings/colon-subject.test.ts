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
  ['Every room they bring to the scale gets weighed: the weight, the grade and the date.', 'room: weight, grade, date'],
  ['Any van somebody drives to the depot gets a check: the mileage, the fuel and the date.', 'van: mileage, fuel, date'],
])('is any one that is brought, and not where: %s', (text, list) => expect(lists(text)).toContain(list));
