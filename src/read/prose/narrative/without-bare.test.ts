import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { followedIn } from './followed.js';
import { tallyNouns } from './inventory.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { follow } from './telling/tell.js';
import { thingsOf } from './thing-finder.js';
import { withoutBare } from './without-bare.js';

function left(text: string, score: number): readonly string[] {
  const reads = readStrands(spokenSentences(readSentences(scanBlocks(text))));
  const scored = [...tallyNouns(reads).values()]
    .filter(({ key }) => /^(boat|severity|captain|berth)$/.test(key))
    .map((tally) => ({ tally, score }));
  const things = thingsOf(scored);
  return withoutBare(scored, things, followedIn(follow(reads, things))).map(({ tally }) => tally.key);
}

describe('nouns that the text lists nothing of', () => {
  it('are out where they are a word for a property that something refers to', () => {
    expect(left('A boat has a name and a length. A boat belongs to a severity.', 0.5)).toEqual(['boat']);
    expect(left('A boat has a name and a length. A boat belongs to a severity.', 0.6)).toEqual(['boat', 'severity']);
  });
  it('stay where they name people or places', () => {
    expect(left('A boat has a name and a length. A boat belongs to a captain and sits in a berth.', 0.5)).toEqual([
      'boat',
      'captain',
      'berth',
    ]);
  });
});
