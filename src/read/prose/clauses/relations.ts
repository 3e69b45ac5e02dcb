/** Frames between things → claims about how they hang together. */

import type { ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { nominalises } from '../language/nominalises.js';
import { pastOf } from '../language/past.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import { MANY_WORDS } from '../language/word-classes.js';
import { amongThemselves, selfReference } from './among-themselves.js';
import type { NounChunk } from './chunk.js';
import { eventRelations } from './event-relations.js';
import type { AttachedFrame, DoesFrame, Frame } from './frame.js';
import { SORTS } from './had-things.js';
import { isMadeRecord } from './made-chunk.js';
import { type Ends, isPerson, plain, type Related, related, type ThingOf } from './related.js';
import { isInMany, TAKEN, takenRelation } from './shared-by-many.js';
import { takenFromOthers } from './taken-from-others.js';
import { between, COPYING, isEndpoint, SHIFTING, sides, wayOf } from './two-ends.js';
import { isWhole, outcomeOf } from './wholes-and-outcomes.js';

/** Says more than one of each: "several", "many"; a bare plural speaks of all of them, one each. */
const isSeveral = (noun: NounChunk): boolean =>
  noun.many &&
  (MANY_WORDS.has(noun.determiner) ||
    /^(any|other|all|certain|specific|selected|particular)$/.test(noun.determiner) ||
    (noun.phrase.start > 0 && !noun.phrase.possessor && noun.to - noun.from > noun.phrase.words.length + 1));

/** What the frames say but for those that are told already. */
export function relationsOf(
  all: readonly Frame[],
  told: ReadonlySet<Frame>,
  thingOf: ThingOf,
  things: readonly ThingName[],
): readonly Related[] {
  const frames = all.filter((frame) => !told.has(frame));
  const moved = new Set(frames.flatMap((frame) => (frame.kind === 'does' && PUTTING.test(frame.verb) ? frame.places : [])));
  const parts = new Set(
    all.flatMap((frame) => (frame.kind === 'does' && (told.has(frame) || isRecorded(frame, thingOf, things)) ? frame.places : [])),
  );
  const apart = severalDeeds(frames, thingOf);
  const taken = takenFromOthers(frames, thingOf);
  return [...frames, ...attachedLater(all)].flatMap((frame): readonly Related[] => {
    if (frame.kind === 'attached' && parts.has(frame.to)) return [];
    if (frame.kind === 'does') return taken(frame) ?? doesRelations(frame, thingOf, things, apart);
    if (frame.kind === 'attached') {
      const attached = attachedRelations(frame, thingOf);
      return moved.has(frame.to) ? attached.filter(({ body }) => body.sense === 'links') : attached;
    }
    return frame.kind === 'lists' ? ownedInLists(frame.items, thingOf, frame.sentence) : [];
  });
}

/** "Members comment on posts and attach pictures": to the posts. */
function attachedLater(frames: readonly Frame[]): readonly AttachedFrame[] {
  const done = frames.filter((frame): frame is DoesFrame => frame.kind === 'does' && !frame.passive);
  return done.flatMap((frame, i): readonly AttachedFrame[] => {
    const before = done[i - 1];
    const given = before && assigned(before, frame);
    if (given) return [given];
    if (!before || !/^(attach|add|upload|append)$/.test(frame.verb) || frame.places.length > 0) return [];
    const to =
      before.sentence === frame.sentence && before.subject === frame.subject ? [...before.objects, ...before.places][0] : undefined;
    return to
      ? frame.objects.map((head) => ({ kind: 'attached' as const, head, to: { ...to, preposition: 'to' }, sentence: frame.sentence }))
      : [];
  });
}

/** "Tenants report defects, and the landlord assigns a contractor": to the defect. */
function assigned(before: DoesFrame, { subject, verb, objects: [who, ...more], places, sentence }: DoesFrame): AttachedFrame | undefined {
  const [head] = before.objects;
  const told =
    before.sentence === sentence && before.subject !== subject && head && !isPersonNoun(lastWord(head.phrase.text.toLowerCase()));
  return told && who && more.length === 0 && !who.many && /^(assign|appoint)$/.test(verb) && places.length === 0
    ? { kind: 'attached', head, to: { ...who, preposition: 'to' }, sentence }
    : undefined;
}

/** "Members book a court for a game": the booking is for the game, not the court. */
const isRecorded = ({ subject, objects, verb }: DoesFrame, thingOf: ThingOf, things: readonly ThingName[]): boolean =>
  objects.length > 0 &&
  (thingOf(subject) !== undefined || isPersonNoun(lastWord(subject.phrase.text.toLowerCase()))) &&
  things.some(({ key }) => nominalises(verb, key));

const MAKING =
  /^(contain|include|own|consist|comprise|offer|employ|place|write|make|create|publish|post|submit|issue|raise|upload|file|open|keep|house|hold|provide|leave|send|receive|record|log|list|register|report|produce|organize|host|manage|take|request|add|give|perform|carry|do|get|save|draft|sell|put|deliver|drop|build|design|generate|run|ship|yield)$/;

/** "Locker management: open, assign and clear lockers": no locker does that. */
const isModule = ({ phrase, determiner }: NounChunk): boolean =>
  determiner === '' && /^(management|module)$/.test(phrase.words.at(-1) ?? '');

/** "Written by an editor and checked by an editor": the ends of such pairs, where each deed has a reference of its own. */
function severalDeeds(frames: readonly Frame[], thingOf: ThingOf): ReadonlySet<NounChunk> {
  const pairs = new Map<string, Map<string, NounChunk>>();
  for (const frame of frames) {
    const by = frame.kind === 'does' && frame.passive ? frame.places.find(({ preposition }) => preposition === 'by') : undefined;
    const [from, to] = frame.kind === 'does' && by ? [thingOf(frame.subject), thingOf(by)] : [];
    if (frame.kind !== 'does' || !by || !from || !to || to.alias !== undefined || !isPerson(to)) continue;
    const key = `${from.key} > ${to.key}`;
    pairs.set(key, (pairs.get(key) ?? new Map()).set(frame.verb, by));
  }
  return new Set([...pairs.values()].flatMap((deeds) => (deeds.size > 1 ? [...deeds.values()] : [])));
}

function doesRelations(
  frame: DoesFrame,
  thingOf: ThingOf,
  things: readonly ThingName[],
  apart: ReadonlySet<NounChunk>,
): readonly Related[] {
  const { subject, objects, places, verb, passive, possible, sentence } = frame;
  // "The landlord assigns a contractor": to something else.
  if (/^(assign|appoint)$/.test(verb) && !passive && places.length === 0) return [];
  const who = isModule(subject) ? undefined : thingOf(subject);
  const event = things.find(
    ({ key }) => nominalises(verb, key) && key !== who?.key && !objects.some((object) => thingOf(object)?.key === key),
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
  if (!passive && USING.test(verb) && (isPerson(who) || isPersonNoun(subject.phrase.words.at(-1) ?? ''))) return [];
  const ends = (b: NounChunk, to: ThingName): Ends => ({ from: who, to, a: subject, b, sentence, verb });
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
  const way = wayOf(places, thingOf);
  const [object] = objects;
  const made = object && thingOf(object);
  const placed = places.flatMap((place): readonly Related[] => {
    const end = way.get(place);
    if (end && stands && !COPYING.test(verb)) return related(ends(place, end), 'belongs', 0.85);
    // "Players draw arrows from one card to another"
    if (end && made && made.key !== end.key && !SHIFTING.test(verb))
      return related({ ...ends(place, end), from: plain(made) }, 'belongs', 0.85);
    const to = thingOf(place);
    if (verb === 'be' && to?.key === who.key && to.alias === undefined) return [];
    // "Users save recipes to collections": others save them, too.
    if (
      to &&
      made &&
      made.key !== to.key &&
      isPerson(who) &&
      !passive &&
      GATHERING.test(verb) &&
      /^(to|into|in|on)$/.test(place.preposition ?? '')
    )
      return related({ ...ends(place, plain(made)), from: plain(to) }, 'links', 0.8, { many: true });
    // "After every match the referee files a report": of the match.
    if (
      to &&
      made &&
      made.key !== to.key &&
      !passive &&
      isPerson(who) &&
      /^(after|before|during)$/.test(place.preposition ?? '') &&
      /^(each|every)$/.test(place.determiner)
    )
      return related({ ...ends(place, plain(to)), from: plain(made) }, 'belongs', 0.85);
    if (to && made && made.key !== to.key && isPerson(who) && ARRANGING.test(verb) && /^(into|in|under)$/.test(place.preposition ?? ''))
      return related({ ...ends(place, to), from: plain(made) }, 'belongs', 0.8);
    // "After the stay guests write a review": of the stay.
    if (to && !isPerson(to) && place.preposition === 'after' && place.phrase.start < subject.phrase.start) {
      const record = passive && DRAWN_UP.test(verb) ? who : MAKING.test(verb) && isPerson(who) && !object?.many ? made : undefined;
      return record && record.key !== to.key && !isPerson(record)
        ? related({ ...ends(place, to), from: plain(record) }, 'belongs', 0.8)
        : [];
    }
    if (to && between(place)) return !made && (object || isPerson(who)) ? [] : sides({ ...ends(place, to), from: plain(made ?? who) });
    if (!to || !stands || APART.test(place.preposition ?? '') || (objects.length > 0 && (place.preposition === 'of' || place.many)))
      return [];
    // "Volunteers sign up for shifts": each for several.
    if (isPerson(who) && !passive && subject.many && place.many && place.preposition === 'for' && /^(sign up|sign|register)$/.test(verb))
      return related(ends(place, to), 'links', 0.85, { many: true });
    if (isPerson(who) && !passive && PHRASAL.test(`${verb} ${place.preposition}`))
      return related(ends(place, to), 'owns', 0.8, { many: true });
    // "One van is assigned to each tour", "a medic is assigned to each heat": each has one.
    if (
      passive &&
      (subject.exactly || (/^(a|an)$/.test(subject.determiner) && ASSIGNING.test(verb))) &&
      !DRAWN_UP.test(verb) &&
      /^(each|every)$/.test(place.determiner) &&
      /^(to|for)$/.test(place.preposition ?? '')
    )
      return related({ ...ends(place, plain(who)), from: plain(to) }, 'belongs', 0.85);
    if (passive && place.preposition === 'for' && isEventNoun(to.key))
      return related({ ...ends(place, to), from: to, to: plain(who) }, 'belongs', 0.8);
    // "is headed by one of its clerks": beside what the clerks are of.
    if (passive && (place.own || apart.has(place)) && place.preposition === 'by')
      return related({ ...ends(place, { ...plain(to), alias: `${pastOf(verb)}_by` }) }, 'belongs', 0.85);
    // "Medics are assigned to heats": each to several.
    if (passive && ASSIGNING.test(verb) && place.many && place.preposition === 'to' && subject.many && isPerson(who) && !isPerson(to))
      return related(ends(place, to), 'links', 0.85, { many: true });
    if (isWhole(verb, asListed(place, places))) return related(ends(place, to), 'owns', 0.85, { many: true });
    return isSeveral(place) || sharedWith(frame, place)
      ? related(ends(place, to), 'links', 0.85, { many: true })
      : related(ends(place, to), 'belongs', 0.85, { optional: possible });
  });
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

/** "Files can be shared with users or groups": with any number of them. */
const sharedWith = ({ verb, passive }: DoesFrame, { many }: NounChunk): boolean => passive && many && verb === 'share';

/** "fills in a form": it is made then. */
const PHRASAL =
  /^(fill in|fill out|hand in|send in|send out|put up|put in|write up|write down|turn in|set up|bring in|bring up|call in|post up)$/;

/** "For every visit one report is written": it is there for the visit. */
const DRAWN_UP = /^(draw|draw_up|write|write up|create|make|prepare|produce|issue|keep|record|store|hold|file|generate)$/;

/** "made of modules and lessons": of both. */
const asListed = (place: NounChunk, places: readonly NounChunk[]): NounChunk => {
  const preposition = places.slice(0, places.indexOf(place) + 1).findLast((one) => one.preposition !== undefined)?.preposition;
  return preposition === undefined ? place : { ...place, preposition };
};
/** Given to what needs somebody or something. */
const ASSIGNING = /^(assign|allocate|appoint)$/;

/** Says when or how, not of what. */
const APART = /^(after|before|until|till|since|as|like|without|than|via|during)$/;

/** Says where something goes, not whose it is. */
const MOVING = /^(put|add|attach|assign|move|invite|link|connect|save|collect|assemble|combine|bundle|organi[sz]e|group|arrange|sort)$/;

/** Whoever does so takes nothing from others. */
const GATHERING = /^(add|save|collect|bookmark|pin|assemble|combine|bundle)$/;

/** Each stands in one place then. */
const ARRANGING = /^(organi[sz]e|group|arrange|sort)$/;

/** "add novels to a shelf": no novel is of the shelf. */
const PUTTING = /^(put|add|move|save|collect)$/;

function objectRelation(ends: Ends, { verb, subject, passive, possible }: DoesFrame, object: NounChunk): readonly Related[] {
  const owned = /^(their|its|his|her)$/.test(object.determiner);
  if (/^(start|begin)$/.test(verb) && isPerson(ends.from) && STARTED.test(lastWord(ends.to.key)))
    return related(ends, 'owns', 0.6, { many: true });
  if (LOOKING.test(verb)) return [];
  // "Students take quizzes": the same ones as others.
  // "Players form teams": they are of them.
  if (verb === 'form' && subject.many && object.many && !passive)
    return related({ ...ends, from: ends.to, to: plain(ends.from) }, 'owns', 0.85, { many: true });
  if (JOINING.test(verb) || (CONNECTING.test(verb) && !object.many)) return related(ends, 'belongs', 0.85);
  // "gets a mentor, who is an employee"
  if (ends.to.alias !== undefined && !object.many && ends.to.key === ends.from.key)
    return related(ends, 'belongs', 0.85, { optional: possible });
  if (COVERING.test(verb) && object.many && isBodyNoun(lastWord(ends.from.key)) && isBodyNoun(lastWord(ends.to.key)))
    return related(ends, 'owns', 0.85, { many: true });
  if (object.exactly && !isPerson(ends.from)) return related(ends, 'belongs', 0.85, { optional: possible });
  if (isPerson(ends.from) && object.exactly && object.phrase.number === 'many') return [];
  if (isPerson(ends.from) && !isPerson(ends.to) && ACTING.test(verb))
    return MAKING.test(verb) || STARTING.test(verb) ? related(ends, 'owns', 0.6, { many: true }) : acted(ends, 0.6);
  // "Devices can carry several tags": as others can.
  if (isSeveral(object) && !owned && SORTS.test(lastWord(ends.to.key)) && CARRYING.test(verb))
    return related(ends, 'links', 0.85, { many: true });
  // "A prescription lists drugs": which others list as well.
  const names = verb === 'list' && !isPerson(ends.from) && object.many && object.determiner === '';
  // "Each diet contains dishes": as others do.
  if (/^(contain|include)$/.test(verb) && isInMany(ends, object)) return related(ends, 'links', 0.8, { many: true });
  if (owned || (MAKING.test(verb) && !names) || (verb === 'attach' && isPerson(ends.from)) || (SETTLING.test(verb) && object.many))
    return related(ends, 'owns', 0.8, { many: true });
  // "Patients book appointments": each is one's own, as a shared class is not; "each response stores the answers".
  if (
    (verb === 'book' && isPerson(ends.from) && OWN_EVENT.test(lastWord(ends.to.key))) ||
    (/^(store|save|keep|hold|record)$/.test(verb) && object.many && object.determiner === 'the' && !isPerson(ends.from))
  )
    return related(ends, 'owns', 0.8, { many: true });
  if (object.many || isSeveral(subject)) return related(ends, 'links', 0.8, { many: true });
  return isPerson(ends.from) ? [] : related(ends, 'belongs', 0.6);
}

/** There is none before somebody starts it. */
const STARTED = /^(chat|conversation|discussion|thread|topic|project|campaign|poll|petition|group|club|fundraiser)$/;

/** Happen for whoever books them. */
const OWN_EVENT =
  /^(appointment|booking|reservation|consultation|visit|viewing|pickup|delivery|ride|transfer|stay|trip|callback|treatment)$/;

/** What one wishes for or looks at leaves no trace between the two. */
const LOOKING =
  /^(want|need|see|view|find|search|browse|download|help|let|remember|start|begin|display|show|allow|enable|query|check|remove|delete)$/;

/** Done once to each, by one. */
const SETTLING = /^(accept|approve|reject|confirm|process|fulfill|handle|mark|resolve|close|cancel|answer|decide)$/;

/** "A warden approves a permit": approved by one of them. */
const acted = ({ from, to, verb, ...ends }: Ends, weight: number): readonly Related[] =>
  related({ ...ends, from: to, to: { ...plain(from), alias: `${pastOf(verb)}_by` }, verb }, 'belongs', weight, { optional: true });

/** What one wishes to make is one's own. */
const WRITING = /^(create|publish|post|submit|open|raise|upload|file|report|write|place|send|draft|leave|offer|request)$/;

/** What people do with software leaves nothing behind. */
const USING =
  /^(see|view|find|search|browse|want|need|ask|look|check|filter|sort|export|print|compare|hear|learn|know|move|plan|switch|scroll|navigate|access|read|understand|expect|like_to|try)$/;

/** Done once to each. */
const ACTING =
  /^(approve|confirm|accept|reject|decline|sign|inspect|verify|grade|mark|start|schedule|set|define|close|resolve|acknowledge|cancel|release|redact|handle|assess|triage|publish|archive|block|lock|award|process|review|moderate|authori[sz]e|dispatch|supervise|lead)$/;

const STARTING = /^(sign|start|schedule|set|define|dispatch)$/;

/** Of places and bodies of people: the one is part of the other. */
const COVERING = /^(cover|comprise|encompass|span|oversee|supervise)$/;

const CARRYING = /^(carry|bear|contain|include|hold|list|offer|provide|speak|teach|take|get|receive)$/;

const JOINING = /^(connect|link|associate|relate|match|pair|combine)$/;
const CONNECTING = /^(pick|choose|select|cover|concern|show|use|name|reference|reflect|determine)$/;

function attachedRelations({ head, to, sentence }: AttachedFrame, thingOf: ThingOf): readonly Related[] {
  const [from, target] = [thingOf(head), thingOf(to)];
  if (!from || !target || from.key === target.key || (to.preposition !== 'of' && /^(that|this|those|these)$/.test(to.determiner)))
    return [];
  const ends: Ends = { from, to: target, a: head, b: to, sentence, verb: to.preposition ?? 'of' };
  if (to.preposition === 'between') return between(to) && to.determiner !== '' && isEndpoint(target) ? sides(ends) : [];
  if (isMadeRecord(head)) return related(ends, 'belongs', 0.75);
  // "shows one film in one hall": whatever is said of both refers to both.
  if (head.exactly && to.exactly && /^(in|at|on|against)$/.test(to.preposition ?? '')) return [];
  if (head.exactly && /^(each|every)$/.test(to.determiner) && (isPerson(from) || isBodyNoun(lastWord(from.key))))
    return related({ ...ends, from: target, to: from }, 'belongs', 0.85);
  const kept = head.many && /^(their|his|her)$/.test(to.determiner) && !/^(of|for)$/.test(to.preposition ?? '');
  // "rooms of different types", "copies at different branches": each of one.
  const sorted =
    head.many &&
    (to.preposition === 'of' ? /^(different|various|several)$/ : /^(different|various)$/).test(to.determiner) &&
    to.preposition !== 'for';
  if (!sorted && (kept || (/^(any|several|many)$/.test(head.determiner) && to.many))) return related(ends, 'links', 0.8, { many: true });
  if (to.preposition === 'of' && (isPerson(from) || isBodyNoun(lastWord(from.key)))) return related(ends, 'belongs', 0.4);
  if (to.preposition === 'of' && to.many && !head.many && !isEventNoun(from.key)) return related(ends, 'owns', 0.75, { many: true });
  return isSeveral(to) && !sorted ? related(ends, 'links', 0.7, { many: true }) : related(ends, 'belongs', 0.75);
}

/** "companies, their contacts": the contacts belong to the company listed before them. */
function ownedInLists(items: readonly NounChunk[], thingOf: ThingOf, sentence: number): readonly Related[] {
  return items.flatMap((item, i): readonly Related[] => {
    const owner = items.slice(0, i).findLast(({ determiner }) => !/^(their|its)$/.test(determiner));
    const [from, to] = [thingOf(item), owner && thingOf(owner)];
    return owner && from && to && /^(their|its)$/.test(item.determiner)
      ? related({ from, to, a: item, b: owner, sentence, verb: 'have' }, 'belongs', 0.85)
      : [];
  });
}
