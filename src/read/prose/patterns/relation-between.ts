/** What the verb between two mentions makes of them: "each berth can have several boats" → a berth has boats, many of them. */
import type { ClaimBody } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { MANY_WORDS } from '../language/word-classes.js';
import type { Mention } from '../terms/mentions.js';
import { type Verb, verbBetween } from './verb-between.js';
import { senseOf } from './verb-sense.js';

/** `able`: a "can" before an earlier verb holds for this one too. */
export function relationBetween(tokens: readonly Token[], subject: Mention, object: Mention, able = false): ClaimBody | undefined {
  const verb = verbBetween(tokens, subject.to, firstObjectStart(tokens, subject, object));
  if (!verb || tokens[subject.to]?.tag === 'poss' || tokens[object.to]?.lower === 'per' || tokens.at(-2)?.lower === 'once')
    return undefined;
  if (/^(add|put|place|move)$/.test(verb.base) && /^(to|into|in)$/.test(tokens[object.to]?.lower ?? '')) return undefined;
  const between = tokens.slice(subject.to, object.from).map((token) => token.lower);
  const preposition = between
    .slice(between.indexOf(tokens[verb.index]?.lower ?? '') + 1)
    .filter(
      (word, i, all) => word !== 'of' || !/^(numbers?|types|kinds|varieties|pieces|variety|range|copies|sets?)$/.test(all[i - 1] ?? ''),
    )
    .find((word, i, all) => /^(to|by|in|at|with|for|from|on|under|of|into)$/.test(word) && !/^(least|most)$/.test(all[i + 1] ?? ''));
  const ofOne = doneToOne(tokens, subject, object, verb);
  const many = object.number === 'many' && !ofOne;
  const optional = between.includes('may') || (between.includes('can') && !many) || between.includes('optionally');
  const role = roleOf(tokens, subject, object);
  if (subject.thing.key === object.thing.key && role === undefined) return undefined;
  const sense =
    (many && isSetOf(between) ? 'links' : ofOne ? 'belongs' : undefined) ??
    senseOf(verb, preposition) ??
    (many && !verb.passive && between.some((word) => /^(can|may|could)$/.test(word)) ? 'links' : undefined);
  if (
    verb.base === 'correspond' &&
    !many &&
    /(record|detail|payment|receipt|invoice|log|result)$/.test(object.thing.key) &&
    !/(record|detail|payment|receipt|invoice|log|result)$/.test(subject.thing.key)
  )
    return {
      kind: 'relationship',
      from: subject.thing,
      to: object.thing,
      fromNumber: 'one',
      toNumber: 'one',
      sense: 'owns',
      verb: 'have',
      exactly: true,
    };
  if (sense === undefined || (sense !== 'owns' && !able && !isQuantified(subject, object, between))) return undefined;
  return {
    kind: 'relationship',
    from: subject.thing,
    to: object.thing,
    fromNumber: subject.number,
    toNumber: ofOne ? 'one' : object.number,
    sense,
    verb: verb.base,
    ...(object.exactly ? { exactly: true } : {}),
    ...(optional && sense === 'belongs' ? { optional: true } : {}),
    ...(/^(contain|consist|comprise)$/.test(verb.base) && sense === 'owns' ? { part: true } : {}),
    ...(role === undefined ? {} : { role }),
  };
}

/** "each repair carried out on the boats": on one of them. */
const doneToOne = (tokens: readonly Token[], subject: Mention, object: Mention, { base, index, passive }: Verb): boolean =>
  index === subject.to &&
  base !== 'base' &&
  !passive &&
  tokens[index]?.tag === 'part' &&
  !tokens[index]?.lower.endsWith('ing') &&
  /\b(each|every)$/.test(subject.determiner) &&
  /^(the|their|its|)$/.test(object.determiner) &&
  tokens.slice(index + 1, object.from).some(({ tag }) => tag === 'prep');

/** "Each role corresponds to a set of permissions": some of all that there are. */
const isSetOf = (between: readonly string[]): boolean =>
  /^(set|list|collection)$/.test(between.at(-2) ?? '') &&
  between.at(-1) === 'of' &&
  between.some((word) => /^(correspond|map|relate|link)(s|ed)?$/.test(word));

/** "Each order is shipped to an address", "users can join groups": what holds of every one, not of one occasion. */
const isQuantified = (subject: Mention, object: Mention, between: readonly string[]): boolean =>
  /\b(each|every|an?|one|all|any)\b/.test(subject.determiner) ||
  object.exactly ||
  object.determiner.split(' ').some((word) => MANY_WORDS.has(word)) ||
  between.some((word) => /^(can|may|must|able|belongs?)$/.test(word));

const firstObjectStart = (tokens: readonly Token[], subject: Mention, object: Mention): number => {
  for (let i = subject.to; i < object.from; i++)
    if (tokens[i]?.tag === 'verb' || tokens[i]?.tag === 'part' || tokens[i]?.tag === 'aux') return Math.min(object.from, i + 6);
  return object.from;
};

function roleOf(tokens: readonly Token[], subject: Mention, object: Mention): string | undefined {
  if (object.thing.alias !== undefined && subject.thing.key !== object.thing.key) return object.thing.alias;
  const before = tokens[object.from - 1]?.lower ?? '';
  return /^(parent|previous|original|manager|supervising|superior|referring|assigned|responsible|next|source|target)$/.test(before) &&
    subject.thing.key === object.thing.key
    ? before
    : undefined;
}
