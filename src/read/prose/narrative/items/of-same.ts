/** "the name and phone of the manager", "a carer's name and telephone": both are of the same. */
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Item } from '../item.js';

/** The first of two that nothing parts is of whatever the second is said to be of, and the second of whatever the first is. */
export function ofSame(items: readonly Item[], tokens: readonly Token[]): readonly Item[] {
  return items.map((item, i) => {
    const [before, next] = [items[i - 1], items[i + 1]];
    if (next?.about && isOne(item, next, tokens)) return { ...item, about: next.about };
    if (before?.possessor && isOne(before, item, tokens)) return { ...item, possessor: before.possessor };
    return item;
  });
}

/** "name and phone": joined, and no determiner between them. */
const isOne = (item: Item, next: Item, tokens: readonly Token[]): boolean =>
  !item.about &&
  !next.possessor &&
  !item.made &&
  !next.made &&
  tokens[item.to]?.lower === 'and' &&
  next.from === item.to + 1 &&
  next.determiner === undefined &&
  isPlainProperty(item) &&
  isPlainProperty(next);

const isPlainProperty = ({ words }: Item): boolean =>
  words.length < 3 &&
  isAttributeWord(words.at(-1) ?? '') &&
  /^(name|surname|phone|telephone|mobile|email|address|number|title|rank|initial|signature|date|age|contact|postcode|weight|length|height|size|colour|color)s?$/.test(
    words.at(-1) ?? '',
  );
