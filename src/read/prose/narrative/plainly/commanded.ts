/** "Each time a boat leaves, log the date": what is asked for once the occasion is said, though the word is a noun as well. */
import type { Token } from '../../language/token.js';

export const isCommanded = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  /^(log|note|record|list|store|track|mark|file|book|stamp)$/.test(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.text === ',' &&
  /^(the|which|when|who|whether|what|how|a|an|its|their)$/.test(tokens[i + 1]?.lower ?? '') &&
  /^(when|whenever|if|once|each|every|for|on|after|before|where)$/.test(tokens[0]?.lower ?? '') &&
  tokens[i + 2]?.text !== ',';
