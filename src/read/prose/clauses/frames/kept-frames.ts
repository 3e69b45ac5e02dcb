/** What is kept, and of what: "for each rental we store the price", "we need the patient's name", "keep start and end". */

import { isEventNoun } from '../../language/event-nouns.js';
import { namesSoftware } from '../../language/word-classes.js';
import { KEEPING, NOTING } from '../../lists/verbs.js';
import { changeKept, changeMoments, changesKept } from '../changes.js';
import type { NounChunk, VerbChunk } from '../chunk.js';
import type { Frame, HasFrame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import type { Resolved } from '../meant.js';
import { isProperty, isPropertyName } from '../property-name.js';
import type { Topic } from '../topic.js';
import { areOfIt } from './are-of-it.js';
import { byPossessor } from './by-possessor.js';
import { enoughFrames } from './enough-frames.js';
import { enteredFrames } from './entered-frames.js';
import { happeningKept } from './happens.js';
import { heldFrames } from './held-frames.js';
import type { Kept } from './kept.js';
import { isKeptProperty } from './kept-property.js';
import { ofEach, placed } from './placed.js';
import { recordMade } from './record-made.js';
import { spokenBefore, wasSpokenOf } from './spoken-before.js';
import { theirsListed } from './theirs-listed.js';
import { toldFrames } from './told-frames.js';
import { versionsKept } from './versions-kept.js';

/** They may as well be said of whole things: "we need rooms". */
const WANTING = /^(need|know|hold|show|see|want|get|remember|collect|display|say|tell|be)$/;

/** "the database knows their path": kept by nobody in particular. */
const STORE = /^(db|database|backend|server|api)$/;

/** Of people only: what they give. */
const ENTERING = /^(enter|type|fill|provide|supply|specify|state)$/;

/** "The date is recorded", "the date is entered". */
const isKeeping = ({ base, passive }: VerbChunk, of: NounChunk | undefined): boolean =>
  KEEPING.has(base) || (passive && ENTERING.test(base) && !(of && isEvery(of)));

const mostly = (items: readonly NounChunk[]): boolean => 3 * items.filter(isKeptProperty).length >= 2 * items.length;

/** "of each of my boats", "of a boat": not "of the bees", which are those of something else. */
const isAnyOfThem = (of: NounChunk | undefined): boolean => of !== undefined && of.determiner !== 'the';

/** "Each complaint is written by a tenant": what people make is no property. */
const doneBy = (after: readonly Resolved[]): boolean =>
  after.some(({ preposition, members: [who] }) => preposition === 'by' && isSomebody(who));

const isAnyOne = ({ determiner, many, made }: NounChunk): boolean => !made && (many || /^(a|an|each|every|any)$/.test(determiner));

export function keptFrames(
  verb: VerbChunk,
  { subjects, objects: all, after, of, each = [], sentence, topic }: Kept,
): readonly Frame[] | undefined {
  // "Tell me the name": to whoever asks.
  const objects = all.filter(({ phrase }) => phrase.text.toLowerCase() !== 'me');
  const enough = enoughFrames(verb, { subjects, objects, after, of, sentence, topic });
  if (enough) return enough;
  const entering = ENTERING.test(verb.base) && !verb.passive;
  const got = verb.base === 'have' && isGot(subjects, objects) && (topic.touched === sentence || placed(after) !== undefined);
  const wanting = ((WANTING.test(verb.base) || got) && !verb.passive) || entering;
  if (!isKeeping(verb, of) && !wanting) return heldFrames(verb, { subjects, objects, after, of, sentence, topic });
  if (verb.base === 'be') return toldFrames({ subjects, objects, after, of, sentence, topic });
  if (entering && subjects.length > 0) return enteredFrames(subjects, objects, after, sentence, topic);
  const teller = verb.passive || !NOTING.has(verb.base) ? undefined : subjects.find(isSomebody);
  if (teller) return notedFrames(teller, verb, { subjects: [], objects, after, sentence, topic });
  if (verb.passive && subjects.every(isAnyOne) && doneBy(after)) return undefined;
  const items = verb.passive
    ? subjects
    : subjects.every(({ phrase }) => namesSoftware(phrase.words) || STORE.test(phrase.words.at(-1) ?? ''))
      ? objects
      : notedThen(verb, after)
        ? objects
        : [];
  const kept = isKeeping(verb, of) && items.length > 0;
  const change =
    changeMoments(items, topic, sentence) ??
    (kept
      ? (versionsKept(items, topic, sentence) ??
        changesKept(items, sentence) ??
        changeKept(items, topic, sentence) ??
        happeningKept(items, topic, sentence, verb.passive))
      : undefined);
  if (change) return change;
  const owned = kept && !placed(after) ? theirsListed(items, sentence) : undefined;
  if (owned) return owned;
  const [first] = items;
  const given = placed(after) ?? eachSpokenOf(after, topic, sentence);
  const plain =
    (given !== undefined && (items.every(({ phrase }) => isPropertyName(phrase.words)) || (isEvery(given) && areOnes(items)))) ||
    2 * items.filter(isKeptProperty).length >= items.length ||
    items.some(({ phrase }) => phrase.possessor);
  const recorded = kept && !given ? recordMade(items, after, topic, sentence) : undefined;
  if (recorded) return recorded;
  if (!first || (wanting && !plain) || (entering && (verb.modal || topic.touched !== sentence))) return undefined;
  const [one, other] = each;
  if (one && other && items.every((item) => isKeptProperty(item) || !item.many))
    return [{ ...hasFrame(one, items, sentence), paired: other }];
  const spoken = spokenBefore(topic, sentence);
  const place =
    given ??
    (items.every(isKeptProperty) || (wanting && isAnyOfThem(ofEach(after)) && mostly(items))
      ? (ofEach(after) ?? (verb.passive && of && (isEvery(of) || areOfIt(items) || wasSpokenOf(of, topic)) ? of : undefined))
      : kept || wanting
        ? anyOneOf(items, verb.passive ? of : ofEach(after))
        : undefined);
  const theirs = items.find(({ determiner }) => /^(its|their|his|her)$/.test(determiner))?.determiner;
  const about = place ?? (theirs === undefined ? undefined : ownerOfThese(theirs, spoken, topic));
  if (about)
    return [
      {
        ...hasFrame(about, place && DRAWN_UP.test(verb.base) ? items.map(madeForIt) : items, sentence),
        ...(place ? {} : { instead: spoken }),
      },
    ];
  if (!plain) return undefined;
  const frames = byPossessor(items).flatMap(({ possessor, had }): readonly HasFrame[] => {
    const owner = possessor ?? spoken[0];
    return owner ? [{ ...hasFrame(owner, had, sentence), instead: possessor ? spoken : spoken.slice(1) }] : [];
  });
  return frames.length > 0 ? frames : undefined;
}

const isEvery = ({ determiner }: NounChunk): boolean => /^(each|every|any)$/.test(determiner);

/** "the species, height and nickname". */
const areOnes = ([first, ...more]: readonly NounChunk[]): boolean =>
  first?.determiner === 'the' && !first.many && more.every(({ determiner, many }) => /^(the|)$/.test(determiner) && !many);

/** "A pump has many failures; for each we store …": of those. */
const eachSpokenOf = (after: readonly Resolved[], { several, touched }: Topic, sentence: number): NounChunk | undefined =>
  touched === sentence && after.some(({ preposition, each, members }) => preposition === 'for' && each && members.length === 0)
    ? several
    : undefined;

/** "We record the breed of each dog": the one that each has, whatever it is called. */
const anyOneOf = (items: readonly NounChunk[], of: NounChunk | undefined): NounChunk | undefined =>
  of &&
  /^(each|every)$/.test(of.determiner) &&
  areOnes(items) &&
  (items.some(isKeptProperty) || !items.some(({ phrase: { words } }) => isEventNoun(words.join(' '))))
    ? of
    : undefined;

/** "A report is written for every outage": there is one because of it. */
const madeForIt = (item: NounChunk): NounChunk =>
  /^(a|an|one)$/.test(item.determiner) && !item.many && !isKeptProperty(item) ? { ...item, exactly: true } : item;
const DRAWN_UP = /^(write|draw|make|prepare|produce|issue|create|generate|compile)$/;

/** "For every plot we have a size", "plots: we've got number, size": nobody is said to have it but who keeps it. */
const isGot = (subjects: readonly NounChunk[], objects: readonly NounChunk[]): boolean =>
  subjects.length === 0 && 3 * objects.filter(isKeptProperty).length >= 2 * objects.length;

/** "(When a lift is inspected) the inspector notes the date": of what was spoken of beside those who write it down. */
function notedFrames(teller: NounChunk, verb: VerbChunk, kept: Kept): readonly Frame[] | undefined {
  const { objects, topic, sentence } = kept;
  // "For each trip, the driver notes …": of that, whatever was spoken of.
  const places = [placed(kept.after.filter((group) => !group.after)), ofEach(kept.after)];
  const at = places.some((place) => place !== undefined && isEvery(place) && !isSomebody(place) && !isProperty(place));
  const spoken = spokenBefore(topic, sentence).some((noun) => !isSomebody(noun)) && sentence - topic.sentence <= 1;
  if (!(spoken || at) || objects.length === 0 || 2 * objects.filter(isProperty).length < objects.length) return undefined;
  if (objects.some(({ determiner }) => /^(their|his|her)$/.test(determiner))) return undefined;
  return keptFrames(verb, kept)?.map((frame) => (frame.kind === 'has' ? { ...frame, teller } : frame));
}

/** "After each walk they write how it went": whoever does, it is kept. */
const notedThen = (verb: VerbChunk, after: readonly Resolved[]): boolean =>
  KEEPING.has(verb.base) && /^(each|every)$/.test(placed(after.filter((group) => !group.after))?.determiner ?? '');

/** "their" of many, or of somebody; "its" of one thing. */
function ownerOfThese(word: string, spoken: readonly NounChunk[], { subject }: Topic): NounChunk | undefined {
  if (word !== 'their') return spoken[0] ?? subject;
  const order = subject ? [subject, ...spoken] : spoken;
  return order.find(({ many }) => many) ?? order.find(isSomebody) ?? subject;
}
