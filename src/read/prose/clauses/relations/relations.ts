/** Frames between things → claims about how they hang together. */

import type { ThingName } from '../../claims/claim.js';
import { lastWord } from '../../language/last-word.js';
import { namesPerson } from '../../language/names-person.js';
import { nominalises } from '../../language/nominalises.js';
import { isBodyNoun } from '../../language/people.js';
import type { Phrase } from '../../terms/phrase.js';
import { amongThemselves, selfReference } from '../among-themselves.js';
import type { NounChunk } from '../chunk.js';
import { eventRelations } from '../event-relations.js';
import type { DoesFrame, Frame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import { onlyViews } from '../only-views.js';
import { comesIn } from '../piecewise.js';
import { type Ends, isPerson, plain, type Related, related, type ThingOf } from '../related.js';
import { wayOf } from '../two-ends.js';
import { addedTo } from './added-to.js';
import { attachedLater, isLeftOpen } from './attached-later.js';
import { attachedRelations, ownedInLists } from './attached-relations.js';
import { chosenFor } from './chosen-for.js';
import { objectRelation } from './object-relation.js';
import { placeRelation, type SaidOfPlaces } from './place-relations.js';
import { TAKEN, takenFromOthers, takenRelation } from './shared-by-many.js';
import { outcomeOf } from './wholes-and-outcomes.js';

/** What the frames say but for those that are told already. */
export function relationsOf(
  all: readonly Frame[],
  told: ReadonlySet<Frame>,
  thingOf: ThingOf,
  things: readonly ThingName[],
): readonly Related[] {
  const deeds = bySubject(told);
  const views = onlyViews(all);
  const frames = all.filter(
    (frame) => !told.has(frame) && !isDoneWithIt(frame, deeds) && !(frame.kind === 'does' && views.has(frame.sentence)),
  );
  const moved = new Set(
    frames.flatMap((frame) => {
      if (frame.kind !== 'does') return [];
      const all = PUTTING.test(frame.verb) || (chosenFor(frame, thingOf) ?? addedTo(frame, thingOf, things));
      return frame.places.filter((place) => all || comesIn(frame.verb, place));
    }),
  );
  const parts = new Set(
    all.flatMap((frame) => (frame.kind === 'does' && (told.has(frame) || isRecorded(frame, thingOf, things)) ? frame.places : [])),
  );
  const apart = severalDeeds(frames, thingOf);
  const taken = takenFromOthers(frames, thingOf);
  const later = attachedLater(all);
  const elsewhere = new Set(later.flatMap(({ head, to }) => [head.phrase, to.phrase]));
  const said = [...frames, ...later].flatMap((frame): readonly Related[] => {
    if (frame.kind === 'attached' && parts.has(frame.to)) return [];
    if (frame.kind === 'does')
      return (
        taken(frame) ??
        chosenFor(frame, thingOf) ??
        addedTo(frame, thingOf, things) ??
        doesRelations(isAdding(frame, elsewhere) ? { ...frame, objects: [] } : frame, thingOf, things, apart)
      );
    if (frame.kind === 'attached') {
      const attached = attachedRelations(frame, thingOf);
      return moved.has(frame.to) ? attached.filter(({ body }) => body.sense === 'links') : attached;
    }
    return frame.kind === 'lists' ? ownedInLists(frame.items, thingOf, frame.sentence) : [];
  });
  return withoutCovered(said);
}

/** "reserves a car, picks it up and brings it back": what the row of the first is about. */
const isDoneWithIt = (frame: Frame, deeds: ReadonlyMap<Phrase, readonly DoesFrame[]>): boolean =>
  frame.kind === 'does' &&
  frame.objects.length > 0 &&
  (deeds.get(frame.subject.phrase) ?? []).some(
    ({ sentence, objects }) =>
      sentence === frame.sentence && frame.objects.every(({ phrase }) => objects.some((object) => object.phrase === phrase)),
  );

function bySubject(told: ReadonlySet<Frame>): ReadonlyMap<Phrase, readonly DoesFrame[]> {
  const deeds = new Map<Phrase, DoesFrame[]>();
  for (const frame of told) {
    if (frame.kind !== 'does') continue;
    const known = deeds.get(frame.subject.phrase);
    if (known) known.push(frame);
    else deeds.set(frame.subject.phrase, [frame]);
  }
  return deeds;
}

/** "We lend tools; a loan covers several tools": the verb alone would have said one. */
function withoutCovered(all: readonly Related[]): readonly Related[] {
  const ends = ({ body: { from, to } }: Related): string => `${from.key} > ${to.key}`;
  const links = all.filter(({ body: { sense } }) => sense === 'links');
  const covered = new Set(links.filter(({ body: { verb } }) => COVERING.test(verb)).map(ends));
  // "covers one or more dogs and for each dog one or more services": the dog named again is one of several.
  const several = new Set(links.flatMap((link) => (link.body.toNumber === 'many' ? [`${link.sentence}: ${ends(link)}`] : [])));
  return all.filter(
    (one) =>
      one.body.sense !== 'belongs' ||
      one.body.role !== undefined ||
      !((covered.has(ends(one)) && nominalises(one.body.verb, one.body.from.key)) || several.has(`${one.sentence}: ${ends(one)}`)),
  );
}
const COVERING = /^(cover|contain|include|comprise|consist|hold|have|list)$/;

/** "Members book a court for a game": the booking is for the game, not the court. */
const isRecorded = ({ subject, objects, verb }: DoesFrame, thingOf: ThingOf, things: readonly ThingName[]): boolean =>
  objects.length > 0 &&
  (thingOf(subject) !== undefined || namesPerson(subject.phrase.text.toLowerCase())) &&
  things.some(({ key }) => nominalises(verb, key));

/** "creates a trip and invites guests": to the trip. */
const isAdding = ({ verb, objects }: DoesFrame, elsewhere: ReadonlySet<NounChunk['phrase']>): boolean =>
  /^(invite|propose|suggest)$/.test(verb) && objects.some(({ phrase }) => elsewhere.has(phrase));

/** "Locker management: open, assign and clear lockers": no locker does that. */
const isModule = ({ phrase, determiner }: NounChunk): boolean =>
  determiner === '' && /^(management|module)$/.test(phrase.words.at(-1) ?? '');

/** "Written by an editor, checked by an editor and assigned to one": the ends of such pairs, where each deed has a reference of its own. */
function severalDeeds(frames: readonly Frame[], thingOf: ThingOf): ReadonlySet<NounChunk> {
  const pairs = new Map<string, Map<string, NounChunk>>();
  for (const frame of frames) {
    const by = frame.kind === 'does' && frame.passive ? frame.places.find((place) => isDoer(place, frame.verb)) : undefined;
    const [from, to] = frame.kind === 'does' && by ? [thingOf(frame.subject), thingOf(by)] : [];
    if (frame.kind !== 'does' || !by || !from || !to || to.alias !== undefined || !isPerson(to)) continue;
    const key = `${from.key} > ${to.key}`;
    pairs.set(key, (pairs.get(key) ?? new Map()).set(frame.verb, by));
  }
  return new Set([...pairs.values()].flatMap((deeds) => (deeds.size > 1 ? [...deeds.values()] : [])));
}

const isDoer = ({ preposition, many }: NounChunk, verb: string): boolean =>
  preposition === 'by' || (preposition === 'to' && !many && verb === 'assign');

function doesRelations(
  frame: DoesFrame,
  thingOf: ThingOf,
  things: readonly ThingName[],
  apart: ReadonlySet<NounChunk>,
): readonly Related[] {
  const { subject, objects, places, verb, passive, sentence } = frame;
  if (isLeftOpen(verb) && !passive && places.length === 0) return [];
  const who = isModule(subject) ? undefined : thingOf(subject);
  const event = things.find(
    ({ key }) =>
      nominalises(verb, key) && !isBodyNoun(lastWord(key)) && key !== who?.key && !objects.some((object) => thingOf(object)?.key === key),
  );
  const self = who && selfReference(frame, who, thingOf);
  if (self) return self;
  if (verb === 'be' && (objects.length > 0 || places.length === 0)) return memberOf(frame, who, thingOf);
  const under = passive ? recordIn(frame, thingOf) : undefined;
  if (under) return eventRelations(under, { ...frame, places: places.filter((place) => thingOf(place)?.key !== under.key) }, who, thingOf);
  if (event && (who || objects.length > 0)) return eventRelations(event, frame, who, thingOf);
  if (!who || (frame.wished && !WRITING.test(verb))) return [];
  const stages = verb === 'move' && !passive ? places.filter(({ preposition }) => /^(through|between)$/.test(preposition ?? '')) : [];
  const moved = objects.map(thingOf).find((thing) => thing !== undefined);
  // "Clerks move cases through stages": each is in one of them.
  if (moved && stages.some((stage) => thingOf(stage)))
    return stages.flatMap((stage) => {
      const to = thingOf(stage);
      return to && to.key !== moved.key ? related({ from: plain(moved), to, a: subject, b: stage, sentence, verb }, 'belongs', 0.8) : [];
    });
  const asked = verb === 'ask' && places.some(({ preposition }) => preposition === 'for');
  if (!passive && USING.test(verb) && !asked && (isPerson(who) || isSomebody(subject)))
    return objects.flatMap((object) => {
      const to = thingOf(object);
      return SEEN.test(verb) && to && object.determiner === 'their' && !isPerson(to) && to.key !== who.key
        ? related({ from: who, to, a: subject, b: object, sentence, verb }, 'owns', 0.8, { many: true })
        : [];
    });
  const ends = (b: NounChunk, to: ThingName): Ends => ({ from: who, to, a: subject, b, sentence, verb });
  // "A box knows its shelf": it says which.
  if (!passive && /^(know|remember)$/.test(verb) && objects.some(({ determiner }) => determiner === 'its'))
    return objects.flatMap((object) => {
      const to = thingOf(object);
      return to && to.key !== who.key && object.determiner === 'its' ? related(ends(object, to), 'belongs', 0.85) : [];
    });
  const outcome = outcomeOf(frame);
  const came = outcome && thingOf(outcome);
  if (outcome && came && came.key !== who.key) return related({ ...ends(outcome, plain(who)), from: plain(came) }, 'belongs', 0.85);
  const among = amongThemselves(frame, who, thingOf);
  if (among) return among;
  const done = objects.flatMap((object): readonly Related[] => {
    const to = thingOf(object);
    if (MOVING.test(verb) && places.some((place) => thingOf(place))) return [];
    if (to && verb === 'take' && isPerson(who) && TAKEN.test(lastWord(to.key))) return takenRelation(ends(object, to), things);
    return to ? objectRelation(ends(object, to), frame, object) : [];
  });
  const stands =
    passive || objects.length === 0 || (verb !== 'put' && verb !== 'add' && subject.determiner !== '' && !subject.many && !isPerson(who));
  const [object] = objects;
  const made = object && thingOf(object);
  const said: SaidOfPlaces = { frame, who, made, stands, apart, thingOf, way: wayOf(places, thingOf) };
  const placed = places.flatMap((place) => placeRelation(place, said));
  return [...done, ...placed, ...ownOf(frame, who, thingOf)];
}

/** "Runners are members of a club", "each record is a copy of a release". */
function memberOf(
  { subject, objects, places, sentence, verb }: DoesFrame,
  who: ThingName | undefined,
  thingOf: ThingOf,
): readonly Related[] {
  const [kind, ...more] = objects;
  const of = places.find(({ preposition }) => preposition === 'of');
  const to = of && thingOf(of);
  if (!who || !kind || more.length > 0 || !of || !to || to.key === who.key || of.many) return [];
  if (!/^(members?|parts?|copy|copies|instances?|versions?|sections?|employees?)$/.test(kind.phrase.words.at(-1) ?? '')) return [];
  return related({ from: who, to, a: subject, b: of, sentence, verb }, 'belongs', 0.85);
}

/** "against one of their policies", "headed by one of its clerks": a policy is of theirs. */
const ownOf = ({ subject, objects, places, verb, sentence }: DoesFrame, who: ThingName, thingOf: ThingOf): readonly Related[] =>
  [...objects, ...places].flatMap((noun) => {
    const from = noun.own ? thingOf(noun) : undefined;
    return from && from.key !== who.key
      ? related({ from: plain(from), to: plain(who), a: subject, b: noun, sentence, verb }, 'belongs', 0.7)
      : [];
  });

/** "Plots are let to growers under contracts": the contract says so. */
function recordIn({ places }: DoesFrame, thingOf: ThingOf): ThingName | undefined {
  const record = places.find(({ preposition }) => /^(under|via|through)$/.test(preposition ?? ''));
  return record && places.some((place) => place !== record && thingOf(place)) ? thingOf(record) : undefined;
}

/** Says where something goes, not whose it is. */
const MOVING = /^(put|add|attach|assign|move|invite|link|connect|save|collect|assemble|combine|bundle|organi[sz]e|group|arrange|sort)$/;

/** "add novels to a shelf": no novel is of the shelf. */
const PUTTING = /^(put|add|move|save|collect)$/;

/** What one wishes to make is one's own. */
const WRITING = /^(create|publish|post|submit|open|raise|upload|file|report|write|place|send|draft|leave|offer|request)$/;

/** "Tenants see their leases". */
const SEEN = /^(see|view|check|access|print|export|track)$/;

/** What people do with software leaves nothing behind. */
const USING =
  /^(see|view|find|search|browse|want|need|ask|look|check|filter|sort|export|print|compare|hear|learn|know|move|plan|switch|scroll|navigate|access|read|understand|expect|like_to|try)$/;
