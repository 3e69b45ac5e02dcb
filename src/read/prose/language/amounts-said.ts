/** How many there may be, in the words that the readers know: "a maximum of three labels" is up to three. */

import { isPluralWord } from '../../source/singular.js';
import { putWord } from './put-word.js';
import type { Token } from './token.js';
import { isUnit } from './units.js';

export function amountsSaid(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => OPENING.test(lower))) return tokens;
  let said = tokens;
  for (let i = said.length - 1; i >= 0; i--)
    said = bounded(said, i) ?? atWill(said, i) ?? aNumber(said, i) ?? orSeveral(said, i) ?? listForEach(said, i) ?? said;
  return said;
}

const OPENING = /^(maximum|minimum|many|number|several|list)$/;

const isMany = (token: Token | undefined): boolean => token?.tag === 'noun' && isPluralWord(token.lower) && !isUnit(token.lower);

/** "a maximum of three labels", and no "maximum of 20 metres", which is how long it may be. */
function bounded(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const by = tokens[at];
  if (!by || !/^(maximum|minimum)$/.test(by.lower) || tokens[at + 1]?.lower !== 'of') return undefined;
  if (tokens[at + 2]?.tag !== 'num' || !isMany(tokens[at + 3])) return undefined;
  const from = tokens[at - 1]?.lower === 'a' ? at - 1 : at;
  const words =
    by.lower === 'maximum' ? [putWord(by, 'up', 'adv'), putWord(by, 'to', 'to')] : [putWord(by, 'at', 'prep'), putWord(by, 'least', 'det')];
  return [...tokens.slice(0, from), ...words, ...tokens.slice(at + 2)];
}

const anyNumber = (by: Token): readonly Token[] => [putWord(by, 'any', 'det'), putWord(by, 'number', 'noun'), putWord(by, 'of', 'prep')];

/** "as many labels as they like": any number of them. */
function atWill(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const [as, many] = tokens.slice(at, at + 2);
  if (as?.lower !== 'as' || many?.lower !== 'many') return undefined;
  const end = tokens.findIndex(({ lower }, i) => i > at + 2 && i < at + MOST_NOUNS && lower === 'as');
  const [who, like] = tokens.slice(end + 1, end + 3);
  if (end > 0 && /^(needed|necessary|required|wanted|desired|possible)$/.test(who?.lower ?? ''))
    return [...tokens.slice(0, at), ...anyNumber(many), ...tokens.slice(at + 2, end), ...tokens.slice(end + 2)];
  if (
    end < 0 ||
    !/^(they|he|she|it|you|we|i|people)$/.test(who?.lower ?? '') ||
    !/^(like|likes|want|wants|need|needs|wish|please)$/.test(like?.lower ?? '')
  )
    return undefined;
  return [...tokens.slice(0, at), ...anyNumber(many), ...tokens.slice(at + 2, end), ...tokens.slice(end + 3)];
}
const MOST_NOUNS = 7;

/** "can have a number of labels": several. What "has a number of seats" may well have just that. */
function aNumber(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const by = tokens[at];
  if (by?.lower !== 'number' || tokens[at - 1]?.lower !== 'a' || tokens[at + 1]?.lower !== 'of' || !isMany(tokens[at + 2]))
    return undefined;
  const may = tokens.slice(Math.max(0, at - 5), at - 1).some(({ tag }) => tag === 'modal');
  return may ? [...tokens.slice(0, at - 1), putWord(by, 'several', 'det'), ...tokens.slice(at + 2)] : undefined;
}

/** "can have a label, or several": several. */
function orSeveral(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const by = tokens[at];
  if (!by || !/^(a|an|one)$/.test(by.lower) || !/^(aux|verb)$/.test(tokens[at - 1]?.tag ?? '')) return undefined;
  let to = at + 1;
  while (tokens[to]?.tag === 'noun') to++;
  const from = tokens[to]?.text === ',' ? to + 1 : to;
  const or = tokens[from]?.lower === 'or' && tokens[from + 1]?.lower === 'several' && (tokens[from + 2]?.tag ?? 'punct') === 'punct';
  return or && to > at + 1
    ? [...tokens.slice(0, at), putWord(by, 'several', 'det'), ...tokens.slice(at + 1, to), ...tokens.slice(from + 2)]
    : undefined;
}

/** "keep a list of labels for each parcel": several labels for each. */
function listForEach(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const by = tokens[at];
  if (by?.lower !== 'list' || tokens[at - 1]?.lower !== 'a' || tokens[at + 1]?.lower !== 'of' || tokens[at - 2]?.tag !== 'verb')
    return undefined;
  let to = at + 2;
  while (tokens[to]?.tag === 'noun') to++;
  const each = isMany(tokens[to - 1]) && tokens[to]?.lower === 'for' && /^(each|every)$/.test(tokens[to + 1]?.lower ?? '');
  return each ? [...tokens.slice(0, at - 1), putWord(by, 'several', 'det'), ...tokens.slice(at + 2)] : undefined;
}
