/** "The people who make them are called setters.", "We call these bays.": what the text goes on to speak of, by its name. */
import type { Token } from '../language/token.js';
import type { Noun } from './nouns.js';

export function calledSo(tokens: readonly Token[], nouns: readonly Noun[]): Noun | undefined {
  const noun = nouns.at(-1);
  if (!noun?.plural || noun.determiner !== '' || noun.to < tokens.length - 1) return undefined;
  const from = tokens[noun.from]?.lower === 'called' ? noun.from + 1 : noun.from;
  const said = tokens.slice(0, from).map(({ lower }) => lower);
  const called =
    /^(are|get) (all )?called$/.test(said.slice(-2).join(' ')) || /^(we|i) call (them|these|those)$/.test(said.slice(-3).join(' '));
  if (!called) return undefined;
  const before = said.slice(0, -2).join(' ');
  return /\b(who|that|which)\b/.test(before) || /^(they|these|those|we|i)\b/.test(said.join(' ')) ? noun : undefined;
}
