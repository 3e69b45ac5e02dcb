/** What prepositions attach: "payments against a claim", "deliveries into a store", "one line per variant". */
import type { ThingName } from '../../claims/claim.js';
import { lastWord } from '../../language/last-word.js';
import { namesPerson } from '../../language/names-person.js';
import { isBodyNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { type Mention, type Relation, refersTo } from '../relation.js';

/**
 * What is attached to: in "stock per store per variant" the variant belongs to the stock, in "a payment from a member to a
 * fund" the fund to the payment; in "a bin in a hall in a region" the region belongs to the hall.
 */
export function headOf(tokens: readonly Token[], mentions: readonly Mention[], i: number): Mention | undefined {
  const joint = tokens[(mentions[i]?.noun.from ?? 0) - 1]?.lower ?? '';
  let at = i - 1;
  if (/^(in|of|at|within|inside)$/.test(joint)) return mentions[at];
  for (let head = mentions[at]; head && hangsOn(tokens, head, joint); head = mentions[at]) {
    const before = mentions[at - 1];
    if (!before || head.noun.from - before.noun.to > 3) return undefined;
    at--;
  }
  return mentions[at];
}

/** Behind a preposition of its own, as the next one is. */
const hangsOn = (tokens: readonly Token[], { noun }: Mention, joint: string): boolean => {
  const word = tokens[noun.from - 1]?.lower ?? '';
  return joint === 'per' ? word === 'per' : /^(against|to|from|for|by|per|under|on|into)$/.test(word);
};

/** "one row per size under a style", "a line against the invoice": rows of what is spoken of. */
export function rowOf(tokens: readonly Token[], { noun, thing }: Mention, spoken: ThingName | undefined): Relation | undefined {
  const word = tokens[noun.from - 1]?.lower ?? '';
  if (!spoken || spoken.key === thing.key || !/^(under|against|per)$/.test(word) || (noun.plural && word !== 'per')) return undefined;
  if (!/^(noun|num|verb|part)$/.test(tokens[noun.from - 2]?.tag ?? '') || isRate(tokens, noun.from - 2)) return undefined;
  return refersTo(tokens, { from: spoken, to: thing, first: noun.from, end: noun.to, verb: word, weight: 0.6 });
}

const WEIGHTS: Readonly<Record<string, number>> = {
  per: 0.9,
  against: 0.9,
  under: 0.9,
  on: 0.7,
  for: 0.7,
  of: 0.5,
  in: 0.4,
  at: 0.4,
  to: 0.5,
  from: 0.5,
  within: 0.8,
  inside: 0.8,
  by: 0.6,
  with: 0.3,
};

/** "an agreed rate per parcel": a figure. */
const isRate = (tokens: readonly Token[], at: number): boolean => tokens[at]?.tag === 'noun' && isAttributeWord(tokens[at]?.lower ?? '');

/** "payments against a claim", "deliveries into a store from a supplier". */
export function attachment(tokens: readonly Token[], a: Mention, b: Mention, apart: boolean): Relation | undefined {
  const word = tokens[b.noun.from - 1]?.lower ?? '';
  if (word === 'per' && a.noun.to !== b.noun.from - 1 && isRate(tokens, b.noun.from - 2)) return undefined;
  const between = apart || word === 'per' ? tokens.slice(b.noun.from - 1, b.noun.from) : tokens.slice(a.noun.to, b.noun.from);
  const weight = Object.hasOwn(WEIGHTS, word) ? WEIGHTS[word] : undefined;
  if (weight === undefined || between.length > 3) return undefined;
  const participle = between.length > 1 && between[0]?.tag === 'part';
  if (between.length > 1 && !participle) return undefined;
  if (b.noun.plural && word !== 'per' && word !== 'against') return undefined;
  if (
    a.noun.determiner === 'no' ||
    (word === 'per' && /\d/.test(tokens[a.noun.start - 1]?.text ?? '')) ||
    tokens[b.noun.to]?.tag === 'poss'
  )
    return undefined;
  const singular = /\b(a|an|each|every|one|the|its|that|exactly|any|their)\b/.test(b.noun.determiner) || word === 'per';
  if (!singular) return undefined;
  if (word === 'per' && isSoleParty(tokens, a, b)) return relation(tokens, b, { ...a, noun: { ...a.noun, to: b.noun.to } }, 'have', 0.9);
  return relation(tokens, a, b, word, participle ? Math.max(weight, 0.7) : weight);
}

/** "One sponsor per study.", and nothing else: who it is, of each study; not "one line per variant". */
const isSoleParty = (tokens: readonly Token[], a: Mention, b: Mention): boolean =>
  /^(one|(only|just|exactly) one|a single)$/.test(a.noun.determiner) &&
  a.noun.from < 2 &&
  (b.noun.to >= tokens.length - 1 || /^[,.;]$/.test(tokens[b.noun.to]?.text ?? '')) &&
  (namesPerson(a.thing.key) || isBodyNoun(lastWord(a.thing.key)));

export const relation = (tokens: readonly Token[], a: Mention, b: Mention, verb: string, weight: number): Relation | undefined =>
  a.thing.key === b.thing.key
    ? undefined
    : refersTo(tokens, { from: a.thing, to: b.thing, first: a.noun.from, end: b.noun.to, verb, weight });
