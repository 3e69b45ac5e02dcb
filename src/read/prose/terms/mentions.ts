/** Where known things are mentioned in a sentence: longest names first, singular and plural alike. */
import { oncePer } from '../../../util/once-per.js';
import { isPluralWord, singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { MANY_WORDS } from '../language/word-classes.js';

export interface Mention {
  readonly thing: ThingName;
  /** Token range, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly number: 'one' | 'many';
  /** Lower-case word before it: each, a, exactly one, their … */
  readonly determiner: string;
  /** Exactly one, one, a single. */
  readonly exactly: boolean;
}

export type Mentions = readonly Mention[];

const LONGEST_NAME = 6;

/** Once per sentence and set of names. */
export const findMentions = (tokens: readonly Token[], things: ReadonlyMap<string, ThingName>): Mentions => finderOf(things)(tokens);

const finderOf = oncePer((things: ReadonlyMap<string, ThingName>) => {
  const longest = longestByOpening(things);
  return oncePer((tokens: readonly Token[]) => mentionsIn(tokens, things, longest));
});

/** First words of all names, with how many words the longest name that opens so has: most words of a text open none. */
function longestByOpening(things: ReadonlyMap<string, ThingName>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of things.keys()) {
    const words = key.split(' ');
    const opening = words[0] ?? '';
    longest.set(opening, Math.max(longest.get(opening) ?? 0, Math.min(words.length, LONGEST_NAME)));
  }
  return longest;
}

function mentionsIn(tokens: readonly Token[], things: ReadonlyMap<string, ThingName>, longest: ReadonlyMap<string, number>): Mentions {
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const word = tokens[i]?.lower ?? '';
    const size = Math.max(longest.get(word) ?? 0, longest.get(singularWord(word)) ?? 0);
    const found = size > 0 ? longestAt(tokens, i, size, things) : undefined;
    if (found) mentions.push(found);
    i = found?.to ?? i + 1;
  }
  return mentions;
}

function longestAt(tokens: readonly Token[], from: number, size: number, things: ReadonlyMap<string, ThingName>): Mention | undefined {
  for (let to = Math.min(tokens.length, from + size); to > from; to--) {
    const words = tokens.slice(from, to).map((token) => token.lower);
    const last = words.length - 1;
    const thing = things.get(words.map((word, i) => (i === last ? singularWord(word) : word)).join(' '));
    if (thing) return mention(tokens, from, to, thing);
  }
  return undefined;
}

const words2 = (tokens: readonly Token[], to: number): string => `${tokens[to - 2]?.lower ?? ''} ${tokens[to - 1]?.lower ?? ''}`;

/** "rental company": whoever runs it, not a rental. */
const HOSTS = /^(company|companies|enterprise|enterprises|system|systems|platform|platforms|agency|software)$/;

function mention(tokens: readonly Token[], from: number, to: number, thing: ThingName): Mention | undefined {
  const last = tokens[to - 1];
  if (!last || tokens[from]?.tag === 'verb' || tokens[from]?.tag === 'modal' || HOSTS.test(tokens[to]?.lower ?? '')) return undefined;
  const before = tokens.slice(
    Math.max(0, from - 4),
    /^(types|kinds|varieties|pieces|numbers?|copies) of$/.test(words2(tokens, from)) ? from - 2 : from,
  );
  const determiners = trailingDeterminers(before);
  const exactly =
    /\b(exactly one|only one|one|a single|single|at most one|one and only one)$/.test(determiners) && !/at least|or more/.test(determiners);
  const many =
    isPluralWord(last.lower) ||
    determiners.split(' ').some((word) => MANY_WORDS.has(word)) ||
    /one or more|zero or more|at least one/.test(determiners);
  // "multiple repair stations": no repairs.
  if (
    !isPluralWord(last.lower) &&
    tokens[to]?.tag === 'noun' &&
    isPluralWord(tokens[to]?.lower ?? '') &&
    /\b(multiple|several|many)$/.test(determiners)
  )
    return undefined;
  return {
    thing,
    from,
    to,
    number: many && !exactly ? 'many' : 'one',
    determiner: determiners,
    exactly,
  };
}

function trailingDeterminers(before: readonly Token[]): string {
  const words: string[] = [];
  for (let i = before.length - 1; i >= 0; i--) {
    const token = before[i];
    if (
      !token ||
      !(
        token.tag === 'det' ||
        token.tag === 'num' ||
        token.tag === 'adj' ||
        /^(only|exactly|at|or|most|single|more|zero|pron)$/.test(token.lower)
      )
    )
      break;
    words.unshift(token.lower);
  }
  return words.join(' ');
}
