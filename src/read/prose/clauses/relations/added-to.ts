/** "Users invite other users to lists", "a coach adds players to a squad": who is added is of what they are added to, as others are. */
import { singularWord } from '../../../source/singular.js';
import type { ThingName } from '../../claims/claim.js';
import { nominalises } from '../../language/nominalises.js';
import { isPersonNoun } from '../../language/people.js';
import type { DoesFrame } from '../frame.js';
import { isPerson, plain, type Related, related, type ThingOf } from '../related.js';

const ADDING = /^(invite|add|enrol|enroll|admit)$/;

export function addedTo(
  { subject, objects, places, verb, passive, sentence }: DoesFrame,
  thingOf: ThingOf,
  things: readonly ThingName[],
): readonly Related[] | undefined {
  // Where invitations are kept, those say who and to what.
  if (passive || !ADDING.test(verb) || things.some(({ key }) => nominalises(verb, key))) return undefined;
  const who = thingOf(subject);
  const last = singularWord(subject.phrase.words.at(-1) ?? '');
  if (!(who ? isPerson(who) : last === 'admin' || isPersonNoun(last))) return undefined;
  const place = places.find((noun) => /^(to|into|in|for)$/.test(noun.preposition ?? '') && thingOf(noun));
  const whole = place && thingOf(place);
  const added = objects.flatMap((object) => {
    const thing = thingOf(object);
    return thing && isPerson(thing) ? [{ object, thing }] : [];
  });
  if (!place || !whole || isPerson(whole) || added.length !== objects.length || added.length === 0) return undefined;
  return added.flatMap(({ object, thing }) =>
    related({ from: plain(thing), to: plain(whole), a: object, b: place, sentence, verb }, 'links', 0.85, { many: true }),
  );
}
