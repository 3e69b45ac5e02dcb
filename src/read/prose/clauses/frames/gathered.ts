/** A clause with its verb and its groups of arguments → frames. */

import { isBodyNoun, isPersonNoun } from '../../language/people.js';
import { namesSoftware } from '../../language/word-classes.js';
import { thingKey } from '../../terms/phrase.js';
import { BESIDES } from '../besides.js';
import type { NounChunk, PronounChunk, VerbChunk } from '../chunk.js';
import type { DoesFrame, Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import { countedFrames, keyWord, listFrames } from '../list-frames.js';
import { type Resolved, resolved, subjectOf } from '../meant.js';
import { isPropertyName, isTelling } from '../property-name.js';
import { saidDeed } from '../said.js';
import type { Topic } from '../topic.js';
import { attachments, ownedSubjects, possessed, standingFrames } from './attached-frames.js';
import { deniedFrames } from './denied-frames.js';
import { doneFrames } from './done-frames.js';
import { duesPaid } from './dues.js';
import { eachOf, statedOfEach } from './each-of.js';
import { givenTo } from './given-to.js';
import { inDifferent } from './in-different.js';
import { isHad, isKeptThere } from './is-had.js';
import { keptFrames } from './kept-frames.js';
import { knownBy } from './known-by.js';
import { pairFrames } from './pairs.js';
import { perSeveral } from './per-several.js';
import { eachSpoken, isFrontedWith, isProject, isThere, LINKING_WITH, withFrames } from './with-frames.js';

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
    ...inDifferent(groups, clause.sentence),
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
  const fronted = groups.flatMap((group, i) => (isFrontedWith(groups, i, verb) ? group.members : []));
  const together = after.flatMap(({ preposition, members }) => (preposition === 'with' ? members : []));
  const flag = verb.base === 'be' && clause.partial ? objects.find(({ made }) => made) : undefined;
  if (verb.base === 'be' && clause.partial && !flag) return [];
  // "several policies, one of which is the primary one"
  if (flag?.made?.flag && clause.antecedent && subjects[0]) return [hasFrame(subjects[0], [flag], clause.sentence)];
  const stood = subjects.length === 0 ? standingFrames(verb, groups, clause) : undefined;
  if (stood) return stood;
  // "Customers I don't need": what stands in front of the clause.
  const { antecedent } = clause;
  const ahead = antecedent && subjects.length === 0 && verb.negated ? [antecedent] : objects;
  const denied = deniedFrames(verb, subjects, ahead, places, sentence);
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
  const [house, ...others] = subjects;
  const [run, ...more] = objects;
  // "Our charity runs a reading scheme": that is what all of it is for.
  if (
    house &&
    run &&
    others.length + more.length === 0 &&
    isOurHouse(house) &&
    /^(a|an)$/.test(run.determiner) &&
    places.length === 0 &&
    /^(run|operate)$/.test(verb.base)
  )
    return [{ kind: 'project', noun: run, sentence }];
  const dues = subjects.flatMap((payer) => duesPaid(verb, payer, objects, places, sentence) ?? []);
  const told = subjects.map((subject): Frame => {
    const stated = statedOfEach(each, verb, subject, objects, sentence);
    if (stated) return stated;
    const given = givenTo(verb, subject, objects, sentence);
    if (given) return given;
    if (isHad(verb, objects, subject) || (isKeptThere(verb, subject, objects) && isPlainSubject(subject, groups)))
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
    const on = verb.passive || clause.antecedent ? undefined : saidOn(verb, subject, after, clause);
    const does: DoesFrame = {
      kind: 'does',
      subject,
      verb: verb.base,
      passive: verb.passive,
      possible: verb.modal,
      objects: clause.antecedent && objects.length === 0 && !subjects.includes(clause.antecedent) ? [clause.antecedent] : objects,
      places: on ? [on] : LINKING_WITH.test(verb.base) ? [...places, ...together] : [...fronted, ...places],
      sentence,
    };
    return does;
  });
  return [...dues, ...told];
}

/** "Photos have a title. Others can comment.": on the photos. */
function saidOn({ base }: VerbChunk, subject: NounChunk, after: readonly Resolved[], { topic }: ClauseInput): NounChunk | undefined {
  if (!/^(comment|vote|react|bid)$/.test(base) || after.length > 0 || !isSomebody(subject)) return undefined;
  const on = [topic.subject, topic.main, topic.object].find((noun) => noun && !isSomebody(noun) && noun !== subject);
  return on && { ...on, preposition: 'on' };
}

const isOurHouse = ({ determiner, phrase: { words } }: NounChunk): boolean =>
  determiner === 'our' && !isPersonNoun(words.at(-1) ?? '') && !namesSoftware(words);

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

function remember(topic: Topic, subject: readonly NounChunk[], groups: readonly Resolved[], { sentence, verb }: ClauseInput): void {
  const objects = groups
    .filter((group) => !group.subject && (group.preposition === undefined || (group.preposition === 'with' && isNew(group.members[0]))))
    .flatMap(({ members }) => members.filter((noun) => !isTelling(noun)));
  const [first] = subject;
  topic.touched = sentence;
  const several = groups.filter(({ subject }) => !subject).flatMap(({ members }) => members.filter(({ many, made }) => many && !made));
  topic.several = several.at(-1) ?? topic.several;
  const person = subject.find(isSomebody);
  if (person) topic.person = { noun: person, sentence };
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
