import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { rowsSaid } from './rows-said.js';

const said = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ strand, nouns }) =>
    rowsSaid(strand.tokens, nouns).map((words) => words.join(' ')),
  );

it.each([
  ['Goats are of a breed; each breed row names its origin.', ['breed']],
  ['A boat belongs to a class, and every class row carries a code.', ['class']],
  ['Letters hang off the topic tree -- each topic row points at its parent.', ['topic']],
])('%s', (text, names) => expect(said(text)).toEqual(names));

it.each(['Every single row has to be checked twice.', 'A front row seats six.', 'Each breed row gets thrown out.'])(
  'says nothing of rows: %s',
  (text) => expect(said(text)).toEqual([]),
);
