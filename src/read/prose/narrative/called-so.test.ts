import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { calledSo } from './called-so.js';
import { tallyNouns } from './inventory.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const readsOf = (text: string) => readStrands(spokenSentences(readSentences(scanBlocks(text))));
const names = (text: string): readonly string[] =>
  readsOf(text).flatMap(({ strand, nouns }) => calledSo(strand.tokens, nouns)?.core.join(' ') ?? []);

it.each([
  ['The people who make them are called setters.', 'setter'],
  ['The places that are marked are called bays.', 'bay'],
  ['It is split up, and we call these bays.', undefined],
])('takes the name: %s', (text, name) => {
  expect(names(text)).toEqual(name === undefined ? [] : [name]);
});

it.each(['It is called the annex.', 'The people who ring are called back.', 'They are called twice a day.'])('takes none: %s', (text) => {
  expect(names(text)).toEqual([]);
});

it('is what the text goes on to speak of', () => {
  const text = 'We have rooms. The people who make the tools are called setters. Each has a name and a grade.';
  const claims = followedWith(text, ['room', 'setter']).claims;
  expect(claims.flatMap((claim) => (claim.kind === 'attribute' ? [claim.thing.key] : []))).toEqual(['setter', 'setter']);
  expect(tallyNouns(readsOf(text)).get('setter')?.labelled).toBe(1);
});
