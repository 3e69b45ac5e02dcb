/** For tests: the attributes that running prose tells of given nouns, with their values, in one line. */
import { describeClaim } from '../claims/describe.js';
import { followedWith } from './told.fixture.js';

export const told = (text: string, ...names: readonly string[]): string =>
  followedWith(text, names)
    .claims.flatMap((claim) =>
      claim.kind === 'attribute'
        ? [`${describeClaim(claim)}${claim.item.inside.length > 0 ? `{${claim.item.inside.join(',')}}` : ''}`]
        : [],
    )
    .join('; ');
