/** Names of happenings: those that the text never uses, and bare ones that mean a longer one. */
import type { Claim, ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';

/** What is recorded of two things together goes by a name that the text may never use. */
export const linksMade = (claims: readonly Claim[], accepted: ReadonlyMap<string, ThingName>): ReadonlySet<string> =>
  new Set(
    claims.flatMap((claim) =>
      claim.kind === 'event' && claim.participants.filter(({ key }) => accepted.has(key)).length > 1 ? [claim.thing.key] : [],
    ),
  );

/** "Each redemption …" of point redemption records, where nothing is recorded of a redemption by itself. */
export function mergeShortDeeds(accepted: Map<string, ThingName>, attributesOf: (key: string) => number): void {
  const longer = new Map<string, Set<ThingName>>();
  for (const thing of accepted.values()) {
    const name = thing.key.replace(/ record$/, '');
    if (name.includes(' ')) longer.set(lastWord(name), (longer.get(lastWord(name)) ?? new Set()).add(thing));
  }
  for (const [key, things] of longer) {
    const [only] = things;
    const bare = accepted.get(key)?.key === key && attributesOf(key) === 0 && isEventNoun(key);
    if (only && bare && things.size === 1 && attributesOf(only.key) > 1) accepted.set(key, only);
  }
}
