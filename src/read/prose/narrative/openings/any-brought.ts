import { isPersonPronoun } from '../../language/is-person-pronoun.js';
import type { Token } from '../../language/token.js';
import type { Noun } from '../nouns.js';

/** "Every tray they bring to the scale gets weighed: …": any one of what the sentence begins with. */
export function anyBrought(tokens: readonly Token[], [first]: readonly Noun[], at: number): Noun | undefined {
  if (!first || first.from > 1 || tokens[first.from - 1]?.tag === 'prep' || !/^(each|every|any)$/.test(first.determiner)) return undefined;
  const relative = isPersonPronoun(tokens[first.to]?.lower ?? '');
  const verbs = tokens.slice(first.to, at).filter(({ tag }) => /^(verb|aux)$/.test(tag)).length;
  return relative && verbs > 1 && !tokens.slice(first.to, at).some(({ text }) => text === ',') ? first : undefined;
}
