import type { Token } from '../../language/token.js';
import type { Noun } from '../nouns.js';
import { subjectOf } from '../subject.js';

/** "Grades are two-letter codes with …", "a visit gets a line with …": whoever the sentence is about, where that is no thing. */
export function otherwise(tokens: readonly Token[], nouns: readonly Noun[], { from }: Noun): { readonly other?: Noun } {
  const verb = tokens.findLastIndex(({ tag }, i) => i < from && (tag === 'verb' || tag === 'aux'));
  const { noun } = verb > 0 && from - verb < 4 ? subjectOf(tokens, nouns, verb) : {};
  return noun ? { other: noun } : {};
}
