/**
 * What is told of an act belongs to the act, not to whoever tells it: "users rate films and leave a comment", "lifts are
 * inspected once a year; the inspector notes the date and the result". What is done to a thing again and again has rows of
 * its own, though no phrase names them.
 */

import { deedNoun } from '../../language/deed-noun.js';
import { isEventNoun } from '../../language/event-nouns.js';
import { nominalises } from '../../language/nominalises.js';
import { isBodyNoun } from '../../language/people.js';
import { type Upkeep, upkeepBy } from '../../language/upkeep.js';
import { NOTING } from '../../lists/verbs.js';
import { thingKey } from '../../terms/phrase.js';
import { saysHowOften } from '../adverbials.js';
import { ownersOfChanges } from '../changes.js';
import type { NounChunk } from '../chunk.js';
import { leavesRow, WORDLESS } from '../deeds.js';
import type { DoesFrame, Frame, HasFrame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import { isMadeRecord, madeChunk, madeProperty, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty, isPropertyName } from '../property-name.js';
import { answersGiven } from './answers-given.js';
import { askedPairsOf } from './asked-pairs.js';
import { assessedFrames } from './assessed.js';
import { backAgain } from './back-again.js';
import { bookedByAnybody } from './booked-by-anybody.js';
import { bothWaysOf } from './both-ways.js';
import { chosenFrom } from './chosen-from.js';
import { eachTime } from './each-time.js';
import { flagsSaidIn } from './flags-said.js';
import { forATime } from './for-a-time.js';
import { givenEachTime } from './given-each-time.js';
import { goesThrough } from './goes-through.js';
import { happensTo } from './happens-to.js';
import { inTwoRolesOf } from './in-two-roles.js';
import { kindsTold } from './kinds-told.js';
import { measurementsOf } from './measurements.js';
import { occasionsOf } from './occasions.js';
import { ofItsKindOf } from './of-its-kind.js';
import { ofThatKind } from './of-that-kind.js';
import { oneOfThem } from './one-of-them.js';
import { optionsTold } from './options-told.js';
import { pastValuesOf } from './past-values.js';
import { perBothOf } from './per-both.js';
import { perDay } from './per-day.js';
import { roleIn } from './role-in.js';
import { withoutRulesAlone } from './rules-alone.js';
import { rulesOfProperties } from './rules-of-properties.js';
import { asEntered, heldRoles, withDefinitions, withStates } from './said-of-oneself.js';
import { severalInOne } from './several-in-one.js';
import { severalTold } from './several-told.js';
import { statesTold } from './states-told.js';
import { stockedFrames } from './stocked.js';
import { asLogged, timeEntriesOf } from './time-entries.js';
import { toldOfEach } from './told-of-each.js';

/** What people say with what they do, or write down of it. */
const TELLING =
  /^(leave|add|write|give|get|receive|pay|note|record|log|enter|state|specify|set|provide|attach|say|mention|document|fill|put)$/;
/** Done to a thing once, or with words: what is told with it is of the thing. */
const JUDGING =
  /^(approve|reject|accept|decline|confirm|sign|grade|mark|assess|verify|review|moderate|close|cancel|resolve|return|assign|answer)$/;

/** Each takes what the one before it left. */
const FIRST = [
  withoutRulesAlone,
  rulesOfProperties,
  ofItsKindOf,
  inTwoRolesOf,
  perBothOf,
  backAgain,
  answersGiven,
  roleIn,
  bookedByAnybody,
  perDay,
  forATime,
  oneOfThem,
  pastValuesOf,
  kindsTold,
  ofThatKind,
  flagsSaidIn,
  statesTold,
  optionsTold,
  severalTold,
  stockedFrames,
  toldOfEach,
  bothWaysOf,
  chosenFrom,
  askedPairsOf,
  givenEachTime,
  goesThrough,
  severalInOne,
  happensTo,
  occasionsOf,
  eachTime,
] as const;

export function framesOfActs(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const asked = FIRST.reduce((read, reader) => reader(read, chunked), frames).flatMap(assessedFrames);
  const said = timeEntriesOf(measurementsOf(withStates(withDefinitions(asked)), chunked));
  return framesTold([...withDoers(said.map(asDeed)), ...expiring(said), ...heldRoles(said)], chunked);
}

/** "An offer expires after 24 hours": it has a moment when it does, unless that is said anyway. */
function expiring(frames: readonly Frame[]): readonly HasFrame[] {
  const said = frames.some((frame) => frame.kind === 'has' && frame.items.some(({ phrase }) => /^(expir|valid)/.test(phrase.text)));
  if (said) return [];
  return frames.flatMap((frame): readonly HasFrame[] => {
    if (frame.kind !== 'does' || frame.passive || frame.verb !== 'expire' || isSomebody(frame.subject)) return [];
    const { possessor: _possessor, ...phrase } = frame.subject.phrase;
    const owner = { ...frame.subject, phrase };
    return [hasFrame(owner, [madeProperty(owner, ['expires', 'at'])], frame.sentence)];
  });
}

/** "Posts can be liked and commented on": by whom all else is done, where that is one kind of people. */
function withDoers(frames: readonly Frame[]): readonly Frame[] {
  const doers = new Map<string, NounChunk>();
  for (const frame of frames)
    if (frame.kind === 'does' && !frame.passive && frame.verb !== 'be' && isSomebody(frame.subject))
      doers.set(thingKey(frame.subject.phrase.words), frame.subject);
  const [doer, ...others] = doers.values();
  if (!doer?.many || others.length > 0) return frames;
  const by = { ...doer, preposition: 'by' };
  // "is rented or owned by a resident": said behind the second.
  const said = new Set(frames.flatMap((frame) => (frame.kind === 'does' && frame.places.length > 0 ? [frame.subject] : [])));
  return frames.map((frame) =>
    frame.kind === 'does' && frame.passive && leavesRow(frame.verb) && !said.has(frame.subject) ? { ...frame, places: [by] } : frame,
  );
}

/** What is done, said by the verb of the deed. */
const asDeed = (frame: Frame): Frame => asEntered(frame) ?? asLogged(frame) ?? asLent(frame) ?? asFavourite(frame) ?? asRating(frame);

/** "give a film one to five stars": they rate it. */
function asRating(frame: Frame): Frame {
  if (frame.kind !== 'does' || frame.passive || frame.verb !== 'give') return frame;
  const [on, ...given] = frame.objects;
  return on &&
    given.length > 0 &&
    given.every(({ phrase }) => /^(stars?|marks?|points|thumbs?|rating|score)$/.test(phrase.words.at(-1) ?? ''))
    ? { ...frame, verb: 'rate', objects: [on] }
    : frame;
}

/** "Our school lends tablets to pupils": they are lent. */
function asLent(frame: Frame): DoesFrame | undefined {
  if (frame.kind !== 'does' || frame.passive || !/^(lend|lease|rent|hire)$/.test(frame.verb)) return undefined;
  const [object, ...more] = frame.objects;
  const { subject, places } = frame;
  const house =
    isBodyNoun(subject.phrase.words.at(-1) ?? '') && !subject.many && subject.determiner !== 'each' && subject.determiner !== 'every';
  const [to, ...further] = places;
  return object && more.length === 0 && house && to?.preposition === 'to' && isSomebody(to) && further.length === 0
    ? { ...frame, subject: object, objects: [], passive: true }
    : undefined;
}

/** "mark talks as favourites", "add a recipe to their favourites". */
function asFavourite(frame: Frame): DoesFrame | undefined {
  if (frame.kind !== 'does' || frame.passive || !/^(mark|save|add|flag|keep|put)$/.test(frame.verb) || frame.objects.length === 0)
    return undefined;
  const [to, ...more] = frame.places;
  const noun = /^favou?rites?$/.test(to?.phrase.words.join(' ') ?? '');
  return noun && more.length === 0 && /^(as|to|in|into|among)$/.test(to?.preposition ?? '')
    ? { ...frame, verb: 'favourite', places: [] }
    : undefined;
}

function framesTold(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const acts = frames.filter((frame): frame is DoesFrame => frame.kind === 'does' && isAct(frame));
  const doers = new Map<DoesFrame, NounChunk>();
  const told = frames.flatMap((frame): readonly Frame[] => {
    const telling = tellingOf(frame);
    const act = telling && actOf(telling, acts);
    const on = act && doneTo(act);
    if (!telling) return [frame, ...loggedAt(frame, frames)];
    const { items, possible, who } = telling;
    const { sentence } = frame;
    const teller: DoesFrame = { kind: 'does', subject: who, verb: 'record', passive: false, possible, objects: [], places: [], sentence };
    if (!act || !on) return frame.kind === 'has' && frame.owner !== who ? [frame, teller] : [frame];
    if (act.passive && act.subject.phrase !== telling.who.phrase && !act.places.some(({ preposition }) => preposition === 'by'))
      doers.set(act, { ...telling.who, preposition: 'by' });
    if (frame.kind === 'has' && isMadeRecord(frame.owner)) return [frame, teller];
    return [{ kind: 'has', owner: on, items, by: 'verb', possible, instead: [], sentence }, teller];
  });
  const done = told.map((frame): Frame => {
    const by = frame.kind === 'does' ? doers.get(frame) : undefined;
    return frame.kind === 'does' && by ? { ...frame, places: [...frame.places, by] } : frame;
  });
  return withUpkeep([...done, ...ownersOfChanges(done)], chunked);
}

/** "Every visit is logged": when it was. */
function loggedAt(frame: Frame, frames: readonly Frame[]): readonly HasFrame[] {
  if (frame.kind !== 'does' || !frame.passive || !/^(log|record|track|timestamp)$/.test(frame.verb)) return [];
  const { subject: owner, sentence } = frame;
  const last = owner.phrase.words.at(-1) ?? '';
  const done = isEventNoun(last) || frames.some((other) => other.kind === 'does' && nominalises(other.verb, last));
  const every = done && /^(each|every|all|any)$/.test(owner.determiner);
  if (!every || frames.some((other) => other.kind === 'has' && other.owner.phrase === owner.phrase)) return [];
  const { possessor: _possessor, ...phrase } = owner.phrase;
  return [hasFrame(owner, [madeProperty({ ...owner, phrase }, ['time'])], sentence)];
}

interface Told {
  readonly who: NounChunk;
  readonly items: readonly NounChunk[];
  readonly possible: boolean;
  readonly frame: Frame;
  /** It may stand in a sentence of its own. */
  readonly apart: boolean;
}

function tellingOf(frame: Frame): Told | undefined {
  if (frame.kind === 'has' && frame.teller && (frame.instead || frame.teller === frame.owner) && mostlyTold(frame.items))
    return { who: frame.teller, items: frame.items, possible: frame.possible, frame, apart: frame.instead !== undefined };
  if (frame.kind !== 'does' || frame.passive || !isActor(frame.subject) || !TELLING.test(frame.verb)) return undefined;
  const { subject: who, objects: items, places, possible } = frame;
  // "writes a note on the consultation": of that.
  if (places.some(({ preposition }) => /^(on|about|of|for|to)$/.test(preposition ?? ''))) return undefined;
  return mostlyTold(items) ? { who, items, possible, frame, apart: NOTING.has(frame.verb) } : undefined;
}

const mostlyTold = (items: readonly NounChunk[]): boolean =>
  items.length > 0 &&
  2 * items.filter(isTold).length >= items.length &&
  !items.some(({ determiner }) => /^(their|his|her)$/.test(determiner));

const isActor = (noun: NounChunk): boolean => isSomebody(noun) || isBodyNoun(noun.phrase.words.at(-1) ?? '');

/** One of it, or "remarks"; what is theirs is of them. */
const isTold = (noun: NounChunk): boolean =>
  isProperty(noun) ||
  (isPropertyName(noun.phrase.words) && /^(remarks|notes|details|results|hours|costs)$/.test(noun.phrase.words.at(-1) ?? ''));

const isAct = ({ verb, wished }: DoesFrame): boolean =>
  !wished &&
  !WORDLESS.test(verb) &&
  !TELLING.test(verb) &&
  (deedNoun(verb) !== undefined || upkeepBy(verb) !== undefined || JUDGING.test(verb));

const doneTo = ({ passive, subject, objects, places }: DoesFrame): NounChunk | undefined => (passive ? subject : (objects[0] ?? places[0]));

/** In the same sentence, by the same people before others; or in the sentence before. */
function actOf({ frame, who, apart }: Told, acts: readonly DoesFrame[]): DoesFrame | undefined {
  const same = acts.filter((act) => act !== frame && act.sentence === frame.sentence);
  const own = same.findLast((act) => isBefore(act, who) && [act.subject, ...act.places].some(({ phrase }) => phrase === who.phrase));
  // "Skippers pay a fee, and berths are let": the fee is none of the letting.
  const before = same.findLast((act) => isBefore(act, who));
  return own ?? before ?? (apart ? acts.findLast((act) => act.sentence === frame.sentence - 1) : undefined);
}

const isBefore = ({ passive, subject }: DoesFrame, who: NounChunk): boolean => !passive || subject.phrase.start <= who.phrase.start;

/** "Each boiler is serviced twice a year. We record the date and the cost." */
function withUpkeep(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const made = new Map<Frame, readonly Frame[]>();
  for (const frame of frames) {
    const upkeep = frame.kind === 'does' ? upkeepBy(frame.verb) : undefined;
    const on = frame.kind === 'does' ? doneTo(frame) : undefined;
    if (frame.kind !== 'does' || !upkeep || !on || isSomebody(on) || frame.possible) continue;
    const line = chunked.find(({ sentence }) => sentence.index === frame.sentence);
    const often = line !== undefined && saysHowOften(line.sentence.tokens);
    const lists = frames.filter((other): other is HasFrame => other.kind === 'has' && tellsOf(other, on, frame, often));
    if (lists.length === 0 && !often) continue;
    const owner = madeRecord(on, [upkeep.noun]);
    const known = frames.some((other) => other.kind === 'has' && isMadeRecord(other.owner) && other.owner.phrase.start === on.phrase.start);
    if (known) continue;
    for (const list of lists) made.set(list, [{ ...list, owner, instead: [on] }]);
    made.set(frame, [...recordFrames(frame, upkeep, owner, on), ...(lists.length === 0 && line ? [moment(line, upkeep, owner)] : [])]);
  }
  return made.size === 0 ? frames : frames.flatMap((frame) => made.get(frame) ?? [frame]);
}

/** Of the record of it: more than who did it and when. */
const tellsOf = ({ instead, owner, items, sentence }: HasFrame, on: NounChunk, act: DoesFrame, often: boolean): boolean =>
  instead !== undefined &&
  owner.phrase === on.phrase &&
  sentence >= act.sentence &&
  sentence <= act.sentence + 1 &&
  items.some(({ done }) => !done) &&
  (often || items.length > 1);

const recordFrames = (frame: DoesFrame, { verb }: Upkeep, owner: NounChunk, on: NounChunk): readonly Frame[] => [
  { ...frame, verb },
  { kind: 'attached', head: owner, to: { ...on, preposition: 'of' }, sentence: frame.sentence },
  // "The level is measured daily in each tank": of the tank.
  ...frame.places
    .filter(({ preposition, determiner }) => /^(in|at|on|for)$/.test(preposition ?? '') && /^(each|every)$/.test(determiner))
    .map((to): Frame => ({ kind: 'attached', head: owner, to: { ...to, preposition: 'for' }, sentence: frame.sentence })),
];

const moment = ({ sentence }: ChunkedSentence, { noun }: Upkeep, owner: NounChunk): HasFrame => ({
  kind: 'has',
  owner,
  items: [madeChunk(sentence.tokens, 0, 1, `${noun} date`, {})],
  by: 'verb',
  possible: false,
  instead: [],
  sentence: sentence.index,
});
