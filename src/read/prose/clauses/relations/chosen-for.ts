/** "Clients request an event and choose a menu for it": the menu is chosen by the event, which says so. */
import type { NounChunk } from '../chunk.js';
import type { DoesFrame } from '../frame.js';
import { isPerson, plain, type Related, related, type ThingOf } from '../related.js';

const CHOOSING = /^(choose|pick|select)$/;

export function chosenFor(
  { subject, objects, places, verb, passive, sentence }: DoesFrame,
  thingOf: ThingOf,
): readonly Related[] | undefined {
  if (passive || !CHOOSING.test(verb)) return undefined;
  const [object, ...more] = objects;
  const who = thingOf(subject);
  const made = object && thingOf(object);
  if (!object || more.length > 0 || !made || !who || !isPerson(who)) return undefined;
  const place = places.find((noun) => noun.preposition === 'for' && isOne(noun) && thingOf(noun));
  const of = place && thingOf(place);
  if (!place || !of || isPerson(of) || of.key === made.key) return undefined;
  return object.many
    ? related({ from: plain(of), to: made, a: place, b: object, sentence, verb }, 'links', 0.85, { many: true })
    : related({ from: plain(of), to: made, a: place, b: object, sentence, verb }, 'belongs', 0.85);
}

/** Whatever was just spoken of, or any of them. */
const isOne = ({ meant, determiner }: NounChunk): boolean => meant === true || /^(each|every|their)$/.test(determiner);
