/** "Freezers have shelves, and those have boxes", "divided into floors and the floors into rooms": one in another in a third, said with fewer words. */

import { isPluralWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';

export function oneInAnother(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower, text }) => OPENING.test(lower) || text === '>')) return tokens;
  let said = chain(tokens) ?? tokens;
  for (let i = said.length - 1; i > 0; i--)
    said = inTurn(said, i) ?? andThose(said, i) ?? eachOfThem(said, i) ?? againInto(said, i) ?? said;
  return said;
}

const OPENING = /^(turn|consist|these|those|each|into|→)$/;
const isMany = (token: Token | undefined): boolean => token?.tag === 'noun' && isPluralWord(token.lower);

/** "Freezers > shelves > boxes". */
function chain(tokens: readonly Token[]): readonly Token[] | undefined {
  const isArrow = ({ text }: Token): boolean => /^(>|→)$/.test(text);
  const words = /^[.;]$/.test(tokens.at(-1)?.text ?? '') ? tokens.slice(0, -1) : tokens;
  const arrows = words.filter(isArrow).length;
  const plain = words.every((token, i) => (isArrow(token) ? isMany(words[i - 1]) : /^(noun|adj)$/.test(token.tag))) && isMany(words.at(-1));
  if (arrows < 2 || !plain) return undefined;
  const first = tokens.findIndex(isArrow);
  return tokens.flatMap((token, i) => {
    if (!isArrow(token)) return [token];
    const have = putWord(token, 'have', 'aux');
    return i === first ? [have] : [putWord(token, ',', 'punct'), putWord(token, 'which', 'wh'), have];
  });
}

/** "which (in turn) consist of boxes": which have boxes. */
function inTurn(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  if (lowerAt(tokens, at) === 'turn' && lowerAt(tokens, at - 1) === 'in' && /^(which|they|these|those|that)$/.test(lowerAt(tokens, at - 2)))
    return [...tokens.slice(0, at - 1), ...tokens.slice(at + 1)];
  const which = tokens[at];
  if (which?.lower !== 'which' || lowerAt(tokens, at + 1) !== 'consist' || lowerAt(tokens, at + 2) !== 'of' || !isMany(tokens[at - 2]))
    return undefined;
  return [...tokens.slice(0, at + 1), putWord(which, 'have', 'aux'), ...tokens.slice(at + 3)];
}

/** "shelves, and those have boxes", "floors; these are made up of rooms": which have. */
function andThose(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const those = tokens[at];
  if (!those || !/^(these|those)$/.test(those.lower) || !/^(aux|verb)$/.test(tokens[at + 1]?.tag ?? '')) return undefined;
  const and = lowerAt(tokens, at - 1) === 'and' ? at - 1 : at;
  const mark = /^[,;]$/.test(tokens[and - 1]?.text ?? '') ? and - 1 : and;
  if (mark === at || !isMany(tokens[mark - 1])) return undefined;
  return [...tokens.slice(0, mark), putWord(those, ',', 'punct'), putWord(those, 'which', 'wh'), ...tokens.slice(at + 1)];
}

/** "many shelves and each of them many boxes": each of which has many. */
function eachOfThem(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const [each, of, them, many] = tokens.slice(at, at + 4);
  if (each?.lower !== 'each' || of?.lower !== 'of' || !/^(them|these|those)$/.test(them?.lower ?? '')) return undefined;
  if (lowerAt(tokens, at - 1) !== 'and' || !isMany(tokens[at - 2]) || !/^(many|several|some|a|one)$/.test(many?.lower ?? ''))
    return undefined;
  return [
    ...tokens.slice(0, at - 1),
    putWord(each, ',', 'punct'),
    each,
    of,
    putWord(each, 'which', 'wh'),
    putWord(each, 'has', 'aux'),
    ...tokens.slice(at + 3),
  ];
}

/** "are divided into floors and the floors into rooms": and the floors are divided into rooms. */
function againInto(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const into = tokens[at];
  if (into?.lower !== 'into' || !isMany(tokens[at - 1]) || !isMany(tokens[at + 1])) return undefined;
  const from = /^(the|these)$/.test(lowerAt(tokens, at - 2)) ? at - 2 : at - 1;
  const first = tokens.findLastIndex(({ lower }, i) => i < from && lower === 'into');
  if (
    lowerAt(tokens, from - 1) !== 'and' ||
    first < 2 ||
    tokens[first - 1]?.tag !== 'part' ||
    lowerAt(tokens, from - 2) !== lowerAt(tokens, at - 1)
  )
    return undefined;
  const { text, lower } = tokens[first - 1] ?? into;
  return [...tokens.slice(0, at), putWord(into, 'are', 'aux'), { ...into, text, lower, tag: 'part' }, ...tokens.slice(at)];
}
