/** What is measured of one thing that a list of running prose may be of: where it is named, and how like it the items are. */
import type { ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { isOfClass, isOfKind } from '../language/noun-classes.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import type { Read } from './inventory.js';
import type { Opening } from './openings.js';
import { isOccasion } from './owners.js';
import type { Mention } from './relation.js';
import type { Things } from './thing-finder.js';

export const OWNER_MEASURES = [
  /** The grammar says it, though it is named elsewhere. */
  'ruled',
  'ruledElsewhere',
  /** How sure it is that it is a thing at all, and its place among them. */
  'prior',
  'rank',
  /** Named in the strand before the list: as its first or last thing, how far off, with which words around it. */
  'between',
  'first',
  'last',
  'onlyOne',
  'firstClause',
  'lastClause',
  'gap',
  'adjacent',
  'done',
  'singular',
  'each',
  'indefinite',
  'definite',
  'lastPlural',
  'forEach',
  'placed',
  'fronted',
  'attached',
  'attachedLast',
  'eachColon',
  'isBe',
  'isMade',
  'isPlaced',
  'makes',
  'making',
  'placing',
  'possessive',
  'nearestVerb',
  /** The grammar's subject of the list, by what opens it. */
  'subject',
  'other',
  'verbSubject',
  'colonSubject',
  'withSubject',
  'withLast',
  'firstColon',
  'asideLast',
  'nearestAside',
  /** Named in the list itself. */
  'item',
  'itemFirst',
  'itemShare',
  /** Named before, and what was spoken of. */
  'spoken',
  'topic',
  'topicEvent',
  'brought',
  'justNamed',
  'justLast',
  'pronounJust',
  'bareJustLast',
  'bareHas',
  'opensBlock',
  'inBlock',
  'elsewhereOnly',
  'colonElsewhere',
  'asideElsewhere',
  'weElsewhere',
  'occasionElsewhere',
  'occasionEvent',
  /** What it has already, and whether the items are of its kind. */
  'hasMany',
  'fresh',
  'known',
  'short',
  'affinity',
  'affinityFirst',
  'personLike',
  'personUnlike',
  'eventUnlike',
  'placeLike',
  'sortLike',
  'nameless',
  'longName',
] as const;
export type OwnerMeasure = (typeof OWNER_MEASURES)[number];
export type OwnerMeasures = Readonly<Record<OwnerMeasure, number>>;

/** A list, and what the text was about when it opened. */
export interface ListPlace {
  readonly opening: Opening;
  readonly read: Read;
  readonly mentions: readonly Mention[];
  readonly things: Things;
  /** Whose it is by grammar alone. */
  readonly ruled: ThingName | undefined;
  readonly spoken: ThingName | undefined;
  readonly topic: ThingName | undefined;
  readonly brought: ThingName | undefined;
  /** What the strands before named in the same paragraph, the nearest last. */
  readonly before: readonly (readonly Mention[])[];
  /** Names of what each thing is said to have so far. */
  readonly had: ReadonlyMap<string, ReadonlySet<string>>;
}

const is = (value: boolean | undefined): number => (value ? 1 : 0);

export function ownerMeasures(thing: ThingName, place: ListPlace, kinds: ItemKinds): OwnerMeasures {
  const own = place.mentions.filter((mention) => mention.thing.key === thing.key);
  const named = own.findLast(({ noun }) => noun.to <= place.opening.at);
  const isOf: IsOf = (other) => other?.key === thing.key;
  return {
    prior: place.things.sure(thing),
    rank: Math.log(1 + place.things.rank(thing)),
    ...namedBefore(named, place),
    ...asSubject(isOf, named, place),
    ...asItem(isOf, place),
    ...spokenOf(isOf, own.length === 0, thing, place),
    ...alikeness(thing, place, kinds),
  };
}

type IsOf = (other: ThingName | undefined) => boolean;
type Part<M extends OwnerMeasure> = Pick<OwnerMeasures, M>;

const NAMED = [
  'between',
  'first',
  'last',
  'onlyOne',
  'firstClause',
  'lastClause',
  'gap',
  'adjacent',
  'done',
  'singular',
  'each',
  'indefinite',
  'definite',
  'lastPlural',
  'forEach',
  'placed',
  'fronted',
  'attached',
  'attachedLast',
  'eachColon',
  'isBe',
  'isMade',
  'isPlaced',
  'makes',
  'making',
  'placing',
  'possessive',
  'nearestVerb',
  'firstColon',
] as const;
const NOT_NAMED = Object.fromEntries(NAMED.map((name) => [name, 0])) as Part<(typeof NAMED)[number]>;

function namedBefore(named: Mention | undefined, { opening, read, mentions }: ListPlace): Part<(typeof NAMED)[number]> {
  if (!named) return NOT_NAMED;
  const { tokens } = read.strand;
  const { at, kind } = opening;
  const { noun } = named;
  const led = mentions.filter((mention) => mention.noun.to <= at);
  const first = mentions[0]?.thing.key === named.thing.key;
  const last = named === led.at(-1);
  const attached = isAttached(named, mentions, tokens);
  const to = attached ? tokens.length : phraseEnd(noun, mentions, tokens);
  const [preposition, next] = [tokens[noun.from - 1]?.lower ?? '', tokens[to]];
  const [before, after] = [verbNear(tokens, noun.from, -1), verbNear(tokens, to, 1)];
  const clause = clauseStart(tokens, at);
  return {
    between: 1,
    first: is(first),
    last: is(last),
    onlyOne: is(led.length === 1),
    firstClause: is(clause > 0 && noun.from < clause),
    lastClause: is(noun.from >= clause),
    gap: Math.log(1 + at - noun.to),
    adjacent: is(to === at),
    attached: is(attached),
    attachedLast: is(attached && last),
    done: is(/^(verb|aux|modal)$/.test(next?.tag ?? '')),
    singular: is(!noun.plural),
    each: is(/\b(each|every|any)\b/.test(noun.determiner)),
    indefinite: is(/\b(a|an|one)\b/.test(noun.determiner)),
    definite: is(/\b(the|this|that|same|its|their)\b/.test(noun.determiner)),
    lastPlural: is(last && noun.plural),
    forEach: is(FOR.test(preposition)),
    placed: is(/^(with|by|to|from|in|at|into|within|inside)$/.test(preposition)),
    fronted: is(FOR.test(preposition) && isFronted(tokens, noun.to)),
    eachColon: is(kind === 'colon' && /\b(each|every|per)\b/.test(`${preposition} ${noun.determiner}`)),
    isBe: is(/^(is|are|'s)$/.test(next?.lower ?? '')),
    isMade: is(/^(is|are|gets?|was)$/.test(next?.lower ?? '') && tokens[to + 1]?.tag === 'part'),
    isPlaced: is(PLACING.test(after)),
    makes: is(MAKING.test(after)),
    making: is(MAKING.test(before)),
    placing: is(PLACING.test(before) || /^(off|under|against|to|into|onto)$/.test(preposition)),
    possessive: is(/^('s|')$/.test(tokens[noun.to]?.lower ?? '')),
    nearestVerb: is(!attached && noun.to <= lastVerb(tokens, at)),
    firstColon: is(kind === 'colon' && first),
  };
}

function asSubject(
  isOf: IsOf,
  named: Mention | undefined,
  place: ListPlace,
): Part<'subject' | 'other' | 'verbSubject' | 'colonSubject' | 'withSubject' | 'withLast' | 'asideLast' | 'nearestAside'> {
  const { opening, things, mentions, read } = place;
  const { kind, at, subject } = opening;
  const isSubject = isOf(things.of(subject.noun));
  const isLast = named !== undefined && named === mentions.findLast(({ noun }) => noun.to <= at);
  const attached = kind === 'with' || kind === 'participle';
  return {
    subject: is(isSubject),
    other: is(isOf(things.of(subject.other))),
    verbSubject: is(kind === 'verb' && isSubject),
    colonSubject: is(kind === 'colon' && isSubject),
    withSubject: is(attached && isSubject),
    withLast: is(attached && isLast),
    asideLast: is(read.strand.aside && isLast),
    nearestAside: is(read.strand.aside && isOf(nearestTo(place))),
  };
}

function asItem(isOf: IsOf, { opening: { items }, things }: ListPlace): Part<'item' | 'itemFirst' | 'itemShare'> {
  const at = items.findIndex((item) => item.named && isOf(things.named(item.words)));
  return { item: is(at >= 0), itemFirst: is(at === 0), itemShare: at >= 0 ? 1 / items.length : 0 };
}

type Spoken =
  | 'ruled'
  | 'ruledElsewhere'
  | 'spoken'
  | 'topic'
  | 'topicEvent'
  | 'brought'
  | 'justNamed'
  | 'justLast'
  | 'pronounJust'
  | 'bareJustLast'
  | 'opensBlock'
  | 'inBlock'
  | 'elsewhereOnly'
  | 'colonElsewhere'
  | 'asideElsewhere'
  | 'weElsewhere'
  | 'occasionElsewhere'
  | 'occasionEvent';

function spokenOf(isOf: IsOf, elsewhere: boolean, thing: ThingName, place: ListPlace): Part<Spoken> {
  const { opening, read, mentions, ruled, spoken, topic, brought, before } = place;
  const { kind, at, subject } = opening;
  const just = before.at(-1) ?? [];
  const justLast = isOf(just.at(-1)?.thing);
  const occasion = isOccasion(read.strand.tokens);
  const event = isHappening(thing);
  return {
    ruled: is(isOf(ruled)),
    ruledElsewhere: is(isOf(ruled) && elsewhere),
    spoken: is(isOf(spoken)),
    topic: is(isOf(topic)),
    topicEvent: is(isOf(topic) && event),
    brought: is(isOf(brought)),
    justNamed: is(just.some((mention) => isOf(mention.thing))),
    justLast: is(justLast),
    pronounJust: is(justLast && /^(it|they|each|one|this|that|these|those|he|she)$/.test(subject.pronoun ?? '')),
    bareJustLast: is(justLast && kind === 'verb' && at === 0),
    opensBlock: is(isOf(before[0]?.[0]?.thing)),
    inBlock: Math.log(1 + before.flat().filter((mention) => isOf(mention.thing)).length),
    elsewhereOnly: is(elsewhere && mentions.length === 0),
    colonElsewhere: is(elsewhere && kind === 'colon'),
    asideElsewhere: is(elsewhere && read.strand.aside),
    weElsewhere: is(elsewhere && /^(we|i|you|somebody|someone|there)$/.test(subject.pronoun ?? '')),
    occasionElsewhere: is(elsewhere && occasion),
    occasionEvent: is(event && occasion),
  };
}

type Alike =
  | 'hasMany'
  | 'fresh'
  | 'known'
  | 'short'
  | 'bareHas'
  | 'affinity'
  | 'affinityFirst'
  | 'personLike'
  | 'personUnlike'
  | 'eventUnlike'
  | 'placeLike'
  | 'sortLike'
  | 'nameless'
  | 'longName';

function alikeness(thing: ThingName, { opening: { items, kind, at }, had }: ListPlace, kinds: ItemKinds): Part<Alike> {
  const head = lastWord(thing.key);
  const known = had.get(thing.key);
  const person = isPersonNoun(head) || isOfKind(head, 'party');
  const event = isHappening(thing);
  return {
    hasMany: Math.log(1 + (known?.size ?? 0)),
    fresh: is(known === undefined),
    known: is(known !== undefined && items.some(({ name }) => known.has(name))),
    short: is(items.length < 3),
    bareHas: is(kind === 'verb' && at === 0 && known === undefined),
    affinity: items.filter(({ words }) => words.length > 1 && words.slice(0, -1).includes(head)).length / items.length,
    affinityFirst: is(items[0] !== undefined && items[0].words.length > 1 && items[0].words.at(-2) === head),
    personLike: is(person) * kinds.personal,
    personUnlike: is(!person) * kinds.personal,
    eventUnlike: is(!event) * kinds.timely,
    placeLike: is(isOfClass(head, 'place') || isBodyNoun(head)) * kinds.placed,
    sortLike: is(isOfClass(head, 'sort') && kinds.named),
    nameless: is(kinds.named && (event || isOfKind(head, 'part'))),
    longName: is(thing.key.includes(' ')),
  };
}

/** "the survey of a hull", "a fault on it": said of what it is attached to. */
const isAttached = ({ noun }: Mention, mentions: readonly Mention[], tokens: readonly Token[]): boolean =>
  tokens[noun.from - 1]?.tag === 'prep' && mentions.some((mention) => mention.noun.to === noun.from - 1);

/** Where the phrase ends with all that is attached to the noun. */
function phraseEnd({ to }: Mention['noun'], mentions: readonly Mention[], tokens: readonly Token[]): number {
  const next = tokens[to]?.tag === 'prep' ? mentions.find(({ noun }) => noun.from === to + 1) : undefined;
  return next ? phraseEnd(next.noun, mentions, tokens) : to;
}

/** What share of the items people have, what happens has, places have; whether something is called by a name. */
export interface ItemKinds {
  readonly personal: number;
  readonly timely: number;
  readonly placed: number;
  readonly named: boolean;
}

export function kindsOf(items: Opening['items']): ItemKinds {
  const share = (kind: RegExp): number => items.filter(({ words }) => words.some((word) => kind.test(word))).length / items.length;
  return {
    personal: share(/^(email|phone|mobile|telephone|surname|birth|gender|sex|salutation|initials)$/),
    timely: share(/^(date|time|timestamp|at|on|by|outcome|result|reason|note|notes|day|amount)$/),
    placed: share(/^(address|postcode|location|city|town|capacity|country|region)$/),
    named: items.slice(0, 3).some(({ words }) => /^(name|title|called)$/.test(words.at(-1) ?? '')),
  };
}

const isHappening = ({ key }: ThingName): boolean =>
  isEventNoun(key) || isOfClass(lastWord(key), 'happening') || isOfClass(lastWord(key), 'deal');

const FOR = /^(for|per|against|under|on|of|about)$/;
/** Bring rows into being. */
const MAKING =
  /^(become|raise|write|open|create|generate|produce|get|log|issue|need|give|lead|make|want|record|throw|leave|have|add|keep|include|contain|bring|use|send|file|carry|hold|split|break|yield|offer)$/;
/** Say where something belongs. */
const PLACING =
  /^(belong|hang|sit|attach|go|put|hold|link|tie|point|assign|book|relate|refer|keep|stand|live|come|join|reference|cover|concern)$/;

/** The verb within a few words that no noun or mark parts from it. */
function verbNear(tokens: readonly Token[], at: number, step: 1 | -1): string {
  for (let i = step > 0 ? at : at - 1, n = 0; n < 4; i += step, n++) {
    const token = tokens[i];
    if (!token || token.tag === 'punct' || token.tag === 'noun') return '';
    if (token.tag === 'verb' || token.tag === 'part') return verbBase(token.lower) ?? token.lower;
    if (/^(has|have|had)$/.test(token.lower)) return 'have';
  }
  return '';
}

const isVerbal = (token: Token | undefined): boolean => /^(verb|aux|modal)$/.test(token?.tag ?? '');
const lastVerb = (tokens: readonly Token[], at: number): number =>
  tokens.findLastIndex((token, i) => i < at && isVerbal(token) && !isVerbal(tokens[i - 1]));

const clauseStart = (tokens: readonly Token[], at: number): number =>
  tokens.findLastIndex(({ lower }, i) => i < at - 1 && /^(,|and|but)$/.test(lower)) + 1;

/** "for a broker we keep", "for each, a date". */
const isFronted = (tokens: readonly Token[], to: number): boolean =>
  /^(we|i|you|they|there|it|,|that)$/.test(tokens[to]?.lower ?? '') || /^(we|i)$/.test(tokens[to + 1]?.lower ?? '');

/** What was named last before the list opens, as the text stands. */
function nearestTo({ before, mentions, opening, read: { strand } }: ListPlace): ThingName | undefined {
  const start = strand.tokens[opening.at]?.start ?? 0;
  let best: Mention | undefined;
  for (const mention of [...before.flat(), ...mentions]) if (mention.end <= start && (!best || mention.end > best.end)) best = mention;
  return best?.thing;
}
