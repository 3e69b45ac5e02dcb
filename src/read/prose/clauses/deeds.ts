/** What people do to things and leave a record by: "users comment on posts" gives comments though no phrase names one. */
import type { Claim, Evidence, ThingName } from '../claims/claim.js';
import { deedNoun } from '../language/deed-noun.js';
import { nominalises } from '../language/nominalises.js';
import type { DoesFrame, Frame } from './frame.js';
import { belongsClaim, isPerson, type ThingOf } from './related.js';

/** Pattern id of records that only a verb names. */
export const DEED = 'things/deed';

/** Of all verbs that have such a noun, those that leave a record by themselves. */
const RECORDED: ReadonlySet<string> = new Set(
  'apply attend bid book bookmark borrow buy comment donate endorse enrol enroll favorite favourite follow join lend like nominate pledge purchase rate react rent reply reserve review share sponsor subscribe upvote vote'.split(
    ' ',
  ),
);

export interface Deed {
  readonly thing: ThingName;
  readonly frame: DoesFrame;
  readonly claims: readonly Claim[];
}

export function deedsOf(frames: readonly Frame[], thingOf: ThingOf, things: readonly ThingName[]): readonly Deed[] {
  return frames.flatMap((frame): readonly Deed[] => {
    const noun = frame.kind === 'does' && RECORDED.has(frame.verb) ? deedNoun(frame.verb) : undefined;
    if (frame.kind !== 'does' || noun === undefined) return [];
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
  ...participants.map((to) => belongsClaim(thing, to, 'record', evidence)),
];

/** "Cars are rented by customers": any of them by any of those. */
function turned(frame: DoesFrame): DoesFrame {
  const by = frame.passive ? frame.places.find(({ preposition }) => preposition === 'by') : undefined;
  if (!by?.many || !frame.subject.many || frame.objects.length > 0) return frame;
  return { ...frame, passive: false, subject: by, objects: [frame.subject], places: frame.places.filter((place) => place !== by) };
}

/** Someone, and what it is done to: the object, or what a preposition names where there is none. */
function participantsOf(frame: DoesFrame, thingOf: ThingOf): readonly ThingName[] {
  const { subject, objects, places, passive } = turned(frame);
  const who = thingOf(subject);
  if (!who || passive || !isPerson(who)) return [];
  const done = (
    objects.length > 0 ? [...objects, ...places.filter(({ preposition }) => /^(to|for|at|with)$/.test(preposition ?? ''))] : places
  ).flatMap((noun) => thingOf(noun) ?? []);
  return [who, ...done.filter(({ key }) => key !== who.key)];
}
