/** "the weight of a crate": a property by its name, and whose it is. */
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';

export interface PropertyPhrase {
  readonly property: readonly Token[];
  /** Without what stands before the noun. */
  readonly whose: readonly Token[];
  /** The token behind it. */
  readonly to: number;
}

export function propertyPhrase(tokens: readonly Token[], at: number): PropertyPhrase | undefined {
  if (tokens[at]?.lower !== 'the') return undefined;
  const of = nounsEnd(tokens, at + 1);
  if (of < at + 2 || tokens[of]?.lower !== 'of' || !isAttributeWord(tokens[of - 1]?.lower ?? '')) return undefined;
  const from = /^(a|an|each|every|any|the|our)$/.test(tokens[of + 1]?.lower ?? '') ? of + 2 : of + 1;
  const to = nounsEnd(tokens, from);
  return to > from && tokens[to - 1]?.tag === 'noun'
    ? { property: tokens.slice(at + 1, of), whose: tokens.slice(from, to), to }
    : undefined;
}

/** Where nouns end that may have adjectives before them. */
export function nounsEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (/^(noun|adj)$/.test(tokens[at]?.tag ?? '') && tokens[at]?.lower !== 'apart') at++;
  return at;
}
