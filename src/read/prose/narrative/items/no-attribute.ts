/** What stands in a list like an item and is none: how data is kept, how many there are. */
import { isNumeral } from '../../language/is-numeral.js';
import { isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import type { Item } from '../item.js';

/** "a lot of trouble", "a handful of late ones": how many, not what. */
const QUANTIFYING =
  /^(lot|lots|handful|bunch|couple|pair|set|bit|kind|sort|dozen|tens|dozens|hundreds|thousands|mix|mixture|host|range|variety|load|minimum|maximum|rest|half|majority)$/;

/** Words for how data is kept, not for what. */
export const isNoAttribute = (tokens: readonly Token[], { from, to, words, determiner }: Item): boolean =>
  (words[1] === 'of' && QUANTIFYING.test(words[0] ?? '') && !(determiner !== 'a' && /^(kind|sort)$/.test(words[0] ?? ''))) ||
  /^(foreign key|primary key)$/.test(words.join(' ')) ||
  isFigure(tokens, from, words) ||
  isRate(tokens, to) ||
  words[0] === 'same' ||
  isCalled(tokens, from, to) ||
  /^(row|rows|integer|meaning|modelling|surrogate|uuid)$/.test(tokens[to - 1]?.lower ?? '') ||
  tokens.slice(from, to).some(({ lower }) => lower === 'surrogate');

/** "a caretaker, Angus": what somebody is called. */
const isCalled = (tokens: readonly Token[], from: number, to: number): boolean =>
  to === from + 1 &&
  tokens[from - 1]?.text === ',' &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[from]?.text ?? '') &&
  isPersonNoun(tokens[from - 2]?.lower ?? '');

/** "fifty a head", "eight a night": so much for each. */
const isRate = (tokens: readonly Token[], to: number): boolean =>
  /^an?$/.test(tokens[to - 2]?.lower ?? '') &&
  tokens[to - 3]?.lower !== 'one' &&
  (tokens[to - 3]?.tag === 'num' || isNumeral(tokens[to - 3]?.lower ?? ''));

/** "94 percent pass", "forty departures", "above 5 degrees": how many there are. */
const isFigure = (tokens: readonly Token[], from: number, words: readonly string[]): boolean =>
  !/^(first|last)$/.test(words[0] ?? '') &&
  (isNumeral(words[0] ?? '') ||
    (tokens[from - 1]?.tag === 'num' && tokens[from - 1]?.lower !== 'one' && !/^(first|last)$/.test(tokens[from - 2]?.lower ?? '')));
