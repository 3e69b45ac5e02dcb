/** "A product code fixes the name, the list price and how many it allows": what the code is of has all of them. */
import type { Token } from '../../language/token.js';
import { readItems } from '../items/items.js';
import type { Noun } from '../nouns.js';
import type { Opening } from './openings.js';

const LEAST = 3;
const CODE = /^(code|number|reference|id|sku|name|key)$/;

export function codeFixes(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  const [noun] = nouns;
  const verb = tokens[noun?.to ?? 0]?.lower ?? '';
  if (!noun || noun.from > 1 || noun.core.length < 2 || !CODE.test(noun.core.at(-1) ?? '') || !/^(a|an|each|every)$/.test(noun.determiner))
    return [];
  if (!/^(fixes|determines|settles|decides|sets|pins|implies|dictates)$/.test(verb)) return [];
  const { items } = readItems(tokens, noun.to + (tokens[noun.to + 1]?.lower === 'down' ? 2 : 1));
  if (items.length < LEAST || items.filter(({ sure }) => sure).length < LEAST - 1) return [];
  const of: Noun = { ...noun, to: noun.to - 1, words: noun.words.slice(0, -1), core: noun.core.slice(0, -1) };
  return [{ kind: 'verb', at: noun.to, items, subject: { noun: of } }];
}
