/** What says that the many refer to the one, though it names one of them: "for each tank there is a log", "one live card at a time", "a visit, or three". */
import type { Claim } from '../../claims/claim.js';
import { lastWord } from '../../language/last-word.js';
import { namesPerson } from '../../language/names-person.js';
import { isBodyNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { type Mention, type Relation, refersTo } from '../relation.js';
import { copiedOnto } from './copied-onto.js';
import { isSpanned } from './quantity-before.js';

/** Each mention that belongs to the one before it, whatever its number. */
export function otherWay(tokens: readonly Token[], mentions: readonly Mention[]): readonly Relation[] {
  const behind = mentions.flatMap((mention, i) => {
    const before = mentions[i - 1];
    if (!before || before.thing.key === mention.thing.key || before.noun.to > mention.noun.from) return [];
    const between = tokens
      .slice(before.noun.to, mention.noun.from)
      .map(({ lower }) => lower)
      .join(' ');
    const said = isAtATime(tokens, mention, between) || isThereFor(tokens, before, between) || isOrMore(tokens, mention, between);
    const { noun, thing } = mention;
    return said
      ? [refersTo(tokens, { from: thing, to: before.thing, first: before.noun.from, end: noun.to, verb: 'have', weight: 0.85 })]
      : [];
  });
  return [...behind, ...copiedOnto(tokens, mentions)];
}

/** "has one live card at a time": there are others before and after it, though nobody has two clubs or bosses at once. */
const isAtATime = (tokens: readonly Token[], { noun, thing }: Mention, between: string): boolean =>
  /\bone$|^(a|single)$/.test(noun.determiner) &&
  HAVING.test(between) &&
  !namesPerson(thing.key) &&
  !isBodyNoun(lastWord(thing.key)) &&
  (/^at (a time|any (one |given )?(time|moment|point)|once)\b/.test(lowerFrom(tokens, noun.to, 4)) || CURRENT.test(noun.words[0] ?? ''));

const HAVING =
  /^(only |just |always |also )*((can|may|must|will|should) )?(only |just |ever |always )*(has|have|holds?|keeps?|gets?|carr(y|ies))( only| just| exactly)?$/;
const CURRENT = /^(current|live|active|valid)$/;

/** "For each tank there is a log", "with every tank comes a log", "below the invoice are its lines". */
function isThereFor(tokens: readonly Token[], { noun }: Mention, between: string): boolean {
  const led = tokens[noun.from - 1]?.lower ?? '';
  if (noun.plural || /[;:]/.test(tokens[noun.from - 2]?.text ?? '')) return false;
  if (/^(each|every|any|one)\b/.test(noun.determiner) && /^(for|on|with|under|in|to|against|below|behind|inside)$/.test(led))
    return /^([a-z ]+ )?there (is|are|'s|will be|can be|may be)$|^(comes?|goes|go|belongs?)$/.test(between);
  return /^(under|below|beneath|behind|underneath)$/.test(led) && /^(there )?(is|are|'s|sits?|comes?|hangs?)$/.test(between);
}

/** "A snag may need a visit, or three." */
const isOrMore = (tokens: readonly Token[], { noun }: Mention, between: string): boolean =>
  isSpanned(tokens, noun) && /^((can|may|might|will|could) )?(also |often |sometimes )*[a-z]+$/.test(between);

const lowerFrom = (tokens: readonly Token[], from: number, count: number): string =>
  tokens
    .slice(from, from + count)
    .map(({ lower }) => lower)
    .join(' ');

/** The same claims, save that one has one of what is said to be of it. */
export const withoutContrary = (claims: readonly Claim[], relations: readonly Relation[]): readonly Claim[] =>
  relations.length === 0
    ? claims
    : claims.filter(
        (claim) =>
          claim.kind !== 'relationship' ||
          claim.sense !== 'belongs' ||
          !relations.some(({ from, to }) => from.key === claim.to.key && to.key === claim.from.key),
      );
