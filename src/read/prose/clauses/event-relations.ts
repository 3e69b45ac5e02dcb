/** Who and what takes part in something that happens → what the happening refers to. */
import type { ThingName } from '../claims/claim.js';
import { MANY_WORDS } from '../language/word-classes.js';
import type { DoesFrame } from './frame.js';
import { isPart } from './piecewise.js';
import { type Related, related, type ThingOf } from './related.js';
import { wayOf } from './two-ends.js';

/** Done once for several; what is posted to several channels is posted as often. */
export const AT_ONCE = /^(book|reserve|order|buy|purchase|rent|hire|borrow|request)$/;

/** "Members book courts" where the text has bookings: the booking belongs to both. */
export function eventRelations(
  event: ThingName,
  { subject, objects, places, verb, sentence }: DoesFrame,
  who: ThingName | undefined,
  thingOf: ThingOf,
): readonly Related[] {
  const parts = [subject, ...objects, ...places];
  const way = wayOf(places, thingOf);
  const piecewise = places.some(({ preposition, phrase }) => preposition === 'in' && isPart(phrase.words.at(-1) ?? ''));
  return parts.flatMap((part): readonly Related[] => {
    const to = part === subject ? who : (way.get(part) ?? thingOf(part));
    if (piecewise && part === subject) return [];
    if (!to || to.key === event.key) return [];
    const ends = { from: event, to, a: part, b: part, sentence, verb };
    // "Guests book one or more rooms", "customers order dishes"
    const several =
      (part.many &&
        part !== subject &&
        (part.counted ? AT_ONCE.test(verb) : verb === event.key && verb === 'order' && objects.includes(part))) ||
      (part.preposition === 'on' && MANY_WORDS.has(part.determiner));
    return several ? related(ends, 'links', 0.8, { many: true }) : related(ends, 'belongs', 0.8);
  });
}
