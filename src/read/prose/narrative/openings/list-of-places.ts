/** "We keep a list of the places we lend to: the institution, the town, …": what the places are is what the list begins with. */

import { isBodyNoun, isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Item } from '../item.js';
import { isListWord } from '../list-word.js';
import type { Noun } from '../nouns.js';

const LEAST = 3;
/** Words for whoever or wherever, which say nothing of what they are. */
const ANY = /^(place|person|people|outfit|firm|body|party|one|business|concern|address|name)$/;

export function listOfPlaces(items: readonly Item[], tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  const [first] = items;
  if (!first || tokens[at]?.text !== ':' || items.length < LEAST || first.from > at + 2) return undefined;
  const called = nouns.find(({ from, to }) => from <= first.from && to === first.to && from > at);
  const last = called?.core.at(-1) ?? '';
  if (
    !called ||
    called.plural ||
    !/^(the|a|an)$/.test(called.determiner) ||
    (isAttributeWord(last) && !isPersonNoun(last) && !isBodyNoun(last)) ||
    ANY.test(last)
  )
    return undefined;
  const places = nouns.find(({ from, to, core, plural }) => plural && to < at && ANY.test(core.at(-1) ?? '') && isListed(tokens, from));
  return places && isWeDealWith(tokens.slice(places.to, at)) ? called : undefined;
}

/** Of them there is a list. */
const isListed = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.lower === 'of' && isListWord(tokens[from - 2]?.lower ?? '');

/** "(that) we lend to", "that mend for us". */
const isWeDealWith = (behind: readonly Token[]): boolean =>
  behind.length > 1 &&
  behind.length < 7 &&
  behind.some(({ lower }) => /^(we|i|us|me|our)$/.test(lower)) &&
  !behind.some(({ tag }) => tag === 'punct');
