/** "Is for one room, from a check-in date to a check-out date", "book a table for a date and a time": when it is, is said of it. */
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isBodyNoun } from '../language/people.js';
import { isTimeUnit } from '../language/time-units.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { DoesFrame, HasFrame } from './frame.js';
import type { ThingOf } from './related.js';

export function timesOf(frame: DoesFrame, thingOf: ThingOf): HasFrame | undefined {
  // When it expires is said by that.
  if (frame.verb === 'expire') return undefined;
  const items = frame.places.filter(
    ({ preposition, determiner, phrase }, i) =>
      /^(from|to|at|on|until|till|by|for)$/.test(preposition ?? frame.places[i - 1]?.preposition ?? '') &&
      /^(a|an)$/.test(determiner) &&
      // "for a number of nights": so many, whatever they are.
      ((preposition === 'for' && /^number of (nights|days|weeks|months|hours|people|persons|guests)$/.test(phrase.text)) ||
        (isAttributeWord(phrase.words.at(-1) ?? '') &&
          // "is let to one tenant for a year": how long.
          !(preposition === 'for' && isTimeUnit(phrase.words.at(-1) ?? '')))),
  );
  const who = thingOf(frame.subject);
  const made = frame.objects.find((object) => thingOf(object));
  const by = who && !namesPerson(who.key) && !(isBodyNoun(lastWord(who.key)) && frame.objects.length > 0) ? 'verb' : 'with';
  const owner = by === 'verb' ? frame.subject : made;
  return owner && items.length > 0 ? { kind: 'has', owner, items, by, possible: false, sentence: frame.sentence } : undefined;
}
