/** "A parcel is the box as it was sent: …", "Keepers are members.": what one noun is said to be. */
import type { Token } from '../language/token.js';
import type { Noun } from './nouns.js';

const HEDGES = /^(just|simply|only|really|basically|also|always|all|both|little|more|than|nothing|but)$/;
/** Says which or of which sort; "one batch" says what it is made of. */
const PLAIN = /^((just|simply|only|really|basically|also|always|all|both) )*(the|a|an|our|their own)?$/;

export interface SaidToBe {
  readonly name: string;
  /** "A keeper is a member too", "a creator is just a member who …": some of them are, and no more is said of what it is. */
  readonly kind: boolean;
  /** "The core is the basket": which of several is meant, not what sort of thing. */
  readonly same: boolean;
}

/** Without "row" and "record", which everything has. */
const nameOf = ({ core }: Noun): string =>
  (core.length > 1 && /^(row|record|table)$/.test(core.at(-1) ?? '') ? core.slice(0, -1) : core).join(' ');

/** What a noun is said to be, where nothing is said of that but what it is called. */
export function saidToBe(tokens: readonly Token[], noun: Noun, nouns: readonly Noun[]): SaidToBe | undefined {
  const is = verbOf(tokens, noun, nouns);
  if (is < 0 || noun.words.length > noun.core.length) return undefined;
  if (!/^(,|and|but|so|:)?$/.test(tokens[noun.from - 1]?.lower ?? '')) return undefined;
  let at = is + 1;
  while (HEDGES.test(tokens[at]?.lower ?? '')) at++;
  const other = nouns.find(({ from, start }) => from > is && from <= at && start >= at);
  if (!other || other.plural !== noun.plural || !PLAIN.test(other.determiner) || !isEnd(tokens, other.to)) return undefined;
  return {
    name: nameOf(other),
    same:
      (/^the\b/.test(noun.determiner) && /^the\b/.test(other.determiner)) ||
      (noun.plural && /^(|the|our)$/.test(noun.determiner) && other.determiner === ''),
    kind:
      KIND.test(tokens[other.to]?.lower ?? '') ||
      (tokens[other.to]?.lower === 'as' && tokens[other.to + 1]?.lower === 'well') ||
      /^(just|simply|only|also)/.test(other.determiner) ||
      is > noun.to,
  };
}

/** Where "is" stands behind a noun, or behind what each of it is on: "every change to a plan is an event". */
function verbOf(tokens: readonly Token[], { to, determiner }: Noun, nouns: readonly Noun[]): number {
  const isAt = (at: number): boolean => /^(is|are)$/.test(tokens[at]?.lower ?? '');
  if (isAt(to)) return to;
  const next = /^(each|every)$/.test(determiner) && tokens[to]?.tag === 'prep' ? nouns.find(({ from }) => from === to + 1) : undefined;
  return next && isAt(next.to) ? next.to : -1;
}

const KIND = /^(too|that|which|who|like)$/;
const isEnd = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || /^(:|\.|;|as|itself|themselves)$/.test(token.lower) || KIND.test(token.lower)) return true;
  return token.text === ',' && !/^(noun|det|num|adj|wh)$/.test(next?.tag ?? '');
};
