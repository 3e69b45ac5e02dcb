import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { tallyNouns } from './inventory.js';
import { weighOwners } from './list-owners.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { followedWith } from './told.fixture.js';
import { NARRATIVE_WEIGHTS } from './weights.js';

const tallies = (text: string) => tallyNouns(readStrands(spokenSentences(readSentences(scanBlocks(text)))));

it.each([
  ['The bigger jobs go out to the maintenance firm. We just hold their name and a phone number.', 'firm'],
  ['Grain comes from a farmer. I keep their name and the county.', 'farmer'],
])('knows whose name is kept: %s', (text, key) => expect(tallies(text).get(key)).toMatchObject({ signs: { had: 1, resumed: 1 } }));

it('knows no thing where the name is of our own people', () =>
  expect(tallies('It is mended by our own techs. We keep their name and a phone.').get('tech')?.signs.resumed ?? 0).toBe(0));

it('goes on about what some have, where it is said of one', () => {
  const text = 'Members have standing orders. We keep which account it comes out of, the amount, the day it goes and whether it is active.';
  expect(tallies(text).get('standing order')?.owns).toBe(1);
});

it('gives the name to whoever was named last', () => {
  const text = 'A fault is on a pump. The job goes to a firm. We hold their name and a phone number.';
  const { claims } = followedWith(text, ['fault', 'pump', 'firm'], (place) => weighOwners(place, NARRATIVE_WEIGHTS.owners));
  expect(claims.flatMap((claim) => (claim.kind === 'attribute' ? [`${claim.thing.key}.${claim.item.name}`] : []))).toEqual([
    'firm.name',
    'firm.phone number',
  ]);
});
