/** "start and end dates", "first and last names": each row has one of each. "The date and time" are one moment. */
import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import type { Item } from '../item.js';

export const singleMoment = (words: readonly string[]): readonly string[] =>
  /^(dates|times|timestamps|names)$/.test(words.at(-1) ?? '') ? [...words.slice(0, -1), singularWord(words.at(-1) ?? '')] : words;

/** "the date and time", "pickup date and time", "the date and time it was weighed": one attribute. */
export function dateAndTime(items: readonly Item[], tokens: readonly Token[]): readonly Item[] {
  return items.flatMap((item, i) => {
    const [before, next] = [items[i - 1], items[i + 1]];
    if (next && isPair(item, next, tokens)) return [];
    return before && isPair(before, item, tokens) && item.name === 'time' ? [ofBoth(before, item)] : [item];
  });
}

const isPair = (item: Item, next: Item, tokens: readonly Token[]): boolean =>
  /^(date|day)$/.test(item.words.at(-1) ?? '') &&
  tokens[item.to]?.lower === 'and' &&
  next.from - item.to <= 2 &&
  (next.name === 'time' || (item.name === 'date' && next.made === true && / at$/.test(next.name)));

function ofBoth(date: Item, time: Item): Item {
  const words = date.words.length === 1 ? ['timestamp'] : [...date.words.slice(0, -1), 'time'];
  return { ...time, words, name: words.join(' '), sure: true, from: date.from, start: date.start };
}
