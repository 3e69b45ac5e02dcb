/** A clause with its verb and its groups of arguments → frames. */

import { isBodyNoun, isPersonNoun } from '../language/people.js';
import { namesSoftware } from '../language/word-classes.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { thingKey } from '../terms/phrase.js';
import { attachments, ownedSubjects, possessed, standingFrames } from './attached-frames.js';
import { BESIDES } from './besides.js';
import type { NounChunk, PronounChunk, VerbChunk } from './chunk.js';
import { deniedFrames } from './denied-frames.js';
import { doneFrames } from './done-frames.js';
import { eachOf, statedOfEach } from './each-of.js';
import type { DoesFrame, Frame } from './frame.js';
import { hasFrame } from './has-frame.js';
import { isSomebody } from './is-somebody.js';
import { keptFrames } from './kept-frames.js';
import { countedFrames, keyWord, listFrames } from './list-frames.js';
import { type Resolved, resolved, subjectOf } from './meant.js';
import { pairFrames } from './pairs.js';
import { perSeveral } from './per-several.js';
import { isPropertyName, isTelling } from './property-name.js';
import { saidDeed } from './said.js';
import type { Topic } from './topic.js';
import { eachSpoken, isProject, isThere, LINKING_WITH, withFrames } from './with-frames.js';

/** Coordinated arguments: "a name, a price and a status" is one group, "with a date" another. */
export interface Gathered {
  members: (NounChunk | PronounChunk)[];
  readonly preposition?: string;
  /** Stands before the verb as what it is said of. */
  subject?: boolean;
  /** What a "whose" gives to its antecedent. */
  readonly whose?: boolean;
  /** Behind a comma: attached to the clause rather than to the noun before it. */
  readonly late?: boolean;
  /** Behind the verb. */
  readonly after?: boolean;
}

export interface ClauseInput {
  readonly subject: readonly NounChunk[];
  readonly verb: VerbChunk | undefined;
  readonly groups: readonly Gathered[];
  readonly antecedent: NounChunk | undefined;
  readonly headed?: NounChunk;
  readonly spoken?: NounChunk;
  /** "one of them is the spare": said of one of those, not of what they are. */
  readonly partial?: boolean;
  readonly sentence: number;
  readonly topic: Topic;
}

export function framesOf(clause: ClauseInput): readonly Frame[] {
  const gathered = clause.groups.map((group) => resolved(group, clause));
  const subject = subjectOf(clause);
  const pairs = pairFrames(gathered, { subject, verb: clause.verb, sentence: clause.sentence, several: clause.topic.several });
  const spoken = gathered.filter((group) => (group.members.length > 0 || group.each) && !pairs.groups.has(group));
  const groups = spoken.filter(({ preposition }) => preposition !== BESIDES);
  const frames: Frame[] = [
    ...pairs.frames,
    ...attachments(groups, clause),
    ...withFrames(groups, subject, clause, eachSpoken(gathered, clause)),
  ];
  const said = clause.verb
    ? verbFrames(clause.verb, subject, groups, clause).flatMap((frame): readonly Frame[] =>
        frame.kind === 'has' ? perSeveral(frame, groups) : [frame],
      )
    : listFrames(groups, clause);
  frames.push(...withBesides(said, spoken));
  const members = groups.flatMap((group) => group.members);
  const had = new Set(frames.flatMap((frame) => (frame.kind === 'has' ? frame.items : [])));
  frames.push(
    ...ownedSubjects(
      subject.filter((noun) => !had.has(noun)),
      clause,
    ),
  );
  frames.push(...possessed(members, clause.sentence));
  frames.push(...firstNamed(frames, clause));
  const all = doneFrames(members, frames, clause.topic, clause.sentence);
  if (!all.some((frame) => frame.kind === 'has' && frame.instead) && !clause.antecedent) remember(clause.topic, subject, groups, clause);
  const inside =
    clause.antecedent && isSomebody(clause.antecedent)
      ? members.find((noun) => !noun.many && !noun.made && !isSomebody(noun) && noun !== clause.antecedent)
      : undefined;
  // A phrase of its own: records are told apart by the phrases that they were told with.
  if (inside && isNew(inside)) clause.topic.inside = { noun: { ...inside, phrase: { ...inside.phrase } }, sentence: clause.sentence };
  clause.topic.recent = [...clause.topic.recent, ...members.filter(({ many }) => !many)].slice(-6);
  for (const { phrase } of members) clause.topic.named.add(thingKey(phrase.words));
  clause.topic.listed = groups.findLast((group) => group.members.length > 1)?.members.slice(-2) ?? clause.topic.listed;
  const deed = clause.verb && saidDeed(clause.verb, subject, members, clause.sentence);
  if (deed) clause.topic.deeds = [...clause.topic.deeds.slice(-5), deed];
  return all;
}

/** "Apart from its title, a painting has a year": that too. */
function withBesides(frames: readonly Frame[], groups: readonly Resolved[]): readonly Frame[] {
  const besides = groups.flatMap(({ preposition, members }) => (preposition === BESIDES ? members : []));
  if (besides.length === 0) return frames;
  return frames.map((frame) => (frame.kind === 'has' && !frame.paired ? { ...frame, items: [...besides, ...frame.items] } : frame));
}

/** "A car has a plate; the owner has a phone": of the car, as no owner was spoken of before. */
function firstNamed(frames: readonly Frame[], { topic, subject, verb }: ClauseInput): readonly Frame[] {
  const head = topic.subject;
  return frames.flatMap((frame): readonly Frame[] => {
    if (frame.kind !== 'has' || frame.by !== 'verb' || frame.instead || verb?.base !== 'have' || subject[0] !== frame.owner) return [];
    const { owner, sentence } = frame;
    const near = topic.sentence >= sentence - 1;
    if (!head || !near || owner.determiner !== 'the' || owner.many || !isSomebody(owner) || isSomebody(head) || isBodyNoun(keyWord(head)))
      return [];
    return topic.named.has(thingKey(owner.phrase.words))
      ? []
      : [{ kind: 'attached', head, to: { ...owner, preposition: 'for' }, sentence }];
  });
}

const HAVING = /^(have|carry|bear|give|specify|state|name|include|contain|show|list|indicate|mention)$/;
/** Things keep and get properties; people keep and get things. */
const KEEPS = /^(record|store|save|keep|hold|note|log|get|receive|display|ask|require|capture|remember|say|show|need|track)$/;

/** "carry out inspections" is no having. */
const isHad = (verb: VerbChunk, objects: readonly NounChunk[], subject: NounChunk): boolean =>
  objects.length > 0 &&
  (verb.base === 'have' ||
    (verb.base === 'get' &&
      2 * objects.filter(({ many, phrase }) => !many && isAttributeWord(phrase.words.at(-1) ?? '')).length > objects.length) ||
    (!verb.passive && HAVING.test(verb.base) && 2 * objects.filter(({ many, exactly }) => !many && !exactly).length > objects.length) ||
    (!verb.passive &&
      KEEPS.test(verb.base) &&
      !isPersonNoun(keyWord(subject)) &&
      !/^(table|database|sheet|screen|page|form)$/.test(keyWord(subject)) &&
      objects.every(({ many, made, phrase }) => made ?? (!many && isPropertyName(phrase.words)))));

/** "The scan keeps a time and a note": no one who keeps things. */
const isSaid = (verb: VerbChunk, subject: NounChunk, objects: readonly NounChunk[]): boolean =>
  objects.length > 0 &&
  !verb.passive &&
  /^(say|record|store|keep|note|hold|capture|log|tell)$/.test(verb.base) &&
  !isSomebody(subject) &&
  objects.every(({ many, exactly }) => !many && !exactly);

/** Nothing else stands before it, and it is neither software nor a house. */
const isPlainSubject = (subject: NounChunk, groups: readonly Resolved[]): boolean =>
  !namesSoftware(subject.phrase.words) &&
  !isBodyNoun(subject.phrase.words.at(-1) ?? '') &&
  subject.preposition === undefined &&
  groups.findIndex((group) => group.members.length > 0 && !group.after) === groups.findIndex((group) => group.subject);

function verbFrames(verb: VerbChunk, subjects: readonly NounChunk[], groups: readonly Resolved[], clause: ClauseInput): readonly Frame[] {
  const { sentence } = clause;
  const each = eachOf(groups);
  const at = groups.findIndex((group) => group.subject);
  const after = groups.filter((group, i) => group.after || (group.preposition !== undefined && i < at) || (at < 0 && !group.subject));
  const objects = after.flatMap(({ preposition, members, whose }) => (preposition === undefined && !whose ? members : []));
  const places = after.flatMap(({ preposition, members }) => (preposition === undefined || preposition === 'with' ? [] : members));
  const together = after.flatMap(({ preposition, members }) => (preposition === 'with' ? members : []));
  const flag = verb.base === 'be' && clause.partial ? objects.find(({ made }) => made) : undefined;
  if (verb.base === 'be' && clause.partial && !flag) return [];
  // "several policies, one of which is the primary one"
  if (flag?.made?.flag && clause.antecedent && subjects[0]) return [hasFrame(subjects[0], [flag], clause.sentence)];
  const stood = subjects.length === 0 ? standingFrames(verb, groups, clause) : undefined;
  if (stood) return stood;
  // "Customers I don't need": what stands in front of the clause.
  const { antecedent } = clause;
  const fronted = antecedent && subjects.length === 0 && verb.negated ? [antecedent] : objects;
  const denied = deniedFrames(verb, subjects, fronted, places, sentence);
  if (denied.length > 0 || verb.negated) return denied;
  // "a mill, of which the name is kept"
  if (verb.passive && groups.some(({ whose }) => whose)) return [];
  const kept = keptFrames(verb, { subjects, objects, after, of: ofSubject(groups), each, sentence, topic: clause.topic });
  if (kept) return kept;
  if (subjects.length === 0 && isProject(verb, subjects) && objects[0] && !isThere(clause))
    return [{ kind: 'project', noun: objects[0], sentence }];
  // "We lend bikes to riders": they are lent.
  if (subjects.length === 0 && isOurDeed(verb, clause) && objects.length > 0 && places.length > 0)
    return objects.map((subject) => ({
      kind: 'does',
      subject,
      verb: verb.base,
      passive: true,
      possible: verb.modal,
      objects: [],
      places,
      sentence,
    }));
  if (subjects.length === 0) {
    const listed: readonly Frame[] = objects.length > 1 ? [{ kind: 'lists', items: objects, sentence }] : [];
    return isThere(clause) || isOurs(clause) ? [...listed, ...countedFrames(verb, objects, sentence)] : listed;
  }
  return subjects.map((subject): Frame => {
    const stated = statedOfEach(each, verb, subject, objects, sentence);
    if (stated) return stated;
    if (isHad(verb, objects, subject) || (isSaid(verb, subject, objects) && isPlainSubject(subject, groups)))
      return {
        kind: 'has',
        owner: subject,
        items: objects,
        by: verb.reduced ? 'with' : 'verb',
        possible: verb.modal,
        ...(verb.base !== 'have' && isSomebody(subject) ? { teller: subject } : {}),
        sentence,
      };
    const made = knownBy(verb, objects, places);
    if (made) return hasFrame(subject, made, sentence);
    // "takes part in": no part is taken.
    const part = verb.base === 'take' && objects.length === 1 && objects[0]?.phrase.text === 'part';
    // "take place in a hall": no place is taken.
    const happens = verb.base === 'take' && objects.length === 1 && objects[0]?.phrase.text === 'place';
    if (happens) return { kind: 'does', subject, verb: 'happen', passive: false, possible: verb.modal, objects: [], places, sentence };
    if (part) return { kind: 'does', subject, verb: 'participate', passive: false, possible: verb.modal, objects: [], places, sentence };
    const does: DoesFrame = {
      kind: 'does',
      subject,
      verb: verb.base,
      passive: verb.passive,
      possible: verb.modal,
      objects: clause.antecedent && objects.length === 0 && !subjects.includes(clause.antecedent) ? [clause.antecedent] : objects,
      places: LINKING_WITH.test(verb.base) ? [...places, ...together] : places,
      sentence,
    };
    return does;
  });
}

const isOurs = ({ groups }: ClauseInput): boolean =>
  groups.some(({ subject, members: [who] }) => subject && who?.kind === 'pronoun' && /^(we|i)$/.test(who.word));

/** What we do rather than want or know. */
const isOurDeed = ({ base, passive }: VerbChunk, clause: ClauseInput): boolean =>
  !passive &&
  !/^(be|have|want|need|like|see|know|find|get|keep|think|use|look|show|track|manage|plan|store|record|say|run|operate|own)$/.test(base) &&
  isOurs(clause);

/** "the state of a job is …". */
const ofSubject = (groups: readonly Resolved[]): NounChunk | undefined =>
  groups.find(({ preposition, after }) => !after && preposition === 'of')?.members[0];

/** "is identified by a code", "are known by their number", "goes by a name", "consists of a date and a note". */
function knownBy(verb: VerbChunk, objects: readonly NounChunk[], places: readonly NounChunk[]): readonly NounChunk[] | undefined {
  if (places[0] && isSomebody(places[0])) return undefined;
  if (verb.passive && verb.base === 'identify') return [...objects, ...places];
  if (verb.passive && /^(describe|define|characteri[sz]e)$/.test(verb.base) && places[0]?.preposition === 'by' && !isSomebody(places[0]))
    return places;
  const [place, ...rest] = places;
  const known =
    verb.base === 'go' || verb.base === 'call' || (verb.passive && /^(know|look|distinguish|recogni[sz]e|refer|find)$/.test(verb.base));
  if (known && place?.preposition === 'by' && rest.every(({ preposition }) => preposition === 'by' || preposition === undefined))
    return places;
  const composed = /^(consist|comprise|compose)$/.test(verb.base) || (verb.passive && verb.base === 'make');
  const parts = composed ? (verb.base === 'comprise' && objects.length > 0 ? objects : places) : [];
  const of = parts === places ? place?.preposition === 'of' : true;
  return parts.length > 0 && of && 2 * parts.filter(({ many, made }) => !many || made).length > parts.length ? parts : undefined;
}

function remember(topic: Topic, subject: readonly NounChunk[], groups: readonly Resolved[], { sentence, verb }: ClauseInput): void {
  const objects = groups
    .filter((group) => !group.subject && (group.preposition === undefined || (group.preposition === 'with' && isNew(group.members[0]))))
    .flatMap(({ members }) => members.filter((noun) => !isTelling(noun)));
  const [first] = subject;
  topic.touched = sentence;
  const several = groups.filter(({ subject }) => !subject).flatMap(({ members }) => members.filter(({ many, made }) => many && !made));
  topic.several = several.at(-1) ?? topic.several;
  if (first) {
    topic.subject = first;
    topic.sentence = sentence;
  }
  // "upload pictures with tags and sort them"
  const direct = groups.flatMap(({ subject, preposition, members }) => (subject || preposition !== undefined ? [] : members));
  const plural =
    direct.findLast((noun) => noun.many && !isTelling(noun)) ??
    objects.findLast(({ many }) => many) ??
    objects.findLast(isNew) ??
    objects[0];
  // What a thing has one of is seldom what is spoken of next.
  if (plural && first && !plural.many && !isSomebody(first) && verb?.base === 'have') topic.object = undefined;
  else if (plural) topic.object = plural;
  else if (!first) topic.object = groups.flatMap(({ members }) => members.slice(0, 1)).find((noun) => !isTelling(noun)) ?? topic.object;
}

/** "answers with exactly one quote": spoken of for the first time. */
const isNew = (noun: NounChunk | undefined): boolean =>
  noun !== undefined && (noun.exactly || /^(a|an|one)$/.test(noun.determiner)) && !isPropertyName(noun.phrase.words);
