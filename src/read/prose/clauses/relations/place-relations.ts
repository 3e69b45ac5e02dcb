/** What a clause says of what a preposition names → how that hangs together with what is done and by whom. */
import type { ThingName } from '../../claims/claim.js';
import { isEventNoun } from '../../language/event-nouns.js';
import { lastWord } from '../../language/last-word.js';
import { pastOf } from '../../language/past.js';
import type { NounChunk } from '../chunk.js';
import type { DoesFrame } from '../frame.js';
import { isSeveral } from '../is-several.js';
import { comesIn, isMadeIn } from '../piecewise.js';
import { type Ends, isPerson, plain, type Related, related, type ThingOf } from '../related.js';
import { between, COPYING, SHIFTING, sides } from '../two-ends.js';
import { isForOne } from './for-one.js';
import { MAKING } from './making.js';
import { standsAlone } from './shared-by-many.js';
import { standsIn } from './stands-in.js';
import { isWhole } from './wholes-and-outcomes.js';

/** What is the same for all places of a clause. */
export interface SaidOfPlaces {
  readonly frame: DoesFrame;
  readonly who: ThingName;
  /** What it is done to. */
  readonly made: ThingName | undefined;
  /** The place may be said of the subject. */
  readonly stands: boolean;
  /** Ends of pairs between which several is done. */
  readonly apart: ReadonlySet<NounChunk>;
  readonly thingOf: ThingOf;
  /** "from one lock to another": the two ends. */
  readonly way: ReadonlyMap<NounChunk, ThingName>;
}

export function placeRelation(place: NounChunk, said: SaidOfPlaces): readonly Related[] {
  return ofObject(place, said) ?? ofSubject(place, said);
}

const endsOf =
  ({ frame: { subject, sentence, verb }, who }: SaidOfPlaces) =>
  (b: NounChunk, to: ThingName): Ends => ({ from: who, to, a: subject, b, sentence, verb });

/** What is done to something, in or after something else; undefined where the place is not of that. */
function ofObject(place: NounChunk, said: SaidOfPlaces): readonly Related[] | undefined {
  const { frame, who, made, stands, thingOf, way } = said;
  const { subject, objects, verb, passive } = frame;
  const ends = endsOf(said);
  const [object] = objects;
  const end = way.get(place);
  if (end && stands && !COPYING.test(verb)) return related(ends(place, end), 'belongs', 0.85);
  // "Players draw arrows from one card to another"
  if (end && made && made.key !== end.key && !SHIFTING.test(verb))
    return related({ ...ends(place, end), from: plain(made) }, 'belongs', 0.85);
  const to = thingOf(place);
  if (to && made && !passive && to.key !== made.key && comesIn(verb, place))
    return related({ ...ends(place, to), from: plain(made) }, 'owns', 0.85, { many: true });
  if (verb === 'be' && to?.key === who.key && to.alias === undefined) return [];
  // "Staff add charges to a booking": each is of that one.
  if (
    to &&
    made &&
    made.key !== to.key &&
    !passive &&
    verb === 'add' &&
    place.preposition === 'to' &&
    (isForOne(made.key) || (object && isNew(object) && isMadeThere(made, to)))
  )
    return related({ ...ends(place, to), from: plain(made) }, 'belongs', 0.8);
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
    (/^(after|before|during)$/.test(place.preposition ?? '') ? /^(each|every)$/ : /^(a|an|each|every)$/).test(place.determiner) &&
    /^(after|before|during|with)$/.test(place.preposition ?? '')
  )
    return related({ ...ends(place, plain(to)), from: plain(made) }, 'belongs', 0.85);
  if (
    to &&
    made &&
    made.key !== to.key &&
    isPerson(who) &&
    (ARRANGING.test(verb) || (verb === 'upload' && !passive)) &&
    /^(into|in|under|to)$/.test(place.preposition ?? '')
  )
    return related({ ...ends(place, to), from: plain(made) }, 'belongs', 0.8);
  // "After the stay guests write a review": of the stay.
  if (to && !isPerson(to) && place.preposition === 'after' && place.phrase.start < subject.phrase.start) {
    const record = passive && DRAWN_UP.test(verb) ? who : MAKING.test(verb) && isPerson(who) && !object?.many ? made : undefined;
    return record && record.key !== to.key && !isPerson(record) ? related({ ...ends(place, to), from: plain(record) }, 'belongs', 0.8) : [];
  }
  return undefined;
}

/** What does it, or is done, and the place. */
function ofSubject(place: NounChunk, said: SaidOfPlaces): readonly Related[] {
  const { frame, who, made, stands, apart, thingOf } = said;
  const { subject, objects, places, verb, passive, possible } = frame;
  const ends = endsOf(said);
  const [object] = objects;
  const to = thingOf(place);
  if (to && between(place)) return !made && (object || isPerson(who)) ? [] : sides({ ...ends(place, to), from: plain(made ?? who) });
  // "moves through the stages of a pipeline": the stages are of it.
  if (place.preposition === 'of' && !passive && places.indexOf(place) > 0 && !/^(consist|make|compose)$/.test(verb)) return [];
  if (!to || !stands || APART.test(place.preposition ?? '') || (objects.length > 0 && (place.preposition === 'of' || place.many)))
    return [];
  // "Patients can be allergic to drugs": each to several, and others to the same.
  if (verb === 'be' && subject.many && place.many && place.preposition === 'to' && isPerson(who))
    return related(ends(place, to), 'links', 0.85, { many: true });
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
  // "For each fair we hire bands": several, and for other fairs as well.
  if (passive && subject.many && /^(each|every)$/.test(place.determiner) && place.preposition === 'for' && HIRING.test(verb))
    return related({ ...ends(place, to), from: to, to: plain(who) }, 'links', 0.85, { many: true });
  // "Costumes are made for a production": each for one.
  const madeFor = subject.many && MAKING.test(verb) && /^(a|an|one)$/.test(place.determiner);
  // "For each voyage an invoice is created": it is there for that voyage.
  const drawnUp = DRAWN_UP.test(verb) && !subject.many && /^(a|an|each|every)$/.test(place.determiner);
  if (passive && place.preposition === 'for' && isEventNoun(to.key) && !madeFor && !drawnUp)
    return related({ ...ends(place, to), from: to, to: plain(who) }, 'belongs', 0.8);
  // "is headed by one of its clerks": beside what the clerks are of.
  if (passive && (place.own || apart.has(place)) && place.preposition === 'by')
    return related({ ...ends(place, { ...plain(to), alias: `${pastOf(verb)}_by` }) }, 'belongs', 0.85);
  if (passive && apart.has(place))
    return related({ ...ends(place, { ...plain(to), alias: 'assignee' }) }, 'belongs', 0.85, { optional: possible });
  // "Medics are assigned to heats": each to several.
  if (
    passive &&
    (ASSIGNING.test(verb) || /^(add|invite)$/.test(verb)) &&
    place.many &&
    place.preposition === 'to' &&
    subject.many &&
    isPerson(who) &&
    !isPerson(to)
  )
    return related(ends(place, to), 'links', 0.85, { many: true });
  // "Menus are put together out of dishes": which go into others as well.
  if (passive && COMPOSING.test(verb) && place.many && subject.many && /^(of|from)$/.test(place.preposition ?? ''))
    return related(ends(place, to), 'links', 0.85, { many: true });
  // "wines come from producers in regions": the producers are there.
  if (verb === 'come' && place.preposition === 'in' && places.indexOf(place) > 0) return [];
  if (isWhole(verb, asListed(place, places)) || (passive && isMadeIn(verb, place)))
    return related(ends(place, to), 'owns', 0.85, { many: true });
  if (standsIn(subject, place)) return related(ends(place, to), 'belongs', 0.85, { optional: possible });
  return isSeveral(place) || sharedWith(frame, place) || takesPart(frame, place)
    ? related(ends(place, to), 'links', 0.85, { many: true })
    : related(ends(place, to), 'belongs', 0.85, { optional: possible });
}

/** "Files can be shared with users or groups": with any number of them. */
const sharedWith = ({ verb, passive }: DoesFrame, { many, preposition }: NounChunk): boolean =>
  passive &&
  many &&
  (verb === 'share' ||
    (preposition === 'to' && /^(restrict|limit)$/.test(verb)) ||
    (preposition === 'for' && /^(enable|turn|switch|activate|unlock|disable)$/.test(verb)));

/** "Knights go on quests", "engineers work on tickets": each on several, and with others. */
const takesPart = ({ verb, passive, subject }: DoesFrame, { many, meant, preposition }: NounChunk): boolean =>
  !passive &&
  subject.many &&
  // "several guests appear on an episode", "the guests who appear on it"
  (many || meant === true || /^(several|many)$/.test(subject.determiner)) &&
  TAKING_PART.test(`${verb} ${preposition}`);
const TAKING_PART =
  /^((go|work|play|appear|vote) on|(compete|perform|appear|star|take part|participate|play|sing|act|dance|start|help|speak|run|race|row|swim) in|(perform|speak|help|appear|compete|play|sing|dance|volunteer) at|(play|sing|run|work) for)$/;

/** "fills in a form": it is made then. */
const PHRASAL =
  /^(fill in|fill out|hand in|send in|send out|put up|put in|write up|write down|turn in|set up|bring in|bring up|call in|post up|ask for|call for)$/;

/** "For every visit one report is written": it is there for the visit. */
const DRAWN_UP = /^(draw|write|create|make|prepare|produce|issue|keep|record|store|hold|file|generate)$/;

/** "made of modules and lessons": of both. */
const asListed = (place: NounChunk, places: readonly NounChunk[]): NounChunk => {
  const preposition = places.slice(0, places.indexOf(place) + 1).findLast((one) => one.preposition !== undefined)?.preposition;
  return preposition === undefined ? place : { ...place, preposition };
};
const HIRING = /^(hire|book|choose|pick|select|invite|appoint|assign|use|need|require|engage)$/;

const COMPOSING = /^(put|put together|assemble|compile|combine|mix|build|select)$/;

/** Given to what needs somebody or something. */
const ASSIGNING = /^(assign|allocate|appoint)$/;

/** "Curators add labels to an exhibition": new ones, where neither is there to hold or be held by many. */
const isMadeThere = (made: ThingName, to: ThingName): boolean =>
  !isPerson(made) && !standsAlone(made.key) && !GATHERS.test(lastWord(to.key));
/** "their favourite novels" are there anyhow. */
const isNew = ({ determiner }: NounChunk): boolean => /^(|a|an|one|several|some|many)$/.test(determiner);
const GATHERS =
  /(list|collection|cart|basket|favourite|favorite|menu|set|kit|bundle|box|bag|shelf|order|album|portfolio|board|library|queue|squad|category|group)$/;

/** Says when or how, not of what. */
const APART = /^(after|before|until|till|since|as|like|without|than|via|during)$/;

/** Whoever does so takes nothing from others. */
const GATHERING = /^(add|save|collect|bookmark|pin|assemble|combine|bundle)$/;

/** Each stands in one place then. */
const ARRANGING = /^(organi[sz]e|group|arrange|sort)$/;
