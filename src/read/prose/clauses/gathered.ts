/** A clause with its verb and its groups of arguments → frames. */
import { isEventNoun } from '../language/event-nouns.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import { namesSoftware } from '../language/word-classes.js';
import type { NounChunk, PronounChunk, VerbChunk } from './chunk.js';
import { doneFrames, saidDeed } from './done-frames.js';
import type { DoesFrame, Frame } from './frame.js';
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
  const groups = clause.groups.map((group) => resolved(group, clause)).filter(({ members }) => members.length > 0);
  const subject = subjectOf(clause);
  const frames = [...attachments(groups, clause), ...withFrames(groups, subject, clause)];
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
  frames.push(...doneFrames(members, frames, clause.topic, clause.sentence));
  remember(clause.topic, subject, groups, clause.verb?.base === 'have');
  clause.topic.recent = [...clause.topic.recent, ...members.filter(({ many }) => !many)].slice(-6);
  const deed = clause.verb && saidDeed(clause.verb, subject, members);
  if (deed) clause.topic.deeds = [...clause.topic.deeds.slice(-5), deed];
  return frames;
}

interface Resolved {
  readonly members: readonly NounChunk[];
  readonly preposition: string | undefined;
  readonly subject: boolean;
  readonly whose: boolean;
  readonly each: boolean;
  readonly late: boolean;
  readonly after: boolean;
}

function resolved(group: Gathered, { topic, groups, subject }: ClauseInput): Resolved {
  const each = group.members.some((member) => member.kind === 'pronoun' && /^(each|both)$/.test(member.word));
  const members = group.members.flatMap((member): readonly NounChunk[] => {
    if (member.kind === 'noun') return [member];
    const meant = /^(each|both)$/.test(member.word) ? undefined : meantBy(member, topic, groups, subject, group.subject === true);
    return meant ? [meant] : [];
  });
  return {
    members,
    preposition: group.preposition,
    subject: group.subject === true,
    whose: group.whose === true,
    each,
    late: group.late === true,
    after: group.after === true,
  };
}

function meantBy(
  { word, preposition }: PronounChunk,
  topic: Topic,
  groups: readonly Gathered[],
  subject: readonly NounChunk[],
  isSubject: boolean,
): NounChunk | undefined {
  if (!/^(it|they|them|he|she)$/.test(word)) return undefined;
  const many = /^(they|them)$/.test(word);
  const spoken = isSubject ? [topic.subject, topic.object] : [topic.object, topic.subject];
  const order = word === 'it' ? [...spoken.filter((noun) => !isSomebody(noun)), ...spoken] : spoken;
  const meant =
    order.find((noun) => noun !== undefined && (!many || noun.many || isSubject) && !subject.includes(noun)) ?? order.find(Boolean);
  return meant && groups.length > 0 ? { ...meant, ...(preposition === undefined ? {} : { preposition }) } : meant;
}

function subjectOf(clause: ClauseInput): readonly NounChunk[] {
  if (clause.subject.length > 0) return clause.subject;
  const group = clause.groups.find(({ subject }) => subject);
  const pronoun = group?.members.find((member): member is PronounChunk => member.kind === 'pronoun');
  if (!pronoun || /^(we|i|you)$/.test(pronoun.word)) return [];
  const pair = pronoun.word === 'both' ? pairOf(clause.topic.recent) : undefined;
  if (pair) return pair;
  const meant = firstMeant([clause.topic.subject, clause.topic.object], pronoun.word);
  return meant ? [meant] : [];
}

/** "It" is nobody, where anything else was spoken of. */
const firstMeant = (order: readonly (NounChunk | undefined)[], word: string): NounChunk | undefined =>
  (word === 'it' ? order.find((noun) => noun !== undefined && !isSomebody(noun)) : undefined) ?? order.find((noun) => noun !== undefined);

const isSomebody = (noun: NounChunk | undefined): boolean => noun !== undefined && isPersonNoun(noun.phrase.words.at(-1) ?? '');

/** "made by a giver and kept by a taker; both …": the last two that stand alike. */
function pairOf(recent: readonly NounChunk[]): readonly NounChunk[] | undefined {
  const people = recent.filter(isSomebody).slice(-2);
  if (people.length === 2) return people;
  for (let i = recent.length - 1; i > 0; i--) {
    const second = recent[i];
    const first = recent.slice(0, i).findLast(({ preposition }) => preposition === second?.preposition);
    if (first && second) return [first, second];
  }
  return undefined;
}

/** "a crew's log": of the crew. */
const possessed = (members: readonly NounChunk[], sentence: number): readonly Frame[] =>
  members.flatMap((head): readonly Frame[] => {
    const { possessor } = head.phrase;
    if (!possessor || isSomebody(head) || !/^(a|an|the|each|every|our)$/.test(possessor.determiner ?? '')) return [];
    const to: NounChunk = {
      ...head,
      phrase: possessor,
      preposition: 'of',
      many: possessor.number === 'many',
      exactly: false,
      determiner: possessor.determiner ?? 'the',
    };
    return [{ kind: 'attached', head, to, sentence }];
  });

/** "Its lines have a price": lines of what was spoken of. */
const ownedSubjects = (subjects: readonly NounChunk[], { topic, sentence }: ClauseInput): readonly Frame[] =>
  subjects.flatMap((head): readonly Frame[] => {
    const owner = /^(its|their)$/.test(head.determiner) ? topic.subject : undefined;
    return owner && owner !== head ? [{ kind: 'attached', head, to: { ...owner, preposition: 'of', determiner: 'the' }, sentence }] : [];
  });

/** "of" always says what the noun before it is of; other prepositions where that noun is no place itself. */
const ATTACHING = /^(of|on|for|to|from|against|about|per|in|at|by)$/;

function attachments(groups: readonly Resolved[], { sentence, verb }: ClauseInput): readonly Frame[] {
  return groups.flatMap((group, i): readonly Frame[] => {
    const to = group.members[0];
    if (!to || group.preposition === undefined || !ATTACHING.test(group.preposition)) return [];
    const before = groups[i - 1];
    if (before?.each) {
      const head = spokenOfEach(groups.slice(0, i));
      return head && head !== to ? [{ kind: 'attached', head, to, sentence }] : [];
    }
    if ((group.preposition === 'by' || before?.preposition === 'by') && verb?.passive && group.after) return [];
    const near = before && before.after === group.after ? happeningBefore(groups, i) : undefined;
    const head = (
      group.late || before?.preposition === 'with' ? groups.find(({ preposition, after }) => after && preposition === undefined) : near
    )?.members.at(-1);
    if (!head || (isEvery(head) && isEvery(to))) return [];
    return together(group).map((member): Frame => ({ kind: 'attached', head, to: member, sentence }));
  });
}

/** "for each shelf in each room": both are of what follows. */
const isEvery = ({ determiner }: NounChunk): boolean => /^(each|every)$/.test(determiner);

/** "one entry per pupil and day": of both. */
const together = ({ members, preposition = '' }: Resolved): readonly NounChunk[] =>
  /^(per|for|between)$/.test(preposition) ? members : members.slice(0, 1);

/** "the loan of a book to a member": the loan is to the member. */
function happeningBefore(groups: readonly Resolved[], at: number): Resolved | undefined {
  const [head, of] = [groups[at - 2], groups[at - 1]];
  const happens = of?.preposition === 'of' && head?.after === of.after && isEventNoun(head.members.at(-1)?.phrase.words.at(-1) ?? '');
  return happens && groups[at]?.preposition !== 'of' ? head : of;
}

const KEEPING = /^(record|store|save|log|note|keep|track|register|capture|document|write)$/;

/** "with a caption and a credit": of the noun before it, or of what is recorded with it. */
function withFrames(groups: readonly Resolved[], subject: readonly NounChunk[], clause: ClauseInput): readonly Frame[] {
  const { verb, sentence, antecedent } = clause;
  return groups.flatMap((group, i): readonly Frame[] => {
    if (group.whose)
      return antecedent ? [{ kind: 'has', owner: antecedent, items: group.members, by: 'whose', possible: false, sentence }] : [];
    if (group.preposition !== 'with') return [];
    const eachAt = groups.findLastIndex(({ each }, at) => each && at < i);
    const isEach = eachAt >= 0 && groups.slice(eachAt + 1, i).every(({ preposition }) => preposition !== undefined);
    const owner = isEach ? (spokenOfEach(groups.slice(0, eachAt + 1)) ?? subject[0]) : ownerOf(groups, i, subject, verb);
    if (!owner) return [];
    if (namesSoftware(owner.phrase.words) || (!isEach && isProject(verb, subject) && !isThere(clause)))
      return [...(verb ? [] : [{ kind: 'project', noun: owner, sentence } as const]), { kind: 'lists', items: group.members, sentence }];
    return [{ kind: 'has', owner, items: group.members, by: 'with', possible: false, sentence }];
  });
}

/** "purchase orders with lines, each for one product": each of the lines. */
const spokenOfEach = (groups: readonly Resolved[]): NounChunk | undefined =>
  groups.flatMap(({ members }) => members).findLast(({ many }) => many);

/** "Build a news site with …", "A small shop with …": what is to be made, and what it is to keep. */
const isProject = (verb: VerbChunk | undefined, subject: readonly NounChunk[]): boolean =>
  subject.length === 0 &&
  (verb === undefined || /^(build|create|make|develop|design|model|need|want|set|implement|write|be)$/.test(verb.base));

/** "There is one log per ship", not "it is a shop". */
const isThere = ({ verb, subject, groups }: ClauseInput): boolean =>
  verb?.base === 'be' && subject.length === 0 && !groups.some((group) => group.subject);

function ownerOf(
  groups: readonly Resolved[],
  at: number,
  subject: readonly NounChunk[],
  verb: VerbChunk | undefined,
): NounChunk | undefined {
  const before = groups.slice(0, at).filter((group) => !group.subject && group.members.length > 0 && (group.after || verb === undefined));
  const direct = before.findLast(({ preposition }) => preposition === undefined)?.members.at(-1);
  if (direct) return direct;
  return verb?.passive ? subject[0] : (before.at(-1)?.members.at(-1) ?? subject[0]);
}

const HAVING = /^(have|carry|bear|give|specify|state|name|include|contain|show|list)$/;

/** "carry out inspections" is no having. */
const isHad = (verb: VerbChunk, objects: readonly NounChunk[]): boolean =>
  objects.length > 0 &&
  (verb.base === 'have' || (HAVING.test(verb.base) && !verb.passive && objects.every(({ many, exactly }) => !many && !exactly)));

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
  const at = groups.findIndex((group) => group.subject);
  const after = groups.filter((group, i) => group.after || (group.preposition !== undefined && i < at) || (at < 0 && !group.subject));
  const objects = after.flatMap(({ preposition, members, whose }) => (preposition === undefined && !whose ? members : []));
  const places = after.flatMap(({ preposition, members }) => (preposition === undefined || preposition === 'with' ? [] : members));
  const together = after.flatMap(({ preposition, members }) => (preposition === 'with' ? members : []));
  if (verb.base === 'be' && clause.partial) return [];
  const stood = subjects.length === 0 ? standingFrames(verb, groups, sentence) : undefined;
  if (stood) return stood;
  const denied = deniedFrames(verb, subjects, objects, places, sentence);
  if (denied.length > 0 || verb.negated) return denied;
  const kept = keptFrames(verb, subjects, objects, places, clause);
  if (kept) return kept;
  if (subjects.length === 0 && isProject(verb, subjects) && objects[0] && !isThere(clause))
    return [{ kind: 'project', noun: objects[0], sentence }];
  if (subjects.length === 0) return objects.length > 1 ? [{ kind: 'lists', items: objects, sentence }] : [];
  return subjects.map((subject): Frame => {
    if (isHad(verb, objects) || (isSaid(verb, subject, objects) && isPlainSubject(subject, groups)))
      return { kind: 'has', owner: subject, items: objects, by: 'verb', possible: verb.modal, sentence };
    if (verb.passive && verb.base === 'identify')
      return { kind: 'has', owner: subject, items: [...objects, ...places], by: 'verb', possible: false, sentence };
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

/** "In a plan there are stages", "to each stage belong tasks": they are of what stands in front. */
function standingFrames(verb: VerbChunk, groups: readonly Resolved[], sentence: number): readonly Frame[] | undefined {
  const fronted = groups.filter(({ after, preposition }) => !after && preposition !== undefined && STANDING_IN.test(preposition));
  const heads = groups.find(({ after, preposition, whose }) => after && preposition === undefined && !whose)?.members ?? [];
  if (verb.negated || !STANDING.test(verb.base) || fronted.length === 0 || heads.length === 0) return undefined;
  const places = fronted.flatMap(({ members }) => members);
  return heads.flatMap((head) => places.map((to): Frame => ({ kind: 'attached', head, to, sentence })));
}

const STANDING = /^(be|belong|come|exist|go|hang|lie|sit|stand|follow)$/;
const STANDING_IN = /^(in|inside|within|on|under|below|for|per|at|to|from|of|with|behind|around)$/;

const COVERING = /^(cover|include|need|support|handle|store|track|keep|plan|want|require|have|record|model|manage|be)$/;

/** "Passengers are not covered", "we don't need tags", "Invoices are handled by another system", "Fees are out of scope". */
function deniedFrames(
  verb: VerbChunk,
  subjects: readonly NounChunk[],
  objects: readonly NounChunk[],
  places: readonly NounChunk[],
  sentence: number,
): readonly Frame[] {
  const elsewhere = places.some(({ phrase }) => /^(scope|system|systems|tool|provider|erp|crm)$/.test(phrase.words.at(-1) ?? ''));
  const passive = verb.passive || verb.base === 'be';
  const part = objects.some(({ phrase }) => /^(part|concern|subject|topic)$/.test(phrase.words.at(-1) ?? ''));
  if (passive && elsewhere && (verb.base === 'be' || COVERING.test(verb.base))) return [{ kind: 'denied', items: subjects, sentence }];
  if (!verb.negated || verb.modal || !COVERING.test(verb.base)) return [];
  if (verb.passive || (verb.base === 'be' && part)) return [{ kind: 'denied', items: subjects, sentence }];
  return subjects.length === 0 && verb.base !== 'be' && objects.length > 0 ? [{ kind: 'denied', items: objects, sentence }] : [];
}

/** "For each rental we store the bike and the price", "its season is written down": what is kept is kept of something. */
function keptFrames(
  verb: VerbChunk,
  subjects: readonly NounChunk[],
  objects: readonly NounChunk[],
  places: readonly NounChunk[],
  { sentence, topic }: ClauseInput,
): readonly Frame[] | undefined {
  if (!KEEPING.test(verb.base)) return undefined;
  const items = verb.passive ? subjects : subjects.length === 0 ? objects : [];
  const own = items.some(({ determiner }) => /^(its|their)$/.test(determiner)) ? topic.subject : undefined;
  const owner = places.find(({ preposition }) => preposition === 'for') ?? own;
  return owner && items.length > 0 ? [{ kind: 'has', owner, items, by: 'verb', possible: false, sentence }] : undefined;
}

const LINKING_WITH = /^(connect|associate|link|relate|match|share|pair|combine)$/;

function listFrames(groups: readonly Resolved[], { sentence, headed }: ClauseInput): readonly Frame[] {
  const items = groups.filter(({ preposition, whose }) => preposition === undefined && !whose).flatMap(({ members }) => members);
  const announces = headed !== undefined && ANNOUNCING.test(keyWord(headed));
  if (headed && items.length > 0 && !announces && !namesSoftware(headed.phrase.words)) {
    const single = items.filter(({ many }) => !many).length;
    if (2 * single > items.length) return [{ kind: 'has', owner: headed, items, by: 'inside', possible: false, sentence }];
  }
  if (items.length < 2) return [];
  return [{ kind: 'lists', items, ...(announces && NAMING.test(keyWord(headed)) ? { announcedBy: headed } : {}), sentence }];
}

const keyWord = ({ phrase }: NounChunk): string => phrase.words.at(-1) ?? '';
const NAMING = /^(entity|entities|tables?|objects?|models?|classes|resources)$/;

/** Heads of lists of things. */
export const ANNOUNCING =
  /^(entity|entities|tables?|objects?|things?|data|models?|records?|db|nouns?|classes|types|collections|resources)$/;

function remember(topic: Topic, subject: readonly NounChunk[], groups: readonly Resolved[], had: boolean): void {
  const objects = groups.filter((group) => !group.subject && group.preposition === undefined).flatMap(({ members }) => members);
  const [first] = subject;
  if (first) topic.subject = first;
  const plural = objects.findLast(({ many }) => many) ?? objects[0];
  // What a thing has one of is seldom what is spoken of next.
  if (plural && first && !plural.many && !isSomebody(first) && had) topic.object = undefined;
  else if (plural) topic.object = plural;
  else if (!first) topic.object = groups[0]?.members[0] ?? topic.object;
}
