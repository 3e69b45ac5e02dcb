/** Things that a single clause is enough for, however the text uses their nouns elsewhere. */

import type { Claim, ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import { isPersonNoun } from '../language/people.js';
import { namesSoftware } from '../language/word-classes.js';
import { thingKey } from '../terms/phrase.js';
import { thingName } from '../terms/thing-name.js';
import { calledSo } from './called-so.js';
import type { NounChunk } from './chunk.js';
import { askedOrDecided } from './decided.js';
import { saidToDo } from './done-claims.js';
import { endsOfEvent } from './ends-of-event.js';
import type { Frame, HasFrame } from './frame.js';
import { TEST } from './had-things.js';
import { isConcrete } from './is-concrete.js';
import { isSomebody } from './is-somebody.js';
import { isMadeRecord } from './made-chunk.js';
import { isPropertyName } from './property-name.js';
import { isNamed, keyOfNoun } from './thing-features.js';
import { tiedToKnown } from './tied-to-known.js';

/** Pattern id of people of whom the text says only that they did something. */
const DOER = 'things/doer';
/** Pattern id of what a thing is said to have several of. */
const COUNTED = 'things/counted';
/** Pattern id of what a thing has, and has things itself. */
const BETWEEN = 'things/between';
/** Pattern id of what people ask for and decide on. */
const DECIDED = 'things/decided';
/** Pattern id of what people leave on things. */
const ON_THINGS = 'things/left';

type ByKey = ReadonlyMap<string, ThingName>;

interface Found {
  readonly noun: NounChunk;
  readonly sentence: number;
  readonly pattern: string;
}

/** `weighed`: keys of the nouns that are judged by their uses; what they have does not make things of them. */
export function addUnweighed(
  byKey: Map<string, ThingName>,
  frames: readonly Frame[],
  excluded: ReadonlySet<string>,
  weighed: ReadonlySet<string>,
): readonly Claim[] {
  const add = ({ noun: { phrase }, sentence, pattern }: Found): readonly Claim[] => {
    const thing = thingName(phrase) ?? (pattern === BETWEEN ? calledSo(phrase) : undefined);
    if (!thing || excluded.has(thing.key) || byKey.has(thing.key)) return [];
    byKey.set(thing.key, thing);
    return [{ kind: 'thing', thing, evidence: { start: phrase.start, end: phrase.end, sentence, pattern, weight: 0.6 } }];
  };
  return [
    ...possessors(frames, weighed).flatMap(add),
    ...frames.flatMap((frame) => listing(frame).flatMap(add)),
    ...doers(byKey, frames).flatMap(add),
    ...frames.flatMap((frame) => counted(byKey, frame).flatMap(add)),
    ...frames.flatMap((frame) => left(byKey, frame).flatMap(add)),
    ...frames.flatMap((frame) => severalHad(byKey, frame).flatMap(add)),
    ...frames.flatMap((frame) => askedOrDecided(frame).flatMap((noun) => add({ noun, sentence: frame.sentence, pattern: DECIDED }))),
    ...frames.flatMap((frame) => neverProperties(byKey, frame).flatMap(add)),
    ...frames.flatMap((frame) => setPer(byKey, frame, frames).flatMap(add)),
    ...frames.flatMap((frame) => listedTogether(byKey, frame, frames).flatMap(add)),
    ...frames.flatMap((frame) => everyChange(frame).flatMap(add)),
    ...between(byKey, frames).flatMap(add),
    ...endsOfEvents(byKey, frames).flatMap(add),
    ...frames.flatMap((frame) => tiedToKnown(byKey, frame).flatMap((noun) => add({ noun, sentence: frame.sentence, pattern: COUNTED }))),
    ...frames.flatMap((frame) => endsOfRecord(frame).flatMap(add)),
  ];
}

/** "A machine's status is running or stopped": named only as what the property is of. */
const possessors = (frames: readonly Frame[], weighed: ReadonlySet<string>): readonly Found[] =>
  frames.flatMap((frame): readonly Found[] => {
    if (frame.kind !== 'has' || !/^(a|an|the|each|every)$/.test(frame.owner.phrase.determiner ?? '')) return [];
    const { owner: noun, items, sentence } = frame;
    return items.some(({ made, values }) => made && values) && !weighed.has(keyOfNoun(noun) ?? '')
      ? [{ noun, sentence, pattern: COUNTED }]
      : [];
  });

/** "Functions have a name and a minimum wage": what has such a list for itself is kept, whatever its noun. */
function listing(frame: Frame): readonly Found[] {
  if (frame.kind !== 'has' || frame.by !== 'verb' || frame.instead || frame.paired || frame.teller) return [];
  const { owner: noun, items, sentence } = frame;
  const any = /^(a|an|each|every)$/.test(noun.determiner) || (noun.many && noun.determiner === '');
  const { words } = noun.phrase;
  if (!any || noun.preposition !== undefined || noun.made || isPropertyName(words) || namesSoftware(words)) return [];
  return items.filter(isSingleProperty).length > 1 ? [{ noun, sentence, pattern: COUNTED }] : [];
}

/** "and which clerk filed it", "staff may move a booking; we must know who moved it": who is to be named must be kept. */
function doers(byKey: ByKey, frames: readonly Frame[]): readonly Found[] {
  const people = new Set([...byKey.keys()].map(lastWord).filter(isPersonNoun));
  // Whoever does it is one of those, in whatever role.
  const anybody = [...people].some((word) => /^(user|member|employee|person|colleague)$/.test(word));
  const named = frames.flatMap((frame) =>
    frame.kind === 'has'
      ? frame.items.flatMap((item): readonly NounChunk[] => {
          if (!item.done?.doer) return [];
          if (isNamed(item)) return people.has(lastWord(item.phrase.words.join(' '))) ? [] : [item];
          return anybody ? [] : saidToDo(item.done, frames).slice(0, 1);
        })
      : [],
  );
  return named.flatMap((noun): readonly Found[] => {
    if (!isSomebody(noun)) return [];
    return [{ noun, sentence: frames.find((frame) => nounsIn(frame).includes(noun))?.sentence ?? 0, pattern: DOER }];
  });
}

const nounsIn = (frame: Frame): readonly NounChunk[] =>
  frame.kind === 'has' ? frame.items : frame.kind === 'does' ? [frame.subject, ...frame.places] : [];

/** "We have eleven looms", "up to five tags", "one or more addresses": several of a kind are rows of their own. */
const counted = (byKey: ByKey, frame: Frame): readonly Found[] =>
  frame.kind === 'lists' && frame.counted
    ? frame.items.flatMap((noun) =>
        byKey.has(lastWord(keyOfNoun(noun) ?? '')) ? [] : [{ noun, sentence: frame.sentence, pattern: COUNTED }],
      )
    : countedHad(byKey, frame);

const countedHad = (byKey: ByKey, frame: Frame): readonly Found[] =>
  frame.kind === 'has' && /^(verb|with)$/.test(frame.by) && byKey.has(keyOfNoun(frame.owner) ?? '')
    ? frame.items.flatMap((noun) =>
        noun.counted && !noun.made && !MEASURED.test(lastWord(keyOfNoun(noun) ?? ''))
          ? [{ noun, sentence: frame.sentence, pattern: COUNTED }]
          : [],
      )
    : [];

/** "Pages can have attachments and comments": rows of their own; "a score and comments" is a text of both. */
function severalHad(byKey: ByKey, frame: Frame): readonly Found[] {
  if (frame.kind !== 'has' || frame.instead || !/^(verb|with)$/.test(frame.by) || !byKey.has(keyOfNoun(frame.owner) ?? '')) return [];
  const several = frame.items.filter(isBareSeveral);
  const known = frame.items.some((noun) => noun.many && byKey.has(keyOfNoun(noun) ?? ''));
  if (!known && (frame.by === 'with' || several.length < 2 || frame.items.some(isSingleProperty))) return [];
  return several.flatMap((noun) => {
    const last = lastWord(keyOfNoun(noun) ?? '');
    const property = isPropertyName(noun.phrase.words) && !LEFT.test(last);
    return property || MEASURED.test(last) || ALL_IN_ONE.test(last) ? [] : [{ noun, sentence: frame.sentence, pattern: COUNTED }];
  });
}

/** "Each bill has a category. Limits are set per category": what something is set for has rows of its own. */
function setPer(byKey: ByKey, frame: Frame, frames: readonly Frame[]): readonly Found[] {
  if (frame.kind !== 'does' || !frame.passive || !/^(set|define|configure|track|limit)$/.test(frame.verb)) return [];
  if (!byKey.has(keyOfNoun(frame.subject) ?? '')) return [];
  return frame.places.flatMap((noun) => {
    const key = keyOfNoun(noun);
    const had = frames.some((other) => other.kind === 'has' && other.items.some((item) => keyOfNoun(item) === key));
    return noun.preposition === 'per' && had && noun.phrase.words.length < 3 && !MEASURED.test(lastWord(key ?? ''))
      ? [{ noun, sentence: frame.sentence, pattern: COUNTED }]
      : [];
  });
}

/** "Races, boats, rowers.": what stands in a line with things is one. */
function listedTogether(byKey: ByKey, frame: Frame, frames: readonly Frame[]): readonly Found[] {
  if (frame.kind !== 'lists' || frame.announcedBy || frame.items.length < 2) return [];
  const bare = frame.items.filter(isBareSeveral);
  const known = bare.filter((noun) => byKey.has(keyOfNoun(noun) ?? ''));
  // "pumps, valves and pipes, each with a length": kinds of one.
  const described = frames.some((other) => other.kind === 'has' && other.sentence === frame.sentence);
  if (bare.length < frame.items.length || known.length === 0 || described) return [];
  return bare.flatMap((noun) => {
    const last = lastWord(keyOfNoun(noun) ?? '');
    return (isPropertyName(noun.phrase.words) && !LEFT.test(last)) || MEASURED.test(last) || ALL_IN_ONE.test(last)
      ? []
      : [{ noun, sentence: frame.sentence, pattern: COUNTED }];
  });
}

/** "A garage has levels, levels have spaces": what is had and has things in its turn is no property. */
function between(byKey: ByKey, frames: readonly Frame[]): readonly Found[] {
  const had = frames.filter((frame): frame is HasFrame => frame.kind === 'has' && frame.by === 'verb' && !frame.instead);
  const several = new Set(
    had.flatMap(({ items }) => items.flatMap((item) => (item.many && !item.made ? [thingKey(item.phrase.words)] : []))),
  );
  return had.flatMap(({ owner: noun, items, sentence }): readonly Found[] => {
    const key = thingKey(noun.phrase.words);
    const any = /^(a|an|each|every)$/.test(noun.determiner) || (noun.many && noun.determiner === '');
    return any && several.has(key) && items.some((item) => item.many && byKey.has(keyOfNoun(item) ?? ''))
      ? [{ noun, sentence, pattern: BETWEEN }]
      : [];
  });
}

/** "A loan has a date, a member and a book", where nothing else tells of people: whoever took part, and with what. */
const endsOfEvents = (byKey: ByKey, frames: readonly Frame[]): readonly Found[] =>
  [...byKey.keys()].some((key) => isPersonNoun(lastWord(key)))
    ? []
    : frames.flatMap((frame) => endsOfEvent(frame).map((noun) => ({ noun, sentence: frame.sentence, pattern: COUNTED })));

/** "We log which driver took which van", "each time a van is taken, the driver is noted": the row that is made of it is of both. */
function endsOfRecord(frame: Frame): readonly Found[] {
  const who =
    frame.kind === 'has' && isMadeRecord(frame.owner) ? frame.items.filter((item) => isSomebody(item) && !item.made && !item.many) : [];
  const ends = frame.kind === 'attached' && isMadeRecord(frame.head) && !isMadeRecord(frame.to) ? [frame.to] : who;
  return ends.flatMap((noun) =>
    isSomebody(noun) || isConcrete(noun) || noun.determiner === 'which' ? [{ noun, sentence: frame.sentence, pattern: COUNTED }] : [],
  );
}

/** "We log every change: who, when, old and new value". */
const everyChange = (frame: Frame): readonly Found[] =>
  frame.kind === 'has' && frame.items.length > 1 && /^(each|every)$/.test(frame.owner.determiner) && keyOfNoun(frame.owner) === 'change'
    ? [{ noun: frame.owner, sentence: frame.sentence, pattern: COUNTED }]
    : [];

/** "Every chapter ends with a quiz": whoever has one, it has rows of its own. */
const neverProperties = (byKey: ByKey, frame: Frame): readonly Found[] =>
  frame.kind === 'has' && /^(verb|with)$/.test(frame.by) && byKey.has(keyOfNoun(frame.owner) ?? '')
    ? frame.items.flatMap((noun) =>
        noun.phrase.words.length < 3 && isNeverProperty(noun.phrase.words.at(-1) ?? '') && !noun.made
          ? [{ noun, sentence: frame.sentence, pattern: COUNTED }]
          : [],
      )
    : [];
const isNeverProperty = (word: string): boolean => TEST.test(word) || NEVER_PROPERTY.test(word);
const NEVER_PROPERTY = /^(wallet|forum|playlist|wishlist|leaderboard|webinar|workshop)$/;

const isSingleProperty = ({ many, made, phrase }: NounChunk): boolean => !many && (made !== undefined || isPropertyName(phrase.words));

const isBareSeveral = ({ many, determiner, phrase: { words }, made, values, done }: NounChunk): boolean =>
  many &&
  determiner === '' &&
  words.length < 3 &&
  !/^(child|sub|nested|related|similar)$/.test(words[0] ?? '') &&
  !made &&
  !values &&
  !done;

/** Several by their name, though one text holds them. */
const ALL_IN_ONE =
  /^(detail|preference|setting|note|remark|term|condition|instruction|coordinate|dimension|hour|right|data|info|information|credential|requirement|result|measurement|ingredient|cost|fee|earning|saving|wage|good|benefit|contact|feature|spec|specification)$/;

/** How much, not how many. */
const MEASURED =
  /^(point|star|credit|character|letter|digit|word|second|minute|hour|day|week|month|year|percent|euro|dollar|pound|kilo|kilogram|gram|metre|meter|mile|litre|liter|seat|place|copy|time|people|person|thing|value|status|state|type|kind|level|step|side|part|piece|way|option|attempt)$/;

const LEAVING = /^(leave|write|post|give|submit|make|add|send|file|raise|place|put)$/;
/** What people leave on things, each of them one or several. */
const LEFT = /^(comment|review|rating|reaction|complaint|reply|bid|vote|rate|annotation|testimonial|guess|pledge)$/;
const ON = /^(on|about|for|of|to|under|below|against|at)$/;

/** "Visitors can leave a comment on a photo": as many as there are visitors. */
function left(byKey: ByKey, frame: Frame): readonly Found[] {
  if (frame.kind !== 'does' || frame.passive || !LEAVING.test(frame.verb)) return [];
  const { subject, objects, places, sentence } = frame;
  const anybody = subject.many || /^(each|every|any)$/.test(subject.determiner);
  if (!anybody || !isSomebody(subject) || !byKey.has(keyOfNoun(subject) ?? '')) return [];
  if (!places.some((place) => ON.test(place.preposition ?? '') && byKey.has(keyOfNoun(place) ?? ''))) return [];
  return objects.flatMap((noun) => (LEFT.test(lastWord(thingKey(noun.phrase.words))) ? [{ noun, sentence, pattern: ON_THINGS }] : []));
}
