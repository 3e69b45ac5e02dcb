/** "Vans, we've two Fords and a lorry: …", "the rota I make with a pencil: …": what a sentence sets in front that it is about. */
import type { Token } from '../../language/token.js';
import type { Noun } from '../nouns.js';

export function setBefore(tokens: readonly Token[], [first]: readonly Noun[], at: number): Noun | undefined {
  if (first && isDoneByUs(tokens, first, at)) return first;
  if (!first || first.from > 1 || tokens[first.to]?.text !== ',') return undefined;
  const verb = first.to + 2;
  return /^(we|i|there|they)$/.test(tokens[verb - 1]?.lower ?? '') && /^(verb|aux)$/.test(tokens[verb]?.tag ?? '') ? first : undefined;
}

/** "The rota I make over the summer with a pencil: …": what is done by us is set in front of who does it, and nothing else is done. */
function isDoneByUs(tokens: readonly Token[], { from, to, determiner, plural }: Noun, at: number): boolean {
  if (from > 0 || !/^(we|i)$/.test(tokens[to]?.lower ?? '') || (determiner === '' && !plural)) return false;
  return tokens[to + 1]?.tag === 'verb' && !tokens.slice(to + 2, at).some(({ tag }) => /^(verb|aux|modal)$/.test(tag));
}
