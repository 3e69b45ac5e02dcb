/** "It goes out to a firm. We just hold their name and …": whoever was named last, of whom we keep what they are called. */
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import type { Item } from './item.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings/openings.js';

/** Of the nouns that stand before the list. */
export const partyNamed = ({ items, subject }: Opening, tokens: readonly Token[], before: readonly Noun[]): Noun | undefined =>
  subject.noun === undefined && /^(we|i)$/.test(subject.pronoun ?? '') && isTheirName(items[0], tokens)
    ? before.findLast(isParty)
    : undefined;

/** "their name", "who it is for". */
const isTheirName = (item: Item | undefined, tokens: readonly Token[]): boolean =>
  item !== undefined &&
  ((item.determiner === 'their' && /^(name|company name)$/.test(item.name)) ||
    (item.name === 'name' && tokens[item.from]?.lower === 'who'));

/** Somebody or a body of people, and not one of those that the words before are about. */
const isParty = ({ core, determiner }: Noun): boolean =>
  (isBodyNoun(core.at(-1) ?? '') || isPersonNoun(core.at(-1) ?? '')) && !/^(his|her|their|its|our own)$/.test(determiner);
