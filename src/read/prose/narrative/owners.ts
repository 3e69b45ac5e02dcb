/** Whose a list of running prose is, and what a strand is about. */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings.js';
import type { Mention } from './relations.js';
import type { Things } from './thing-finder.js';

/** "We also mark a crate damaged, with a reason": what people keep is no attribute of what was spoken of before. */
export function keptBy({ kind, subject, items }: Opening, { strand }: Read, things: Things): ThingName | undefined {
  const [item] = items;
  if (kind !== 'verb' || items.length !== 1 || !item?.named || !/^(we|i|you|they)$/.test(subject.pronoun ?? '')) return undefined;
  const leading = strand.tokens[item.from - 1]?.lower ?? '';
  return /^(its|their|his|her)$/.test(item.determiner ?? leading) ? undefined : things.named(item.words);
}

/** "drivers get a monthly invoice", "a subscription raises an invoice": what comes of a thing belongs to it. */
export function broughtBy({ kind, at, items }: Opening, { strand }: Read, things: Things): ThingName | undefined {
  const [item] = items;
  if (kind !== 'verb' || items.length !== 1 || !item?.named) return undefined;
  if (isAtMostOne(strand.tokens, at, item.from)) return things.named(item.words);
  return /^(gets?|raises?|writes?|opens?|places?|makes?|issues?|receives?|leaves?|submits?|files?|logs?)$/.test(
    strand.tokens[at]?.lower ?? '',
  )
    ? things.named(item.words)
    : undefined;
}

/** "has at most one parcel": there may be none, so the parcel says whose it is. */
export const isAtMostOne = (tokens: readonly Token[], verb: number, from: number): boolean =>
  /^(has|have)$/.test(tokens[verb]?.lower ?? '') &&
  /^(at most|only|no more than|never more than|up to|just) (the )?(one|a single)\b/.test(
    tokens
      .slice(verb + 1, from + 1)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** The thing named before the first verb, if it is the subject. */
export function subjectThing({ strand }: Read, mentions: readonly Mention[]): ThingName | undefined {
  const { tokens } = strand;
  if (isOccasion(tokens)) return undefined;
  const verb = tokens.findIndex((token) => token.tag === 'verb' || token.tag === 'aux' || token.tag === 'modal');
  const end = verb < 0 ? tokens.length : verb;
  const before = tokens.slice(0, end);
  if (before.some((token) => token.tag === 'pron'))
    return mentions.find(({ noun }) => noun.to <= end && /^(for|on|against|of|per|about)$/.test(tokens[noun.from - 1]?.lower ?? ''))?.thing;
  return mentions.find(({ noun }) => noun.to <= end)?.thing ?? predicated(tokens, mentions);
}

/** "The thing that has a barcode is the variant: …". */
function predicated(tokens: Read['strand']['tokens'], mentions: readonly Mention[]): ThingName | undefined {
  return mentions.find(
    ({ noun }) =>
      /^(is|are)$/.test(tokens[noun.from - 1]?.lower ?? '') &&
      /^(the|our)\b/.test(noun.determiner) &&
      (tokens[noun.to]?.tag ?? 'punct') === 'punct',
  )?.thing;
}

/** "Every time a member buys something, …": says when, not of what. */
export const isOccasion = (tokens: Read['strand']['tokens']): boolean => {
  const [a, b] = [tokens[0]?.lower ?? '', tokens[1]?.lower ?? ''];
  return /^(when|whenever|if|once|after|before|where|while|until|unless|as)$/.test(a) || (/^(each|every)$/.test(a) && b === 'time');
};

const NOBODY = /^(we|i|you|they|somebody|someone|it|he|she|each|one|that|this|those|these|which|who|there|both|all|everyone|us|any)$/;

/** Whose list it is: its subject, where that is a thing; what a preposition before it names; else what is spoken of. */
export function ownerOf(
  opening: Opening,
  { strand }: Read,
  things: Things,
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
): ThingName | undefined {
  const { noun, pronoun } = opening.subject;
  const direct = things.of(noun) ?? things.of(opening.subject.other) ?? keyed(noun, things);
  if (direct) return direct;
  const fronted = frontedBefore(strand.tokens, mentions, opening.at, /^(it|they|each|these|those|this|that)$/.test(pronoun ?? ''));
  if (fronted) return fronted;
  if (opening.kind === 'colon') return mentions.findLast((mention) => mention.noun.to <= opening.at)?.thing ?? spoken;
  if (pronoun !== undefined) return NOBODY.test(pronoun) ? spoken : undefined;
  if (noun === undefined) return spoken;
  return isRow(noun) ? spoken : undefined;
}

/** "The product code carries the name": what the code is of. */
const keyed = (noun: Noun | undefined, things: Things): ThingName | undefined =>
  noun && noun.words.length > 1 && /^(code|number|name|reference|id)$/.test(noun.words.at(-1) ?? '')
    ? things.named(noun.words.slice(0, -1))
    : undefined;

const isRow = (noun: Noun): boolean =>
  /^(row|record|entry|table|one|line|version|combination|pairing|pair|header)$/.test(noun.words.at(-1) ?? '');

/** "on the patient we hold", "for each licence there is". */
function frontedBefore(
  tokens: Read['strand']['tokens'],
  mentions: readonly Mention[],
  at: number,
  leading: boolean,
): ThingName | undefined {
  return mentions.findLast(
    ({ noun }) =>
      noun.to <= at &&
      at - noun.to < 6 &&
      /^(for|on|against|of|per|about|with)$/.test(tokens[noun.from - 1]?.lower ?? '') &&
      (noun.from < (leading ? 3 : 6) || /^(,|and|:)$/.test(tokens[noun.from - 2]?.lower ?? '')),
  )?.thing;
}
