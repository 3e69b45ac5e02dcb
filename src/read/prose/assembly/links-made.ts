import type { Claim, ThingName } from '../claims/claim.js';

/** What is recorded of two things together goes by a name that the text may never use. */
export const linksMade = (claims: readonly Claim[], accepted: ReadonlyMap<string, ThingName>): ReadonlySet<string> =>
  new Set(
    claims.flatMap((claim) =>
      claim.kind === 'event' && claim.participants.filter(({ key }) => accepted.has(key)).length > 1 ? [claim.thing.key] : [],
    ),
  );
