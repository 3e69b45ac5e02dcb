/** Whose a list of running prose is, and what a strand is about. */
import type { ThingName } from '../../claims/claim.js';
import type { Token } from '../../language/token.js';
import { calledSo } from '../called-so.js';
import type { Read } from '../inventory.js';
import { isOccasion } from '../is-occasion.js';
import type { Noun } from '../nouns.js';
import { occasionNamed } from '../occasion-named.js';
import type { Opening } from '../openings/openings.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';

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
export function subjectThing({ strand, nouns }: Read, mentions: readonly Mention[]): ThingName | undefined {
  const { tokens } = strand;
  const so = calledSo(tokens, nouns) ?? occasionNamed(tokens, nouns);
  const named = so && mentions.find(({ noun }) => noun === so)?.thing;
  if (named) return named;
  if (isOccasion(tokens)) return undefined;
  const verb = tokens.findIndex((token) => token.tag === 'verb' || token.tag === 'aux' || token.tag === 'modal');
  const end = verb < 0 ? tokens.length : verb;
  const before = tokens.slice(0, end);
  if (before.some((token) => token.tag === 'pron'))
    return mentions.find(({ noun }) => noun.to <= end && /^(for|on|against|of|per|about)$/.test(tokens[noun.from - 1]?.lower ?? ''))?.thing;
  const first = mentions.find(({ noun }) => noun.to <= end);
  if (first && verb < 0 && first.noun.from > 2 && tokens[first.noun.from - 1]?.tag === 'prep') return undefined;
  return first?.thing ?? predicated(tokens, mentions);
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

const NOBODY = /^(we|i|you|they|somebody|someone|it|he|she|each|one|that|this|those|these|which|who|there|both|all|everyone|us|any)$/;

/** Whose list it is: its subject, where that is a thing; what a preposition before it names; else what is spoken of. */
export function ownerOf(
  opening: Opening,
  { strand }: Read,
  things: Things,
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
  topic: ThingName | undefined,
): ThingName | undefined {
  const { noun, pronoun } = opening.subject;
  const known = opening.kind === 'colon' ? knownBy(opening, things, mentions, topic) : undefined;
  if (known) return known;
  const direct = things.of(noun) ?? things.of(opening.subject.other) ?? keyed(noun, things) ?? lastOf(noun, things);
  if (direct) return direct;
  const byUs = /^(we|i|you|they)$/.test(pronoun ?? '') || /^(please|add|include)$/.test(strand.tokens[0]?.lower ?? '');
  const placed = byUs ? placedOn(opening, strand.tokens, mentions) : undefined;
  if (placed) return placed;
  const named = namedFirst(opening, strand.tokens, things);
  if (named) return named;
  const fronted = frontedBefore(strand.tokens, mentions, opening.at, /^(it|they|each|these|those|this|that)$/.test(pronoun ?? ''));
  if (fronted) return fronted;
  if (opening.kind === 'colon') return mentions.findLast((mention) => mention.noun.to <= opening.at)?.thing ?? spoken;
  if (pronoun !== undefined) return NOBODY.test(pronoun) ? spoken : undefined;
  if (noun === undefined || (opening.items[0]?.possessor === noun && opening.items.length === 1)) return spoken;
  // "The fee is kept on the row": of what was spoken of; on any other row it is kept elsewhere.
  return isRow(noun) && (opening.kind !== 'stamped' || /^(row|record)$/.test(noun.words.at(-1) ?? '')) ? spoken : undefined;
}

/** "Goods go into a bay: bay label, …": of the bay, where it was just named. */
function knownBy(
  { at, items }: Opening,
  things: Things,
  mentions: readonly Mention[],
  topic: ThingName | undefined,
): ThingName | undefined {
  const [first] = items;
  if (!first || first.possessor || first.words.length < 2 || !/^(number|code|label|id|name|reference)$/.test(first.words.at(-1) ?? ''))
    return undefined;
  const thing = things.named(first.words.slice(0, -1));
  const named = thing?.key === topic?.key || mentions.some((mention) => mention.noun.to <= at && mention.thing.key === thing?.key);
  return named ? thing : undefined;
}

/** "We keep a running total on the visit", "they leave a deposit for each booking": of what it is kept on. */
function placedOn({ items }: Opening, tokens: Read['strand']['tokens'], mentions: readonly Mention[]): ThingName | undefined {
  const to = items.length > 2 ? undefined : items.at(-1)?.to;
  const on = mentions.find(({ noun }) => to !== undefined && noun.from === to + 1);
  const led = tokens[to ?? 0]?.lower ?? '';
  if (on && led === 'of') return items.length === 1 && isOfAny(on.noun, tokens) ? on.thing : undefined;
  return /^(on|onto|against|for|per)$/.test(led) ? on?.thing : undefined;
}

/** "We note the serial number of every kiln", "please add the serial number of the kiln": of whichever of them. */
const isOfAny = ({ determiner }: Noun, tokens: Read['strand']['tokens']): boolean =>
  /^(a|an|each|every|any)$/.test(determiner) || (determiner === 'the' && /^(please|add|include)$/.test(tokens[0]?.lower ?? ''));

/** "We open trenches. Trench number, depth, …": a bare list that begins with what something is known by is of that. */
function namedFirst({ kind, at, items }: Opening, tokens: Read['strand']['tokens'], things: Things): ThingName | undefined {
  const [first, second] = items;
  if (kind !== 'verb' || at > 0 || !first || !second || first.possessor || first.words.length < 2 || first.from > 1) return undefined;
  if (tokens[0]?.tag === 'verb' || !/^(number|code|id|name|reference|type|title|kind)$/.test(first.words.at(-1) ?? '')) return undefined;
  return things.named(first.words.slice(0, -1));
}

/** "We get the rate wrong", "a tier gives access": one word behind a verb that is no word for a property is none. */
export function isIncidental({ kind, items }: Opening, things: Things): boolean {
  const [item] = items;
  if (kind === 'stamped') return item?.named === true && things.named(item.words) !== undefined;
  return kind === 'verb' && items.length === 1 && item !== undefined && !item.sure && !item.among && !things.named(item.words);
}

/** "The product code carries the name": what the code is of. */
const keyed = (noun: Noun | undefined, things: Things): ThingName | undefined =>
  noun && noun.words.length > 1 && /^(code|number|name|reference|id)$/.test(noun.words.at(-1) ?? '')
    ? things.named(noun.words.slice(0, -1))
    : undefined;

/** "A version has …" where the only versions are recipe versions. */
const lastOf = (noun: Noun | undefined, things: Things): ThingName | undefined =>
  noun?.words.length === 1 ? things.endingWith(noun.words[0] ?? '') : undefined;

const isRow = (noun: Noun): boolean =>
  /^(row|record|entry|table|one|line|version|combination|pairing|pair|header|attribute|field|column|detail)$/.test(noun.words.at(-1) ?? '');

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
