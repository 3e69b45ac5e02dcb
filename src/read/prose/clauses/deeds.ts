/** What people do to things and leave a record by: "users comment on posts" gives comments though no phrase names one. */
import type { Claim, Evidence, ThingName } from '../claims/claim.js';
import { nominalises } from '../language/nominalises.js';
import type { DoesFrame, Frame } from './frame.js';
import { isPerson, type ThingOf } from './relations.js';

/** Pattern id of records that only a verb names. */
export const DEED = 'things/deed';

const DEEDS: Readonly<Record<string, string>> = {
  apply: 'application',
  attend: 'attendance',
  bid: 'bid',
  book: 'booking',
  bookmark: 'bookmark',
  borrow: 'loan',
  buy: 'purchase',
  comment: 'comment',
  donate: 'donation',
  endorse: 'endorsement',
  enrol: 'enrolment',
  enroll: 'enrollment',
  favorite: 'favorite',
  favourite: 'favourite',
  follow: 'follow',
  join: 'membership',
  lend: 'loan',
  like: 'like',
  nominate: 'nomination',
  pledge: 'pledge',
  purchase: 'purchase',
  rate: 'rating',
  react: 'reaction',
  rent: 'rental',
  reply: 'reply',
  reserve: 'reservation',
  review: 'review',
  share: 'share',
  sponsor: 'sponsorship',
  subscribe: 'subscription',
  upvote: 'upvote',
  vote: 'vote',
};

export interface Deed {
  readonly thing: ThingName;
  readonly frame: DoesFrame;
  readonly claims: readonly Claim[];
}

export function deedsOf(frames: readonly Frame[], thingOf: ThingOf, things: readonly ThingName[]): readonly Deed[] {
  return frames.flatMap((frame): readonly Deed[] => {
    if (frame.kind !== 'does' || !Object.hasOwn(DEEDS, frame.verb)) return [];
    const noun = DEEDS[frame.verb] ?? '';
    const participants = participantsOf(frame, thingOf);
    if (participants.length < 2 || things.some(({ key }) => nominalises(frame.verb, key))) return [];
    const thing = { key: noun, name: noun.charAt(0).toUpperCase() + noun.slice(1) };
    const nouns = [frame.subject, ...frame.objects, ...frame.places];
    const start = Math.min(...nouns.map(({ phrase }) => phrase.start));
    const end = Math.max(...nouns.map(({ phrase }) => phrase.end));
    const evidence = { start, end, sentence: frame.sentence, pattern: DEED, weight: 0.7 };
    return [
      { thing, frame, claims: ONCE.test(noun) ? [{ kind: 'event', thing, participants, evidence }] : often(thing, participants, evidence) },
    ];
  });
}

/** Who likes a post likes it once, and the two tell the row apart; who comments on it may do so again. */
const ONCE =
  /^(like|upvote|vote|bookmark|favou?rite|follow|rating|subscription|membership|enrol\w*|attendance|share|endorsement|nomination)$/;

const often = (thing: ThingName, participants: readonly ThingName[], evidence: Evidence): readonly Claim[] => [
  { kind: 'thing', thing, evidence },
  ...participants.map(
    (to): Claim => ({
      kind: 'relationship',
      from: thing,
      to,
      fromNumber: 'one',
      toNumber: 'one',
      sense: 'belongs',
      verb: 'record',
      evidence,
    }),
  ),
];

/** Someone, and what it is done to: the object, or what a preposition names where there is none. */
function participantsOf({ subject, objects, places, passive }: DoesFrame, thingOf: ThingOf): readonly ThingName[] {
  const who = thingOf(subject);
  if (!who || passive || !isPerson(who)) return [];
  const done = (
    objects.length > 0 ? [...objects, ...places.filter(({ preposition }) => /^(to|for|at|with)$/.test(preposition ?? ''))] : places
  ).flatMap((noun) => thingOf(noun) ?? []);
  return [who, ...done.filter(({ key }) => key !== who.key)];
}
