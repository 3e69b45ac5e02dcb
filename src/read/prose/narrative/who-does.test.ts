import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { nounsOf } from './nouns.js';
import { spokenSentences } from './plainly/spoken.js';

await prose.prepare?.();

const nouns = (text: string) =>
  spokenSentences(readSentences(scanBlocks(text))).flatMap(({ tokens }) => nounsOf(tokens).map(({ words }) => words.join(' ')));

it.each([
  ['Then there are the badges people hold, and they expire.', ['badge', 'person']],
  ['We list the rooms guests ask for.', ['room', 'guest']],
  ['A map is only a name hanging off a title.', ['map', 'name', 'title']],
  ['It says which firm dealt with it.', ['firm']],
  ['The sales people hold keys.', ['sales person', 'key']],
])('%s', (text, expected) => expect(nouns(text)).toEqual(expect.arrayContaining(expected)));
