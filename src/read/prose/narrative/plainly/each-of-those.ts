/** "A house has two to six rooms; each has a number …": each room has. */
import { isPluralWord, singularWord } from '../../../source/singular.js';
import { isQuantity } from '../../language/is-quantity.js';
import { isTimeUnit } from '../../language/time-units.js';
import type { Sentence, Token } from '../../language/token.js';
import { isUnit } from '../../language/units.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { nounsEnd } from './property-phrase.js';

/** Every sentence with the noun behind "each" that the words right before it counted. */
export const withEachNamed = (sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences.map((sentence, i) => {
    const before = sentences[i - 1];
    const tokens = ofThem(named(sentence.tokens), before?.block === sentence.block ? before.tokens : []);
    return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
  });

/** "There are frames in a hive, and each of them has …", "We own hives. Each of them has …": of those that the words before end with. */
function ofThem(tokens: readonly Token[], before: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token, i) => token.lower === 'each' && hadBehind(tokens, i) === OF_THEM && opensClause(tokens, i));
  const each = tokens[at];
  if (!each) return tokens;
  const marked = tokens.slice(0, at).findLastIndex(({ tag }) => tag !== 'punct' && tag !== 'conj') + 1;
  const noun = lastPlural(at === 0 ? before : tokens.slice(0, marked));
  if (noun.length === 0 || isOwnManner(tokens, at + OF_THEM + 1)) return tokens;
  return [...tokens.slice(0, at + 1), ...asOne(noun, each), ...tokens.slice(at + OF_THEM)];
}
const OF_THEM = 3;

/** "Each of them has its own way of working": nothing that is kept of it. */
const isOwnManner = (tokens: readonly Token[], from: number): boolean =>
  /^(its|their|his|her)$/.test(tokens[from]?.lower ?? '') && !isAttributeWord(tokens[nounsEnd(tokens, from + 1) - 1]?.lower ?? '');

const opensClause = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || tokens[at - 1]?.text === ',' || (tokens[at - 1]?.lower === 'and' && tokens[at - 2]?.text === ',');

/** The nouns that the words end with, where they speak of more than one. */
function lastPlural(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.at(-1)?.tag === 'punct' ? tokens.slice(0, -1) : tokens;
  const last = words.at(-1);
  if (last?.tag !== 'noun' || !isPluralWord(last.lower) || isUnit(last.lower) || isTimeUnit(singularWord(last.lower))) return [];
  const from = words.findLastIndex(({ tag }) => tag !== 'noun') + 1;
  return words.length - from > 2 || isAttributeWord(singularWord(last.lower)) ? [] : words.slice(from);
}

const asOne = (noun: readonly Token[], each: Token): readonly Token[] =>
  noun.map((token, i) => {
    const lower = i === noun.length - 1 ? singularWord(token.lower) : token.lower;
    return { ...token, text: lower, lower, start: each.end, end: each.end };
  });

function named(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token, i) => token.lower === 'each' && tokens[i - 1]?.text === ';' && hadBehind(tokens, i) > 0);
  if (at < 0) return tokens;
  const noun = countedIn(tokens.slice(0, at));
  const each = tokens[at];
  if (noun.length === 0 || !each) return tokens;
  return [...tokens.slice(0, at + 1), ...asOne(noun, each), ...tokens.slice(at + hadBehind(tokens, at))];
}

/** How far behind "each", "each one" or "each of them" the verb stands that says what it has; 0 where none does. */
function hadBehind(tokens: readonly Token[], each: number): number {
  const word = (i: number): string => tokens[each + i]?.lower ?? '';
  const verb = word(1) === 'one' ? 2 : word(1) === 'of' && /^(them|these|those)$/.test(word(2)) ? 3 : 1;
  return /^(has|gets|carries|needs|holds|records)$/.test(word(verb)) ? verb : 0;
}

/** "… has two to six rooms": the noun that the words end with, where they count it. */
function countedIn(tokens: readonly Token[]): readonly Token[] {
  const marks = tokens.at(-1)?.tag === 'punct' ? tokens.slice(0, -1) : tokens;
  const last = marks.at(-1);
  if (last?.tag !== 'noun' || !isPluralWord(last.lower) || isUnit(last.lower)) return [];
  const one = singularWord(last.lower);
  if (isAttributeWord(one) || isTimeUnit(one)) return [];
  const from = marks.findLastIndex(({ tag }) => tag !== 'noun') + 1;
  if (marks.length - from > 2) return [];
  let at = from - 1;
  while (marks[at]?.tag === 'adj' || /^(of|a)$/.test(marks[at]?.lower ?? '')) at--;
  return isCount(marks[at]) ? marks.slice(from) : [];
}

const isCount = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'num' || isQuantity(token.lower) || /^(some|various|different|more|couple|number)$/.test(token.lower));
