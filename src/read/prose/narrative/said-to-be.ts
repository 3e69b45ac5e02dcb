/** "A parcel is the box as it was sent: …", "Keepers are members.": what one noun is said to be. */
import type { Token } from '../language/token.js';
import type { Noun } from './nouns.js';

const HEDGES = /^(just|simply|only|really|basically|also|always|all|both|little|more|than|nothing|but)$/;
/** Says which or of which sort; "one batch" says what it is made of. */
const PLAIN = /^((just|simply|only|really|basically|also|always|all|both) )*(the|a|an|our|their own)?$/;

export interface SaidToBe {
  readonly noun: Noun;
  /** "A keeper is a member too", "a creator is just a member who …": some of them are, and no more is said of what it is. */
  readonly kind: boolean;
}

/** What a noun is said to be, where nothing is said of that but what it is called. */
export function saidToBe(tokens: readonly Token[], noun: Noun, nouns: readonly Noun[]): SaidToBe | undefined {
  if (noun.words.length > noun.core.length || !/^(is|are)$/.test(tokens[noun.to]?.lower ?? '')) return undefined;
  if (!/^(,|and|but|so|:)?$/.test(tokens[noun.from - 1]?.lower ?? '')) return undefined;
  let at = noun.to + 1;
  while (HEDGES.test(tokens[at]?.lower ?? '')) at++;
  const other = nouns.find(({ from, start }) => from > noun.to && from <= at && start >= at);
  if (!other || other.plural !== noun.plural || !PLAIN.test(other.determiner) || !isEnd(tokens, other.to)) return undefined;
  return { noun: other, kind: KIND.test(tokens[other.to]?.lower ?? '') || /^(just|simply|only|also)/.test(other.determiner) };
}

const KIND = /^(too|that|which|who|like)$/;
const isEnd = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || /^(:|\.|;|as|itself|themselves)$/.test(token.lower) || KIND.test(token.lower)) return true;
  return token.text === ',' && !/^(noun|det|num|adj|wh)$/.test(next?.tag ?? '');
};
