/** Leaves out nouns that are hardly things, once what the text tells is known: those that were left with no list. */
import { lastWord } from '../language/last-word.js';
import { isOfClass, NOUN_CLASSES } from '../language/noun-classes.js';
import { isPersonNoun } from '../language/people.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Followed } from './followed.js';
import type { Scored, Things } from './thing-finder.js';

/** From this probability on a noun is a thing though the text says nothing of what it has. */
const BARE = 0.42;

/** The same where it is only what others have: a word for a property, or for nothing of a known sort, with no list near it. */
const HAD = 0.58;
const NEAR = 0.2;

/** What is told of the last candidates, once each has its lists: a thing that was left with none must be surer to stay. */
export function withoutBare(scored: readonly Scored[], things: Things, followed: ReadonlyMap<string, Followed>): readonly Scored[] {
  return scored.filter(({ tally, score }) => {
    if (tally.rowed > 0) return true;
    const told = followed.get(things.byKey.get(tally.key)?.key ?? tally.key);
    if ((told?.attributes.size ?? 0) > 0 || (tally.declared > 0 && tally.plural > 0 && tally.mentions > 2)) return true;
    const had = told !== undefined && told.refers === 0 && told.referred > 0 && told.lists < NEAR && isProperty(lastWord(tally.key));
    return score >= (had ? HAD : BARE);
  });
}

const isProperty = (word: string): boolean =>
  isAttributeWord(word) || !(isPersonNoun(word) || NOUN_CLASSES.some((kind) => isOfClass(word, kind)));
