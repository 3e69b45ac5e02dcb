/** What is made with a verb, and belongs to what stands behind it: "a patient books appointments with a practitioner". */
import type { ClaimBody } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { MANY_WORDS } from '../language/word-classes.js';
import type { Mention } from '../terms/mentions.js';
import type { Found } from './pattern.js';

/** "notes on tours": each on one, unless it is said that they are many. */
const isMany = ({ number, determiner }: Mention): boolean =>
  number === 'many' && determiner.split(' ').some((word) => MANY_WORDS.has(word));

/** "books appointments with a practitioner", "a submission for an assignment": what is made belongs to that as well. */
export function attachedRelations(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  object: Mention,
  claim: ClaimBody | undefined,
): readonly Found[] {
  if (claim?.kind !== 'relationship' || claim.sense !== 'owns' || claim.verb === 'have') return [];
  const next = mentions[mentions.indexOf(object) + 1];
  const preposition = tokens[object.to]?.lower ?? '';
  if (
    !next ||
    !/^(with|for|of|to|at|from|on|below|under|about|regarding)$/.test(preposition) ||
    next.from - object.to > 3 ||
    next.thing.key === object.thing.key
  )
    return [];
  const body: ClaimBody = {
    kind: 'relationship',
    from: object.thing,
    to: next.thing,
    fromNumber: 'one',
    toNumber: isMany(next) ? 'many' : 'one',
    sense: 'belongs',
    verb: preposition,
  };
  return [{ body, start: tokens[object.from]?.start ?? 0, end: tokens[next.to - 1]?.end ?? 0, weight: 0.9 }];
}
