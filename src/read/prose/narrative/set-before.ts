/** What a sentence says in front that it is about. */
import { singularWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import type { Noun } from './nouns.js';

/** "Vans, we've two Fords and a lorry: …": what the sentence says that it is about. */
export function setBefore(tokens: readonly Token[], [first]: readonly Noun[]): Noun | undefined {
  if (!first || first.from > 1 || tokens[first.to]?.text !== ',') return undefined;
  const verb = first.to + 2;
  return /^(we|i|there|they)$/.test(tokens[verb - 1]?.lower ?? '') && /^(verb|aux)$/.test(tokens[verb]?.tag ?? '') ? first : undefined;
}

const isSorts = ({ core, to }: Noun, tokens: readonly Token[]): boolean =>
  core.length === 1 && /^(sort|kind|type|variety|thing|example)$/.test(singularWord(core[0] ?? '')) && tokens[to]?.lower !== 'of';

/** "the badges: gold, silver and so on, nine sorts, each with …": what the sorts are of. */
export const sortedBefore = (tokens: readonly Token[], nouns: readonly Noun[], sorts: Noun): Noun | undefined => {
  const { from } = sorts;
  if (!isSorts(sorts, tokens)) return undefined;
  const colon = tokens.findLastIndex(({ text }, i) => i < from && text === ':');
  return nouns.findLast((noun) => noun.plural && noun.to <= (colon > 0 ? colon : from) && !isSorts(noun, tokens));
};
