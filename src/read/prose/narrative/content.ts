/** Words of a clause that say something. */
import type { Token } from '../language/token.js';

export const SMALL =
  /^(it|they|he|she|we|you|i|that|which|someone|somebody|the|a|an|this|its|their|each|one|is|are|was|were|be|been|being|has|have|had|do|does|did|not|of|to|for|by|in|on|at|with|from|up|out|actually|then|last|first|finally|currently|exactly|ever|also|really|just|normally|still|already|now|got|get|gets|who|what|so|there|them|us|our|any|'s|if|whether|should|can|must|will|may|or|and)$/;

export const contentOf = (tokens: readonly Token[], from: number, to: number): readonly string[] =>
  tokens
    .slice(from, to)
    .filter((token) => token.tag !== 'punct' && token.tag !== 'pron' && !SMALL.test(token.lower) && !/n['’]t$/.test(token.lower))
    .map((token) => token.lower);
