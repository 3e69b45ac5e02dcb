/** "A tariff with a name, a rate and a start date.": no sentence, but what one has. */
import type { Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { readItems } from './items/items.js';
import { nounAt } from './nouns.js';

export function isFragmentWith(tokens: readonly Token[]): boolean {
  if (!/^(a|an|each|every)$/.test(tokens[0]?.lower ?? '')) return false;
  const noun = nounAt(tokens, 0);
  if (!noun || tokens[noun.to]?.lower !== 'with') return false;
  const { items, next } = readItems(tokens, noun.to + 1);
  if (items.length < 2 || items.some(({ sure }) => !sure)) return false;
  const rest = tokens.slice(next).some(({ tag }) => /^(verb|aux|modal)$/.test(tag));
  return !rest && (!isAttributeWord(noun.words.at(-1) ?? '') || items[0]?.name === 'name');
}
