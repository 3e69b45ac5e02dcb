/** What people do to things and leave a record by: "users comment on posts" gives comments though no phrase names one. */

import { capital } from '../../../util/capital.js';
import { singularWord } from '../../source/singular.js';
import type { Claim, Evidence, ThingName } from '../claims/claim.js';
import { deedNoun } from '../language/deed-noun.js';
import { lastWord } from '../language/last-word.js';
import { nominalises } from '../language/nominalises.js';
import { isBodyNoun } from '../language/people.js';
import type { ListItem } from '../terms/list-item.js';
import type { NounChunk } from './chunk.js';
import { AT_ONCE } from './event-relations.js';
import type { DoesFrame, Frame } from './frame.js';
import { isOfAct } from './is-of-act.js';
import { isSomebody } from './is-somebody.js';
import { isOwnEvent } from './own-event.js';
import { belongsClaim, isPerson, type ThingOf } from './related.js';

/** Pattern id of records that only a verb names. */
export const DEED = 'things/deed';

/** Of all verbs that have such a noun, those that leave a record by themselves. */
const RECORDED: ReadonlySet<string> = new Set([
  ...'appeal apply attend bid book bookmark borrow buy comment donate endorse enrol enroll favorite favourite follow join lend like'.split(
    ' ',
  ),
  ...'nominate pledge purchase rate react rent reply reserve review score share sponsor subscribe upvote volunteer vote'.split(' '),
  'log time',
]);

/** Those that leave one where something is told of it: when, how much, why. */
const TOLD: ReadonlySet<string> = new Set('deliver hire prescribe sell supply transfer treat use visit watch'.split(' '));
/** Further ones, whose nouns say too little where nothing is told. */
const TOLD_NOUNS: Readonly<Record<string, string>> = {
  call: 'call',
  lease: 'lease',
  order: 'order',
  pay: 'payment',
  refund: 'refund',
  request: 'request',
  scan: 'scan',
  vaccinate: 'vaccination',
};
/** Never of a thing by itself. */
const OF_DOSES = /^(dose|dosage|quantity)$/;

/** Nothing is told of them. */
export const WORDLESS = /^(like|upvote)$/;

/** Leaves a row though nothing is told of it. */
export const leavesRow = (verb: string): boolean => RECORDED.has(verb);

export interface Deed {
  readonly thing: ThingName;
  readonly frame: DoesFrame;
  readonly claims: readonly Claim[];
}

export function deedsOf(frames: readonly Frame[], thingOf: ThingOf, things: readonly ThingName[]): readonly Deed[] {
  return frames.flatMap((frame): readonly Deed[] => {
    const noun = frame.kind === 'does' ? nounFor(frame, frames, thingOf) : undefined;
    if (frame.kind !== 'does' || noun === undefined) return [];
    const inner = nestedPlaces(frame, frames);
    const participants = participantsOf({ ...frame, places: frame.places.filter((place) => !inner.has(place)) }, thingOf);
    if (participants.length < 2 || things.some(({ key }) => nominalises(frame.verb, key))) return [];
    const thing = { key: noun, name: capital(noun) };
    const nouns = [frame.subject, ...frame.objects, ...frame.places];
    const start = Math.min(...nouns.map(({ phrase }) => phrase.start));
    const end = Math.max(...nouns.map(({ phrase }) => phrase.end));
    const evidence = { start, end, sentence: frame.sentence, pattern: DEED, weight: 0.7 };
    const several = severalTaken(frame, isToldWhen(frame, frames), thingOf);
    // "follow artists and playlists": each row is of one of them.
    const once = ONCE.test(noun) && (frame.passive || frame.objects.filter((object) => object.many && thingOf(object)).length < 2);
    const stands = [...inner].flatMap(([to, head]): readonly Claim[] => {
      const [within, place] = [thingOf(head), thingOf(to)];
      return within && place && within.key !== place.key ? [belongsClaim(within, place, 'stand', evidence)] : [];
    });
    const claims: readonly Claim[] = once
      ? [{ kind: 'event', thing, participants, evidence }]
      : often(thing, participants, evidence, several);
    return [{ thing, frame, claims: [...claims, ...stands] }];
  });
}

/** "sign up for shifts at events": the shifts are there, whoever signs up. To what each is attached. */
const nestedPlaces = ({ places }: DoesFrame, frames: readonly Frame[]): ReadonlyMap<NounChunk, NounChunk> =>
  new Map(
    frames.flatMap((frame) =>
      frame.kind === 'attached' &&
      /^(at|in|on|of)$/.test(frame.to.preposition ?? '') &&
      places.includes(frame.to) &&
      places.includes(frame.head)
        ? [[frame.to, frame.head] as const]
        : [],
    ),
  );

/** "Customers order dishes", "a guest rents one or more bikes for a day": of which one deed takes several. */
const severalTaken = ({ verb, objects }: DoesFrame, told: boolean, thingOf: ThingOf): ReadonlySet<string> =>
  new Set(
    objects.flatMap((object) => {
      const taken = (verb === 'order' && object.many) || (told && object.counted && AT_ONCE.test(verb));
      return taken ? (thingOf(object)?.key ?? []) : [];
    }),
  );

/** What is told of it makes one of it, however many are taken. */
const isToldWhen = ({ places, objects, sentence }: DoesFrame, frames: readonly Frame[]): boolean =>
  places.some(({ phrase }) => /^(date|day|time|moment)$/.test(phrase.words.at(-1) ?? '')) ||
  frames.some((frame) => frame.kind === 'has' && frame.by === 'with' && frame.sentence === sentence && objects.includes(frame.owner));

function nounFor(act: DoesFrame, frames: readonly Frame[], thingOf: ThingOf): string | undefined {
  if (act.verb === 'sign up' && act.objects.length === 0 && act.places.some((place) => place.preposition === 'for' && thingOf(place)))
    return 'sign-up';
  // "Failures are entered per pump": who enters them does no more than that.
  if (act.passive && act.verb === 'enter') return undefined;
  if (act.passive && isDoneWith(act, frames, thingOf)) return PASSIVE.get(act.verb) ?? deedNoun(act.verb);
  if (isOrder(act, thingOf)) return 'order';
  // "Photos are bought from agencies": they come from there.
  if (act.passive && /^(buy|purchase)$/.test(act.verb) && !act.places.some(({ preposition }) => preposition === 'by')) return undefined;
  // "Codes are applied to an order": by whom is not the point.
  if (act.verb === 'apply' && act.passive) return undefined;
  // "Sessions are booked with a therapist": the session is what is booked.
  if (act.passive && BOOKING.test(act.verb) && isOwnEvent(singularWord(lastWord(act.subject.phrase.text.toLowerCase())))) return undefined;
  if (RECORDED.has(act.verb)) return deedNoun(act.verb);
  if (act.verb === 'register')
    return act.objects.every(isSomebody) && act.places.some((place) => place.preposition === 'for' && thingOf(place))
      ? deedNoun(act.verb)
      : undefined;
  const noun = TOLD.has(act.verb) ? deedNoun(act.verb) : Object.hasOwn(TOLD_NOUNS, act.verb) ? TOLD_NOUNS[act.verb] : undefined;
  return noun !== undefined && isTold(act, frames, thingOf) ? noun : undefined;
}

/** "Customers order dishes": each order is of several. */
const isOrder = ({ verb, passive, wished, objects, places }: DoesFrame, thingOf: ThingOf): boolean =>
  verb === 'order' &&
  !passive &&
  !wished &&
  objects.some((object) => object.many && thingOf(object)) &&
  !places.some((place) => place.preposition === 'for' && thingOf(place));

const BOOKING = /^(book|reserve|request)$/;

/** Done to one thing for another, by whomever. */
const PASSIVE: ReadonlyMap<string, string> = new Map<string, string>([
  ['ban', 'ban'],
  ['hire', 'hire'],
  ['lease', 'lease'],
  ['lend', 'loan'],
  ['rent', 'rental'],
]);
const HANDED = /^(lend|lease|rent|hire)$/;
const AT = /^(to|from|in|into|at|on|onto|per|for)$/;

/** "is banned from a game, with a reason", "is approved per country: the date and the number", "is lent to a pupil". */
function isDoneWith({ verb, subject, places, sentence }: DoesFrame, frames: readonly Frame[], thingOf: ThingOf): boolean {
  const on = places.filter((place) => AT.test(place.preposition ?? '') && thingOf(place));
  const [to, ...more] = on;
  const known = PASSIVE.has(verb);
  if (!to || more.length > 0 || places.some(({ preposition }) => preposition === 'by') || !(known || to.preposition === 'per'))
    return false;
  if (HANDED.test(verb)) return to.preposition === 'to' && isSomebody(to);
  return frames.some(
    (frame) =>
      frame.kind === 'has' &&
      frame.sentence === sentence &&
      frame.owner.phrase === subject.phrase &&
      frame.items.every(({ phrase }) => phrase.start > to.phrase.start) &&
      !frame.items.some((item) => thingOf(item)),
  );
}

/** "Doctors prescribe drugs to patients with a dose", "drivers deliver parcels; we store the time". */
function isTold(act: DoesFrame, frames: readonly Frame[], thingOf: ThingOf): boolean {
  if (act.wished || act.passive) return false;
  const on = act.objects.length > 0 ? act.objects : act.places;
  const among = act.objects.length > 0 && act.places.some((place) => thingOf(place));
  const when = act.places.some(
    ({ determiner, phrase }) => /^(a|an)$/.test(determiner) && /^(date|day|time)$/.test(phrase.words.at(-1) ?? ''),
  );
  return (
    (when && (among || (act.verb === 'visit' && act.objects.length > 0))) ||
    frames.some(
      (frame) =>
        frame.kind === 'has' &&
        (frame.instead !== undefined ||
          (frame.by === 'with' && (among || frame.items.some(({ phrase }) => OF_DOSES.test(phrase.words.at(-1) ?? '')))) ||
          frame.by === 'inside') &&
        frame.sentence >= act.sentence &&
        frame.sentence <= act.sentence + 1 &&
        [...on, ...act.places].some(({ phrase }) => phrase === frame.owner.phrase) &&
        frame.items.some((item) => item.done?.verb === act.verb || isOfAct(item)),
    )
  );
}

/** Who likes a post likes it once, and the two tell the row apart; who comments on it may do so again. */
const ONCE =
  /^(like|upvote|vote|bookmark|favou?rite|follow|rating|subscription|membership|enrol\w*|attendance|share|endorsement|nomination|sign-up)$/;

const often = (
  thing: ThingName,
  participants: readonly ThingName[],
  evidence: Evidence,
  several: ReadonlySet<string>,
): readonly Claim[] => [
  { kind: 'thing', thing, evidence },
  ...participants.map((to): Claim => {
    const claim = belongsClaim(thing, to, 'record', evidence);
    // "A guest rents one or more bikes": at once.
    return several.has(to.key) ? { ...claim, fromNumber: 'many', toNumber: 'many', sense: 'links' } : claim;
  }),
];

/** Someone, and what it is done to: the object, or what a preposition names where there is none. */
function participantsOf({ subject, verb, objects, places, passive }: DoesFrame, named: ThingOf): readonly ThingName[] {
  const thingOf: ThingOf = (noun) => named(noun) ?? (noun.phrase.possessor && named({ ...noun, phrase: noun.phrase.possessor }));
  if (passive && !places.some(({ preposition }) => preposition === 'by'))
    return [subject, ...places.filter((place) => AT.test(place.preposition ?? ''))].flatMap((noun) => named(noun) ?? []);
  const by = passive ? places.find(({ preposition }) => preposition === 'by') : subject;
  const who = by && thingOf(by);
  if (
    !who ||
    !(isPerson(who) || (BY_BODIES.test(verb) && isBodyNoun(lastWord(who.key)))) ||
    (passive && !(by.many && (subject.many || WORDLESS.test(verb))))
  )
    return [];
  const direct = passive ? [subject] : objects;
  const done = (
    direct.some((noun) => thingOf(noun)) ? [...direct, ...places.filter(({ preposition }) => SIDES.test(preposition ?? ''))] : places
  ).flatMap((noun) => thingOf(noun) ?? []);
  return [who, ...done.filter(({ key }) => key !== who.key)];
}

/** Done by groups and houses as well. */
const BY_BODIES = /^(register|appeal|apply|subscribe|sign up|bid|book|reserve|rent|hire|borrow|order|request)$/;

const SIDES = /^(to|for|at|with|from|against)$/;

/** What such a record is nothing without, where nothing is told of it. */
const ESSENCE: Readonly<Record<string, string>> = {
  rating: 'rating',
  comment: 'text',
  'time entry': 'hours',
  reply: 'text',
  bid: 'amount',
  donation: 'amount',
  pledge: 'amount',
};

export function essenceOf({ thing, frame }: Deed): readonly Claim[] {
  const name = Object.hasOwn(ESSENCE, thing.key) ? ESSENCE[thing.key] : undefined;
  if (name === undefined) return [];
  const { start, end } = frame.subject.phrase;
  const item: ListItem = { name, words: [name], start, end, number: 'one', inside: [], qualifier: '', made: true };
  return [{ kind: 'attribute', thing, item, evidence: { start, end, sentence: frame.sentence, pattern: DEED, weight: 0.6 } }];
}
