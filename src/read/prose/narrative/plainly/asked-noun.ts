/** "which map it was played on", "what run we did it in": behind the question stands a noun, though it may be a verb elsewhere. */
import { isPluralWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';

export const isAskedNoun = (tokens: readonly Token[], i: number): boolean =>
  /^(verb|noun)$/.test(tokens[i]?.tag ?? '') &&
  /^(which|what)$/.test(tokens[i - 1]?.lower ?? '') &&
  !isAntecedent(tokens, i - 2) &&
  verbBase(tokens[i]?.lower ?? '') === tokens[i]?.lower &&
  /^(it|they|we|you|he|she|i)$/.test(tokens[i + 1]?.lower ?? '') &&
  /^(verb|aux|modal|part)$/.test(tokens[i + 2]?.tag ?? '');

/** "the rules which cover it are": what "which" stands for; not "each game records". */
const isAntecedent = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  isPluralWord(tokens[i]?.lower ?? '') &&
  !tokens.slice(Math.max(0, i - 3), i).some(({ lower }) => /^(a|an|each|every|one)$/.test(lower));
