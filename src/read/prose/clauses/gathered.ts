/** A clause with its verb and its groups of arguments → frames. */
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import { namesSoftware } from '../language/word-classes.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { thingKey } from '../terms/phrase.js';
import { attachments, ownedSubjects, possessed, spokenOfEach, standingFrames } from './attached-frames.js';
import type { NounChunk, PronounChunk, VerbChunk } from './chunk.js';
import { deniedFrames } from './denied-frames.js';
import { doneFrames } from './done-frames.js';
import { eachOf, statedOfEach } from './each-of.js';
import type { DoesFrame, Frame } from './frame.js';
import { keptFrames } from './kept-frames.js';
import { isSomebody, type Resolved, resolved, subjectOf } from './meant.js';
import { NAMING } from './named-lists.js';
import { pairFrames } from './pairs.js';
import { isProperty, isPropertyName } from './property-name.js';
import { saidDeed } from './said.js';
import type { Topic } from './topic.js';

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
  /** "one of them is the spare": said of one of those, not of what they are. */
  readonly partial?: boolean;
  readonly sentence: number;
  readonly topic: Topic;
}

export function framesOf(clause: ClauseInput): readonly Frame[] {
  const gathered = clause.groups.map((group) => resolved(group, clause));
  const subject = subjectOf(clause);
  const pairs = pairFrames(gathered, { subject, verb: clause.verb, sentence: clause.sentence, several: clause.topic.several });
  const groups = gathered.filter((group) => (group.members.length > 0 || group.each) && !pairs.groups.has(group));
  const frames: Frame[] = [...pairs.frames, ...attachments(groups, clause), ...withFrames(groups, subject, clause)];
  frames.push(...(clause.verb ? verbFrames(clause.verb, subject, groups, clause) : listFrames(groups, clause)));
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
  clause.topic.recent = [...clause.topic.recent, ...members.filter(({ many }) => !many)].slice(-6);
  for (const { phrase } of members) clause.topic.named.add(thingKey(phrase.words));
  clause.topic.listed = groups.findLast((group) => group.members.length > 1)?.members.slice(-2) ?? clause.topic.listed;
  const deed = clause.verb && saidDeed(clause.verb, subject, members, clause.sentence);
  if (deed) clause.topic.deeds = [...clause.topic.deeds.slice(-5), deed];
  return all;
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

/** "with a caption and a credit": of the noun before it, or of what is recorded with it. */
function withFrames(groups: readonly Resolved[], subject: readonly NounChunk[], clause: ClauseInput): readonly Frame[] {
  const { verb, sentence, antecedent } = clause;
  return groups.flatMap((group, i): readonly Frame[] => {
    if (group.whose)
      return antecedent ? [{ kind: 'has', owner: antecedent, items: group.members, by: 'whose', possible: false, sentence }] : [];
    if (group.preposition !== 'with' || (verb?.passive && LINKING_WITH.test(verb.base))) return [];
    const eachAt = groups.findLastIndex(({ each }, at) => each && at < i);
    const isEach = eachAt >= 0 && groups.slice(eachAt + 1, i).every(({ preposition }) => preposition !== undefined);
    const owner = isEach ? (spokenOfEach(groups.slice(0, eachAt + 1)) ?? subject[0]) : ownerOf(groups, i, subject, verb);
    if (!owner) return [];
    if (namesSoftware(owner.phrase.words) || (!isEach && isProject(verb, subject) && !isThere(clause)))
      return [...(verb ? [] : [{ kind: 'project', noun: owner, sentence } as const]), { kind: 'lists', items: group.members, sentence }];
    return [{ kind: 'has', owner, items: group.members, by: 'with', possible: false, sentence }];
  });
}

/** "Build a news site with …", "A small shop with …": what is to be made, and what it is to keep. */
const isProject = (verb: VerbChunk | undefined, subject: readonly NounChunk[]): boolean =>
  subject.length === 0 &&
  (verb === undefined || (!verb.passive && /^(build|create|make|develop|design|model|need|want|set|implement|write|be)$/.test(verb.base)));

/** "There is one log per ship", not "it is a shop". */
const isThere = ({ verb, subject, groups }: ClauseInput): boolean =>
  verb?.base === 'be' && subject.length === 0 && !groups.some((group) => group.subject);

function ownerOf(
  groups: readonly Resolved[],
  at: number,
  subject: readonly NounChunk[],
  verb: VerbChunk | undefined,
): NounChunk | undefined {
  // "kept as a visit with a time", "a member is a user with a role"
  const near = groups[at - 1];
  if (near?.preposition === 'as' && near.after) return near.members.at(-1);
  const kind = groups.slice(0, at).findLast(({ preposition }) => preposition !== 'of');
  if (verb?.base === 'be' && kind?.preposition === undefined && kind?.after && subject[0]) return subject[0];
  const before = groups.slice(0, at).filter((group) => !group.subject && group.members.length > 0 && (group.after || verb === undefined));
  const direct = before.findLast(({ preposition }) => preposition === undefined)?.members.at(-1);
  if (direct) return direct;
  // "A lease is for one flat and one tenant, with a start date": of the lease.
  const ofClause = verb?.passive || (verb !== undefined && groups[at]?.late);
  return ofClause && subject[0] ? subject[0] : (before.at(-1)?.members.at(-1) ?? subject[0]);
}

const HAVING = /^(have|carry|bear|give|specify|state|name|include|contain|show|list|indicate|mention)$/;
/** Things keep and get properties; people keep and get things. */
const KEEPS = /^(record|store|save|keep|hold|note|log|get|receive|display|ask|require|capture|remember|say|show|need|track)$/;

/** "carry out inspections" is no having. */
const isHad = (verb: VerbChunk, objects: readonly NounChunk[], subject: NounChunk): boolean =>
  objects.length > 0 &&
  (verb.base === 'have' ||
    (verb.base === 'get' && objects.every(({ phrase }) => isAttributeWord(phrase.words.at(-1) ?? ''))) ||
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
  if (verb.base === 'be' && clause.partial && !objects.some(({ made }) => made)) return [];
  const stood = subjects.length === 0 ? standingFrames(verb, groups, clause) : undefined;
  if (stood) return stood;
  // "Customers I don't need": what stands in front of the clause.
  const { antecedent } = clause;
  const fronted = antecedent && subjects.length === 0 && verb.negated ? [antecedent] : objects;
  const denied = deniedFrames(verb, subjects, fronted, places, sentence);
  if (denied.length > 0 || verb.negated) return denied;
  const kept = keptFrames(verb, { subjects, objects, after, of: ofSubject(groups), each, sentence, topic: clause.topic });
  if (kept) return kept;
  if (subjects.length === 0 && isProject(verb, subjects) && objects[0] && !isThere(clause))
    return [{ kind: 'project', noun: objects[0], sentence }];
  // "We lend bikes to riders": they are lent.
  if (subjects.length === 0 && isOurs(verb, clause) && objects.length > 0 && places.length > 0)
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
  if (subjects.length === 0) return objects.length > 1 ? [{ kind: 'lists', items: objects, sentence }] : [];
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
    if (made) return { kind: 'has', owner: subject, items: made, by: 'verb', possible: false, sentence };
    // "takes part in": no part is taken.
    const part = verb.base === 'take' && objects.length === 1 && objects[0]?.phrase.text === 'part';
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

/** What we do rather than want or know. */
const isOurs = ({ base, passive }: VerbChunk, { groups }: ClauseInput): boolean =>
  !passive &&
  !/^(be|have|want|need|like|see|know|find|get|keep|think|use|look|show|track|manage|plan|store|record|say|run|operate|own)$/.test(base) &&
  groups.some(({ subject, members }) => subject && members.some((member) => member.kind === 'pronoun' && /^(we|i)$/.test(member.word)));

/** "the state of a job is …". */
const ofSubject = (groups: readonly Resolved[]): NounChunk | undefined =>
  groups.find(({ preposition, after }) => !after && preposition === 'of')?.members[0];

/** "is identified by a code", "are known by their number", "goes by a name", "consists of a date and a note". */
function knownBy(verb: VerbChunk, objects: readonly NounChunk[], places: readonly NounChunk[]): readonly NounChunk[] | undefined {
  if (verb.passive && verb.base === 'identify') return [...objects, ...places];
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

const LINKING_WITH = /^(connect|associate|link|relate|match|share|pair|combine)$/;

function listFrames(groups: readonly Resolved[], { sentence, headed, topic }: ClauseInput): readonly Frame[] {
  const items = groups.filter(({ preposition, whose }) => preposition === undefined && !whose).flatMap(({ members }) => members);
  const announces = headed !== undefined && ANNOUNCING.test(keyWord(headed));
  if (headed && items.length > 0 && !announces && !namesSoftware(headed.phrase.words)) {
    const single = items.filter(({ many }) => !many).length;
    if (2 * single > items.length) return [{ kind: 'has', owner: headed, items, by: 'inside', possible: false, sentence }];
  }
  if (items.length < 2) return [];
  const told = headed && TELLING.test(keyWord(headed)) && 2 * items.filter(isProperty).length > items.length ? spokenBefore(topic) : [];
  const [owner, ...instead] = told;
  if (owner) return [{ kind: 'has', owner, items, by: 'verb', possible: false, instead, sentence }];
  return [{ kind: 'lists', items, ...(announces && NAMING.test(keyWord(headed)) ? { announcedBy: headed } : {}), sentence }];
}

const keyWord = ({ phrase }: NounChunk): string => phrase.words.at(-1) ?? '';

/** "Data we need: date, place": of what was spoken of. */
const TELLING = /^(data|fields?|attributes?|columns?|details?|properties|info|information|values)$/;

/** Things before people. */
function spokenBefore({ main, object, subject }: Topic): readonly NounChunk[] {
  const nouns = [...new Set([object, main, subject].filter((noun) => noun !== undefined).filter((noun) => !TELLING.test(keyWord(noun))))];
  return [...nouns.filter((noun) => !isSomebody(noun)), ...nouns.filter(isSomebody)];
}

/** Heads of lists of things. */
export const ANNOUNCING = new RegExp(`${NAMING.source}|^(things?|data|records?|db|nouns?|types)$`);

function remember(topic: Topic, subject: readonly NounChunk[], groups: readonly Resolved[], { sentence, verb }: ClauseInput): void {
  const objects = groups
    .filter((group) => !group.subject && (group.preposition === undefined || (group.preposition === 'with' && isNew(group.members[0]))))
    .flatMap(({ members }) => members.filter((noun) => !TELLING.test(keyWord(noun))));
  const [first] = subject;
  topic.touched = sentence;
  const several = groups.filter(({ subject }) => !subject).flatMap(({ members }) => members.filter(({ many, made }) => many && !made));
  topic.several = several.at(-1) ?? topic.several;
  if (first) {
    topic.subject = first;
    topic.sentence = sentence;
  }
  const plural = objects.findLast(({ many }) => many) ?? objects.findLast(isNew) ?? objects[0];
  // What a thing has one of is seldom what is spoken of next.
  if (plural && first && !plural.many && !isSomebody(first) && verb?.base === 'have') topic.object = undefined;
  else if (plural) topic.object = plural;
  else if (!first)
    topic.object = groups.flatMap(({ members }) => members.slice(0, 1)).find((noun) => !TELLING.test(keyWord(noun))) ?? topic.object;
}

/** "answers with exactly one quote": spoken of for the first time. */
const isNew = (noun: NounChunk | undefined): boolean =>
  noun !== undefined && (noun.exactly || /^(a|an|one)$/.test(noun.determiner)) && !isPropertyName(noun.phrase.words);
