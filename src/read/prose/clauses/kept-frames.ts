/** What is kept, and of what: "for each rental we store the price", "we need the patient's name", "keep start and end". */
import { isEventNoun } from '../language/event-nouns.js';
import { nominalises } from '../language/nominalises.js';
import { isPersonNoun } from '../language/people.js';
import { isTimeUnit } from '../language/time-units.js';
import { namesSoftware } from '../language/word-classes.js';
import { KEEPING, NOTING } from '../lists/verbs.js';
import { thingKey } from '../terms/phrase.js';
import { changeKept, changesKept } from './changes.js';
import type { NounChunk, VerbChunk } from './chunk.js';
import type { Frame, HasFrame } from './frame.js';
import { happeningKept } from './happens.js';
import type { Resolved } from './meant.js';
import { isProperty, isPropertyName, isTelling } from './property-name.js';
import type { Topic } from './topic.js';

/** They may as well be said of whole things: "we need rooms". */
const WANTING = /^(need|know|hold|show|see|want|get|remember|collect|display|say|be)$/;

/** "the database knows their path": kept by nobody in particular. */
const STORE = /^(db|database|backend|server|api)$/;

/** Of people only: what they give. */
const ENTERING = /^(enter|type|fill|provide|supply|specify|state)$/;

interface Kept {
  readonly subjects: readonly NounChunk[];
  readonly objects: readonly NounChunk[];
  readonly after: readonly Resolved[];
  /** What the subject is of. */
  readonly of?: NounChunk | undefined;
  /** "for each shop and product", "of each pupil in each term": each of what. */
  readonly each?: readonly NounChunk[];
  readonly sentence: number;
  readonly topic: Topic;
}

/** "Each complaint is written by a tenant": what people make is no property. */
const doneBy = (after: readonly Resolved[]): boolean =>
  after.some(({ preposition, members: [who] }) => preposition === 'by' && isPersonNoun(who?.phrase.words.at(-1) ?? ''));

const isAnyOne = ({ determiner, many, made }: NounChunk): boolean => !made && (many || /^(a|an|each|every|any)$/.test(determiner));

export function keptFrames(
  verb: VerbChunk,
  { subjects, objects, after, of, each = [], sentence, topic }: Kept,
): readonly Frame[] | undefined {
  const enough = enoughFrames(verb, { subjects, objects, after, of, sentence, topic });
  if (enough) return enough;
  const entering = ENTERING.test(verb.base) && !verb.passive;
  const got = verb.base === 'have' && isGot(subjects, objects) && (topic.touched === sentence || placed(after) !== undefined);
  const wanting = ((WANTING.test(verb.base) || got) && !verb.passive) || entering;
  if (!KEEPING.has(verb.base) && !wanting) return heldFrames(verb, { subjects, objects, after, of, sentence, topic });
  if (verb.base === 'be') return toldFrames({ subjects, objects, after, of, sentence, topic });
  if (entering && subjects.length > 0) return enteredFrames(subjects, objects, sentence, topic);
  const teller = verb.passive || !NOTING.has(verb.base) ? undefined : subjects.find(isWho);
  if (teller) return notedFrames(teller, verb, { subjects: [], objects, after, sentence, topic });
  if (verb.passive && subjects.every(isAnyOne) && doneBy(after)) return undefined;
  const items = verb.passive
    ? subjects
    : subjects.every(({ phrase }) => namesSoftware(phrase.words) || STORE.test(phrase.words.at(-1) ?? ''))
      ? objects
      : notedThen(verb, after)
        ? objects
        : [];
  const kept = KEEPING.has(verb.base) && items.length > 0;
  const change = kept
    ? (changesKept(items, sentence) ?? changeKept(items, topic, sentence) ?? happeningKept(items, topic, sentence, verb.passive))
    : undefined;
  if (change) return change;
  const [first] = items;
  const given = placed(after);
  const plain =
    (given !== undefined && items.every(({ phrase }) => isPropertyName(phrase.words))) ||
    2 * items.filter(isKeptProperty).length >= items.length ||
    items.some(({ phrase }) => phrase.possessor);
  const recorded = kept && !given ? recordMade(items, after, topic, sentence) : undefined;
  if (recorded) return recorded;
  if (!first || (wanting && !plain) || (entering && (verb.modal || topic.touched !== sentence))) return undefined;
  const [one, other] = each;
  if (one && other && items.every((item) => isKeptProperty(item) || !item.many)) return [{ ...has(one, items, sentence), paired: other }];
  const spoken = spokenOf(topic, sentence);
  const place =
    given ??
    (items.every(isKeptProperty)
      ? (ofEach(after) ?? (verb.passive && of && (areOfIt(items) || isSpokenOf(of, topic)) ? of : undefined))
      : undefined);
  const theirs = items.find(({ determiner }) => /^(its|their|his|her)$/.test(determiner))?.determiner;
  const about = place ?? (theirs === undefined ? undefined : ownerOfThese(theirs, spoken, topic));
  if (about) return [{ ...has(about, items, sentence), ...(place ? {} : { instead: spoken }) }];
  if (!plain) return undefined;
  const frames = byPossessor(items).flatMap(({ possessor, had }): readonly HasFrame[] => {
    const owner = possessor ?? spoken[0];
    return owner ? [{ ...has(owner, had, sentence), instead: possessor ? spoken : spoken.slice(1) }] : [];
  });
  return frames.length > 0 ? frames : undefined;
}

/** "For every plot we have a size", "plots: we've got number, size": nobody is said to have it but who keeps it. */
const isGot = (subjects: readonly NounChunk[], objects: readonly NounChunk[]): boolean =>
  subjects.length === 0 && 3 * objects.filter(isKeptProperty).length >= 2 * objects.length;

/** "Of divers the name and the depth are held", "for a pump its type must be known": of what stands there; "a fair is held" is no such. */
function heldFrames({ base, passive }: VerbChunk, { subjects, after, of, sentence, topic }: Kept): readonly Frame[] | undefined {
  if (!passive) return undefined;
  const listed = subjects.length > 1 && /^(hold|know|maintain|retain|add|enter|list)$/.test(base) && !subjects.some(isWho);
  if (listed && of && areOfIt(subjects)) return undefined;
  const spoken = listed && !after.some(({ members }) => members.length > 0) ? spokenOf(topic, sentence) : [];
  if (spoken[0] && 2 * subjects.filter(isKeptProperty).length >= subjects.length)
    return [{ ...has(spoken[0], subjects, sentence), instead: spoken.slice(1) }];
  const owner = HELD.test(base) ? placed(after.filter((group) => !group.after)) : undefined;
  return owner && 2 * subjects.filter(isKeptProperty).length >= subjects.length ? [has(owner, subjects, sentence)] : undefined;
}
const HELD = /^(hold|know|need|maintain|require|retain|list|give|state|specify|enter|see|show)$/;

/** "text and time of the comment", not "the time of the call, the caller's name": all of them are. */
const areOfIt = (items: readonly NounChunk[]): boolean => items.length === 1 || items.every(({ determiner }) => determiner === '');

/** Named before, or what was said to be done: "films are submitted; the date of the submission, …". */
const isSpokenOf = ({ phrase }: NounChunk, { named, deeds }: Topic): boolean =>
  named.has(thingKey(phrase.words)) || deeds.some(({ verb }) => nominalises(verb, thingKey(phrase.words)));

/** "(When a lift is inspected) the inspector notes the date": of what was spoken of beside those who write it down. */
function notedFrames(teller: NounChunk, verb: VerbChunk, kept: Kept): readonly Frame[] | undefined {
  const { objects, topic, sentence } = kept;
  const spoken = spokenOf(topic, sentence).some((noun) => !isWho(noun)) && sentence - topic.sentence <= 1;
  if (!spoken || objects.length === 0 || 2 * objects.filter(isProperty).length < objects.length) return undefined;
  if (objects.some(({ determiner }) => /^(their|his|her)$/.test(determiner))) return undefined;
  return keptFrames(verb, kept)?.map((frame) => (frame.kind === 'has' ? { ...frame, teller } : frame));
}

/** "After each walk they write how it went": whoever does, it is kept. */
const notedThen = (verb: VerbChunk, after: readonly Resolved[]): boolean =>
  KEEPING.has(verb.base) && /^(each|every)$/.test(placed(after.filter((group) => !group.after))?.determiner ?? '');

/** "Every time a player finishes a level, we save a score with …": the score is of both. */
function recordMade(items: readonly NounChunk[], after: readonly Resolved[], topic: Topic, sentence: number): readonly Frame[] | undefined {
  const [record, ...more] = items;
  const said = topic.deeds.at(-1);
  const described = after.some(({ preposition, members }) => preposition === 'with' && members.length > 1);
  if (!record || more.length > 0 || !described || said?.sentence !== sentence || !/^(a|an|one)$/.test(record.determiner)) return undefined;
  const parties = [said.on, said.by].filter((noun): noun is NounChunk => noun !== undefined);
  return parties.length === 0
    ? undefined
    : parties.map((to): Frame => ({ kind: 'attached', head: record, to: { ...to, preposition: 'for', many: false }, sentence }));
}

/** "Stewards change every time, name and phone will do", "name and email are enough": of whom was spoken of. */
function enoughFrames(verb: VerbChunk, { subjects, objects, sentence, topic }: Kept): readonly Frame[] | undefined {
  const enough =
    verb.base === 'be' && objects.every(({ phrase }) => /^(enough|plenty|fine|sufficient|all|it)$/.test(phrase.words.at(-1) ?? ''));
  const does = (verb.base === 'do' || verb.base === 'suffice') && objects.length === 0;
  if (verb.passive || !(enough || does) || subjects.length < 2) return undefined;
  if (!subjects.some(isKeptProperty) || !subjects.every(isKeptOrBare)) return undefined;
  const spoken = [topic.sentence === sentence ? topic.subject : topic.main, topic.subject, topic.object];
  const [owner, ...instead] = spoken.filter((noun): noun is NounChunk => noun !== undefined && !subjects.includes(noun));
  return owner ? [{ ...has(owner, subjects, sentence), instead }] : undefined;
}

/** "It must be clear who set it", "an item is a coffee and how many kilos", "an order is open or paid". */
function toldFrames({ subjects, objects, after, of, sentence, topic }: Kept): readonly Frame[] | undefined {
  const state = objects.find(({ made }) => made?.state);
  if (state) return stateFrames(state, { subjects, objects, after, of, sentence, topic });
  const [subject] = subjects;
  const further = subject && isTelling(subject) ? furtherFrames(subject, { subjects, objects, after, of, sentence, topic }) : undefined;
  if (further) return further;
  if (subject && isComposed(subject, objects)) return composedFrames(subject, objects, after, sentence);
  if (!objects.some(({ made }) => made)) return undefined;
  const all = objects.every(({ made }) => made);
  const spoken = spokenOf(topic, sentence);
  const owner = all ? spoken[0] : subject;
  return owner ? [{ ...has(owner, objects, sentence), ...(all ? { instead: spoken.slice(1) } : {}) }] : undefined;
}

/** "Further attributes are a length and a colour", "the details of a barge are its name and its draught". */
function furtherFrames({ phrase, determiner }: NounChunk, { objects, of, sentence, topic }: Kept): readonly Frame[] | undefined {
  const spoken = spokenOf(topic, sentence).filter((noun) => !isTelling(noun));
  const { possessor } = phrase;
  const [owner, ...instead] = [...(of ? [of] : []), ...spoken];
  if (!owner || possessor || objects.length === 0 || /^(a|an|each|every)$/.test(determiner)) return undefined;
  return [{ ...has(owner, objects, sentence), ...(of ? {} : { instead }) }];
}

/** "A run is a date, one bus and one driver", "a batch is one recipe": it is made of them, and is none of them. */
function isComposed(subject: NounChunk, objects: readonly NounChunk[]): boolean {
  if (!/^(a|an|each|every|one|any)$/.test(subject.determiner) || isWho(subject) || objects.length === 0) return false;
  const single = objects.filter(({ exactly, phrase }) => exactly && (objects.length > 1 || phrase.number === 'one'));
  const plain = objects.filter((object) => isProperty(object) || (/^(a|an)$/.test(object.determiner) && !object.exactly && !isWho(object)));
  if (objects.length > 1 && objects.every((object) => isPropertyName(object.phrase.words))) return true;
  return single.length > 0 && !(objects.length === 1 && objects.some(isWho)) && 2 * (single.length + plain.length) > objects.length;
}

function composedFrames(subject: NounChunk, objects: readonly NounChunk[], after: readonly Resolved[], sentence: number): readonly Frame[] {
  const one = [...objects, ...after.flatMap(({ preposition, members }) => (preposition === undefined ? [] : members))].filter(
    ({ exactly }) => exactly,
  );
  const plain = objects.filter(({ exactly }) => !exactly);
  return [
    ...(plain.length > 0 ? [has(subject, plain, sentence)] : []),
    ...one.map((to): Frame => ({ kind: 'attached', head: subject, to: { ...to, preposition: 'for' }, sentence })),
  ];
}

/** Of the subject; or what the subject, a property itself, may be: "its status is open or paid", "the state of a job is …". */
function stateFrames(state: NounChunk, { subjects, of, sentence, topic }: Kept): readonly Frame[] {
  const spoken = spokenOf(topic, sentence);
  return (subjects.length > 0 ? subjects : spoken.slice(0, 1)).flatMap((subject): readonly HasFrame[] => {
    const { possessor, words } = subject.phrase;
    const whose = possessor !== undefined || of !== undefined;
    const named =
      (isPropertyName(words) && (whose || /^(its|their|the|whose)$/.test(subject.determiner))) ||
      (whose && !subject.many && !isWho(subject) && /^(the|its|their|)$/.test(subject.determiner));
    if (!named) return [{ ...has(subject, [state], sentence), instead: spoken }];
    const { possessor: _possessor, ...phrase } = subject.phrase;
    const owner = possessor ? { ...subject, phrase: possessor } : (of ?? spoken[0]);
    const item = { ...subject, phrase, made: {}, ...(state.values ? { values: state.values } : {}) };
    return owner && !state.made?.flag ? [{ ...has(owner, [item], sentence), instead: spoken }] : [];
  });
}

/** "Members enter their name", "a clerk fills in a date and a reason": of those who say "their", else of what they are at. */
function enteredFrames(
  subjects: readonly NounChunk[],
  objects: readonly NounChunk[],
  sentence: number,
  topic: Topic,
): readonly Frame[] | undefined {
  const [subject] = subjects;
  if (!subject || !isWho(subject) || objects.length === 0 || 2 * objects.filter(isKeptProperty).length < objects.length) return undefined;
  if (objects.some(({ determiner }) => /^(their|his|her)$/.test(determiner))) return [has(subject, objects, sentence)];
  const [owner, ...rest] = topic.touched === sentence ? spokenOf(topic, sentence).filter((noun) => !isWho(noun)) : [];
  return owner && objects.length > 1 ? [{ ...has(owner, objects, sentence), instead: [...rest, subject] }] : undefined;
}

/** "their" of many, or of somebody; "its" of one thing. */
function ownerOfThese(word: string, spoken: readonly NounChunk[], { subject }: Topic): NounChunk | undefined {
  if (word !== 'their') return spoken[0] ?? subject;
  const order = subject ? [subject, ...spoken] : spoken;
  return order.find(({ many }) => many) ?? order.find(isWho) ?? subject;
}

const isWho = ({ phrase }: NounChunk): boolean => isPersonNoun(phrase.words.at(-1) ?? '');

const has = (owner: NounChunk, items: readonly NounChunk[], sentence: number): HasFrame => ({
  kind: 'has',
  owner,
  items,
  by: 'verb',
  possible: false,
  sentence,
});

/** "their names": of each of them one. */
const isKeptProperty = (noun: NounChunk): boolean =>
  isProperty(noun) || (/^(its|their)$/.test(noun.determiner) && isPropertyName(noun.phrase.words));

/** "name and call sign will do": bare, and beside a property. */
const isKeptOrBare = (noun: NounChunk): boolean =>
  isKeptProperty(noun) || (noun.determiner === '' && noun.preposition === undefined && !noun.many && !isWho(noun));

/** "For each rental we store", "of a donor we know", "per fair (…) we keep", "during each visit"; behind the verb only "for". */
const placed = (after: readonly Resolved[]): NounChunk | undefined =>
  after.find(
    ({ preposition, after: behind, members: [noun] }) =>
      noun && (behind ? preposition === 'for' : /^(for|of|per|on|about)$/.test(preposition ?? '') || isDuring(preposition, noun)),
  )?.members[0];

/** "During each inspection", "at every handover": what happens then is what is written down. */
const isDuring = (preposition: string | undefined, { determiner, phrase: { words } }: NounChunk): boolean => {
  const each = /^(each|every)$/.test(determiner) && !isTimeUnit(words.at(-1) ?? '') && !/^(period|time)$/.test(words.at(-1) ?? '');
  if (preposition === 'during' && isEventNoun(words.join(' '))) return true;
  return (
    each && (/^(during|after|upon)$/.test(preposition ?? '') || (/^(at|on|with)$/.test(preposition ?? '') && isEventNoun(words.join(' '))))
  );
};

/** "the name and phone of each donor". */
const ofEach = (after: readonly Resolved[]): NounChunk | undefined =>
  after.find(({ preposition, after: behind }) => behind && /^(of|about|per)$/.test(preposition ?? ''))?.members[0];

/** What a clause without an owner goes on about: what the one before was of, people last. */
function spokenOf({ main, object, subject, sentence: at }: Topic, sentence: number): readonly NounChunk[] {
  const order = at === sentence ? [subject, object, main] : [main, object, subject];
  const all = order.filter((noun): noun is NounChunk => noun !== undefined);
  return [...new Set([...all.filter((noun) => !isWho(noun)), ...all])];
}

interface Possessed {
  readonly possessor: NounChunk | undefined;
  readonly had: NounChunk[];
}

/** "the patient's full name, date of birth and phone, an optional note": bare names go on with the same possessor. */
function byPossessor(items: readonly NounChunk[]): readonly Possessed[] {
  const runs: Possessed[] = [];
  for (const item of items) {
    const { possessor } = item.phrase;
    const run = runs.at(-1);
    const goesOn =
      run && (possessor ? run.possessor?.phrase.text === possessor.text : item.determiner === '' || run.possessor === undefined);
    if (goesOn) {
      const phrase = run.possessor && !possessor ? { ...item.phrase, possessor: run.possessor.phrase } : item.phrase;
      run.had.push({ ...item, phrase });
    } else if (possessor)
      runs.push({ possessor: { ...item, phrase: possessor, many: possessor.number === 'many', exactly: false }, had: [item] });
    else runs.push({ possessor: undefined, had: [item] });
  }
  return runs;
}
