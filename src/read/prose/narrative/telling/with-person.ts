/** "for each person on a shift": whoever was named just before, else whoever works there, by the name that the text keeps them under. */
import type { ThingName } from '../../claims/claim.js';
import { namesPerson } from '../../language/names-person.js';
import { isColleague } from '../doers.js';
import type { Read } from '../inventory.js';
import type { Noun } from '../nouns.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';

export function withPerson(
  { strand: { tokens }, nouns }: Read,
  mentions: readonly Mention[],
  topic: ThingName | undefined,
  { doer }: Things,
): readonly Mention[] {
  const isPerson = (noun: Noun): boolean =>
    !noun.plural &&
    noun.words.length === 1 &&
    isColleague(noun.words) &&
    (/^(each|every)$/.test(noun.determiner) || tokens[noun.from - 1]?.lower === 'per');
  if (!nouns.some(isPerson)) return mentions;
  return nouns.flatMap((noun) => {
    const known = mentions.find((mention) => mention.noun === noun);
    if (known) return [known];
    if (!isPerson(noun)) return [];
    const named = mentions.findLast((mention) => mention.noun.to <= noun.from && isPeople(mention.thing));
    const who = named?.thing ?? (topic && isPeople(topic) ? topic : doer);
    return who ? [{ noun, thing: who, end: tokens[noun.to - 1]?.end ?? 0 }] : [];
  });
}

const isPeople = ({ key }: ThingName): boolean => namesPerson(key);
