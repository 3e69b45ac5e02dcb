import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import type { Noun } from '../nouns.js';

/** "the badges: gold, silver and so on, nine sorts, each with …": what the sorts are of. */
export function sortedBefore(tokens: readonly Token[], nouns: readonly Noun[], sorts: Noun): Noun | undefined {
  const { from } = sorts;
  if (!isSorts(sorts, tokens)) return undefined;
  const colon = tokens.findLastIndex(({ text }, i) => i < from && text === ':');
  return nouns.findLast((noun) => noun.plural && noun.to <= (colon > 0 ? colon : from) && !isSorts(noun, tokens));
}

const isSorts = ({ core, to }: Noun, tokens: readonly Token[]): boolean =>
  core.length === 1 && /^(sort|kind|type|variety|thing|example)$/.test(singularWord(core[0] ?? '')) && tokens[to]?.lower !== 'of';
