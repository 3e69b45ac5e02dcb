/** How many of a thing there are, said in front of it: "between ten and eighty", "its own set of", "a handful of". */
import type { Token } from '../../language/token.js';
import type { Noun } from '../nouns.js';

const GROUP =
  /^(set|list|collection|range|pool|roster|series|number|handful|couple|stack|bunch|string|succession|run|stream|family|group|dozens?|scores?|hundreds?|thousands?|plenty|lots?|loads|tens)$/;

/** The last word before it, where it means many. */
export function beforeQuantity(tokens: readonly Token[], noun: Noun): number | undefined {
  let at = noun.start - 1;
  if (!noun.plural) return isSpanned(tokens, noun) ? skipWords(tokens, at - 1, /^(anything|anywhere|from|between|at|least)$/) : undefined;
  if (isNumber(tokens[at])) {
    const second = at - 1;
    if (/^(and|to|or|-|–)$/.test(tokens[second]?.lower ?? '') && isNumber(tokens[second - 1]))
      return skipWords(tokens, second - 2, /^(anything|anywhere|from|between|roughly|about|some)$/);
    return tokens[at]?.lower === 'one'
      ? undefined
      : skipWords(tokens, second, /^(up|to|about|roughly|some|around|at|most|least|over|maybe|perhaps)$/);
  }
  if (tokens[at]?.lower !== 'of' || !GROUP.test(tokens[at - 1]?.lower ?? '')) return undefined;
  at = skipWords(tokens, at - 2, /^(a|an|any|own|whole|full|large|small|fixed|long|short)$/);
  return skipWords(tokens, at, /^(its|their|his|her)$/);
}

/** "anything from one (shed) to thirty", "one (shed), or several", "at least one (shed)"; not "one (shed) to two farms". */
export function isSpanned(tokens: readonly Token[], { start, to }: Noun): boolean {
  if (tokens[start - 1]?.lower === 'one' && tokens[start - 2]?.lower === 'least') return true;
  if (tokens[start - 1]?.lower === 'one' && isOfSome(tokens, to)) return true;
  const at = afterComma(tokens, to);
  if (!/^(one|a|an|single)$/.test(tokens[start - 1]?.lower ?? '') || !/^(to|or)$/.test(tokens[at]?.lower ?? '')) return false;
  const many = tokens[at + 1];
  const last = isNumber(many) ? many?.lower !== 'one' : /^(several|many|more|dozens|hundreds)$/.test(many?.lower ?? '');
  return last && !/^(noun|adj|num|part)$/.test(tokens[at + 2]?.tag ?? '');
}

/** "one (shed) and others have ten". */
const isOfSome = (tokens: readonly Token[], to: number): boolean =>
  /^(and|,|but|while)$/.test(tokens[to]?.lower ?? '') &&
  tokens
    .slice(to, to + 2)
    .some(({ lower }, i) => /^(others|some)$/.test(lower) && /^(has|have|got)$/.test(tokens[to + i + 1]?.lower ?? ''));

const afterComma = (tokens: readonly Token[], to: number): number => (tokens[to]?.text === ',' ? to + 1 : to);

const isNumber = (token: Token | undefined): boolean => token?.tag === 'num' || /^\d[\d,]*$/.test(token?.text ?? '');

function skipWords(tokens: readonly Token[], last: number, words: RegExp): number {
  let at = last;
  while (words.test(tokens[at]?.lower ?? '')) at--;
  return at;
}
