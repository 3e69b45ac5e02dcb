/** "A user can be a member of many groups": can belong to many groups. */
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { wordsBetween } from '../../language/words-between.js';

export function memberOf(tokens: readonly Token[]): readonly Token[] {
  const of = tokens.findIndex(({ lower }, i) => lower === 'of' && /^members?$/.test(lowerAt(tokens, i - 1)));
  const member = of - 1;
  const be = /^an?$/.test(lowerAt(tokens, member - 1)) ? member - 2 : member - 1;
  const [is] = tokens.slice(be, be + 1);
  if (of < 3 || be < 1 || !is || !/^(be|is|are)$/.test(is.lower) || !MANY.test(wordsBetween(tokens, of + 1, of + 4))) return tokens;
  const to = putWord(is, 'to', 'to');
  const belong = putWord(is, is.lower === 'is' ? 'belongs' : 'belong', 'verb');
  return [...tokens.slice(0, be), belong, to, ...tokens.slice(of + 1)];
}

const MANY = /^(many|several|multiple|different|one or more|two or more|any number of)(?= |$)/;
