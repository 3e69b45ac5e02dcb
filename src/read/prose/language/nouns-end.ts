import type { Token } from './token.js';

/** Where the nouns that begin at `from` end, with the adjectives before them; `from` where no noun is the last of them. */
export function nounsEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (/^(noun|adj)$/.test(tokens[at]?.tag ?? '')) at++;
  return tokens[at - 1]?.tag === 'noun' ? at : from;
}
