/** What a sentence says in front that it is about. */
import { singularWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import type { Noun } from './nouns.js';

/** "Vans, we've two Fords and a lorry: …": what the sentence says that it is about. */
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

/** "Every tray they bring to the scale gets weighed: …": any one of what the sentence begins with. */
export function anyBrought(tokens: readonly Token[], [first]: readonly Noun[], at: number): Noun | undefined {
  if (!first || first.from > 1 || tokens[first.from - 1]?.tag === 'prep' || !/^(each|every|any)$/.test(first.determiner)) return undefined;
  const relative = /^(we|i|they|you|she|he|somebody|someone)$/.test(tokens[first.to]?.lower ?? '');
  const verbs = tokens.slice(first.to, at).filter(({ tag }) => /^(verb|aux)$/.test(tag)).length;
  return relative && verbs > 1 && !tokens.slice(first.to, at).some(({ text }) => text === ',') ? first : undefined;
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
