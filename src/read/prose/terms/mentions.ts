/** Where known things are mentioned in a sentence: longest names first, singular and plural alike. */
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

export function findMentions(tokens: readonly Token[], things: ReadonlyMap<string, ThingName>): Mentions {
  const mentions: Mention[] = [];
  const openings = openingsOf(things);
  for (let i = 0; i < tokens.length; ) {
    if (!openings.has(tokens[i]?.lower ?? '') && !openings.has(singularWord(tokens[i]?.lower ?? ''))) {
      i++;
      continue;
    }
    const found = longestAt(tokens, i, things);
    if (!found) {
      i++;
      continue;
    }
    mentions.push(found);
    i = found.to;
  }
  return mentions;
}

/** First words of all names: most words of a text open none. Kept as long as the names are. */
const openings = new WeakMap<ReadonlyMap<string, ThingName>, ReadonlySet<string>>();

function openingsOf(things: ReadonlyMap<string, ThingName>): ReadonlySet<string> {
  const known = openings.get(things);
  if (known) return known;
  const made = new Set([...things.keys()].map((key) => key.split(' ')[0] ?? ''));
  openings.set(things, made);
  return made;
}

function longestAt(tokens: readonly Token[], from: number, things: ReadonlyMap<string, ThingName>): Mention | undefined {
  for (let to = Math.min(tokens.length, from + LONGEST_NAME); to > from; to--) {
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
