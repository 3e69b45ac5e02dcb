/** For tests: what running prose tells when given nouns, and no others, are its things. */
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { tallyNouns } from './inventory.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { type Followed, follow, type WeighOwners } from './telling/tell.js';
import { thingsOf } from './thing-finder.js';

/** By grammar alone, unless owners of lists are weighed. */
export function followedWith(text: string, names: readonly string[], weigh?: WeighOwners): Followed {
  const reads = readStrands(spokenSentences(readSentences(scanBlocks(text))));
  const tallies = tallyNouns(reads);
  const scored = names.flatMap((name) => {
    const tally = tallies.get(name);
    return tally ? [{ tally, score: 0.9 }] : [];
  });
  return follow(reads, thingsOf(scored), weigh);
}
