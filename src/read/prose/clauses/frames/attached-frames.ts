/** One noun attached to another: by a preposition, a possessive, or by where it stands. */
import { isEventNoun } from '../../language/event-nouns.js';
import { isBodyNoun, isPersonNoun } from '../../language/people.js';
import { areProperties } from '../are-properties.js';
import type { NounChunk, VerbChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import type { Resolved } from '../meant.js';
import { isPropertyName, isTelling } from '../property-name.js';
import type { ClauseInput } from './gathered.js';

/** "a crew's log": of the crew. */
export const possessed = (members: readonly NounChunk[], sentence: number): readonly Frame[] =>
  members.flatMap((head): readonly Frame[] => {
    const { possessor } = head.phrase;
    if (!possessor || isOwnProperty(head) || isSomebody(head) || !/^(a|an|the|each|every|our)$/.test(possessor.determiner ?? '')) return [];
    const to: NounChunk = {
      ...head,
      phrase: possessor,
      preposition: 'of',
      many: possessor.number === 'many',
      exactly: false,
      determiner: possessor.determiner ?? 'the',
    };
    return [isTheirs(head, possessor) ? turned(head, to, sentence) : { kind: 'attached', head, to, sentence }];
  });

/** "at the owner's clinic": whoever it is goes to it, and others do. */
const isTheirs = ({ phrase, many }: NounChunk, possessor: NounChunk['phrase']): boolean =>
  !many && isBodyNoun(phrase.words.at(-1) ?? '') && isPersonNoun(possessor.words.at(-1) ?? '') && possessor.number === 'one';

const turned = (body: NounChunk, { preposition: _of, ...who }: NounChunk, sentence: number): Frame => ({
  kind: 'attached',
  head: who,
  to: { ...body, preposition: 'at' },
  sentence,
});

/** "Its lines have a price": lines of what was spoken of. */
export const ownedSubjects = (subjects: readonly NounChunk[], { topic, sentence, antecedent }: ClauseInput): readonly Frame[] =>
  subjects.flatMap((head): readonly Frame[] => {
    const owner = /^(its|their)$/.test(head.determiner) ? topic.subject : undefined;
    const { possessor } = head.phrase;
    const things = [topic.subject, topic.object, topic.main].find((noun) => noun && !isSomebody(noun));
    const meant = head.determiner === 'its' ? things : owner;
    const of = possessor ? { ...head, phrase: possessor, many: possessor.number === 'many', determiner: 'the' } : meant;
    if (of && of !== head && !antecedent && isOwnProperty(head))
      return [{ kind: 'has', owner: of, items: [head], by: 'verb', possible: false, instead: [], sentence }];
    return owner && owner !== head ? [{ kind: 'attached', head, to: { ...owner, preposition: 'of', determiner: 'the' }, sentence }] : [];
  });

/** "The kiln's weight is given in tonnes", "its weight must not exceed a ton": had by it, whatever is said of it. */
const isOwnProperty = ({ many, phrase }: NounChunk): boolean => !many && isPropertyName(phrase.words);

/** "of" always says what the noun before it is of; other prepositions where that noun is no place itself. */
const ATTACHING = /^(under|below|of|on|for|to|from|against|about|per|in|at|by|during|between)$/;

export function attachments(groups: readonly Resolved[], { sentence, verb }: ClauseInput): readonly Frame[] {
  return groups.flatMap((group, i): readonly Frame[] => {
    const to = group.members[0];
    if (!to || group.preposition === undefined || !ATTACHING.test(group.preposition)) return [];
    // "carry crates from a quay to a shed": the crates go there.
    const back = group.preposition === 'to' && groups[i - 1]?.preposition === 'from' ? i - 1 : i;
    const before = groups[back - 1];
    if (before?.each) {
      const head = spokenOfEach(groups.slice(0, i));
      return head && head !== to ? [{ kind: 'attached', head, to, sentence }] : [];
    }
    if ((group.preposition === 'by' || before?.preposition === 'by') && verb?.passive && group.after) return [];
    const near = before && before.after === group.after ? happeningBefore(groups, back) : undefined;
    const head = (
      group.late || before?.preposition === 'with' ? groups.find(({ preposition, after }) => after && preposition === undefined) : near
    )?.members.at(-1);
    if (
      !head ||
      (isEvery(head) && isEvery(to)) ||
      isTime(head) ||
      (verb?.base === 'be' && isListed(head, groups)) ||
      (verb?.base === 'take' && head.phrase.text === 'place') ||
      (head.preposition === 'per' && group.preposition !== 'of')
    )
      return [];
    return together(group, head).map((member): Frame => ({ kind: 'attached', head, to: member, sentence }));
  });
}

/** "The fields of a boat are name and length": words for what follows, and no things of the boat. */
const isListed = (head: NounChunk, groups: readonly Resolved[]): boolean => {
  const told = groups.flatMap(({ members, preposition, after }) => (after && preposition === undefined ? members : []));
  return isTelling(head) && areProperties(told);
};

/** "runs on a fixed weekday in one of two rooms": no weekday is there. */
const isTime = ({ phrase, preposition }: NounChunk): boolean =>
  preposition !== undefined && /^(weekday|day|date|time|week|month|year|hour)s?$/.test(phrase.words.at(-1) ?? '');

/** "for each shelf in each room": both are of what follows. */
const isEvery = ({ determiner }: NounChunk): boolean => /^(each|every)$/.test(determiner);

/** "one entry per pupil and day": of both. */
const together = ({ members, preposition = '' }: Resolved, head: NounChunk): readonly NounChunk[] =>
  /^(per|for|between)$/.test(preposition) || (preposition === 'of' && isRemarkNoun(head)) ? members : members.slice(0, 1);

/** "reviews of products and vendors": of either. */
const isRemarkNoun = ({ many, phrase }: NounChunk): boolean =>
  many && /^(review|rating|comment|photo|picture|report|evaluation)s$/.test(phrase.words.at(-1) ?? '');

/** "the loan of a book to a member": the loan is to the member. */
function happeningBefore(groups: readonly Resolved[], at: number): Resolved | undefined {
  const [head, of] = [groups[at - 2], groups[at - 1]];
  const happens = of?.preposition === 'of' && head?.after === of.after && isEventNoun(head.members.at(-1)?.phrase.words.at(-1) ?? '');
  return happens && groups[at]?.preposition !== 'of' ? head : of;
}

/** "In a plan there are stages", "to each stage belong tasks": they are of what stands in front. */
export function standingFrames(
  verb: VerbChunk,
  groups: readonly Resolved[],
  { sentence, topic }: ClauseInput,
): readonly Frame[] | undefined {
  const fronted = groups.filter(({ after, preposition }) => !after && preposition !== undefined && STANDING_IN.test(preposition));
  const heads = groups.find(({ after, preposition, whose }) => after && preposition === undefined && !whose)?.members ?? [];
  if (verb.negated || !STANDING.test(verb.base) || fronted.length === 0 || heads.length === 0) return undefined;
  // "; at each there are contacts"
  const places = fronted.flatMap(({ members, each }) => (each && members.length === 0 ? (topic.several ?? topic.subject ?? []) : members));
  // "For every metal there is a method and a limit value", "… a couple, a date, a venue and a budget"
  const [of] = places;
  const plain = heads.filter((head) => !head.many && isPropertyName(head.phrase.words));
  if (
    verb.base === 'be' &&
    of &&
    plain.length > 0 &&
    (2 * plain.length >= heads.length || heads.length > 2) &&
    heads.every(({ many, made }) => !many && !made) &&
    !of.phrase.possessor &&
    !isPlace(of)
  )
    return [{ kind: 'has', owner: of, items: heads, by: 'verb', possible: false, sentence }];
  return heads.flatMap((head) => places.map((to): Frame => ({ kind: 'attached', head, to, sentence })));
}

const isPlace = ({ preposition }: NounChunk): boolean => !/^(for|per|of|to)$/.test(preposition ?? '');

const STANDING = /^(be|belong|come|exist|go|hang|lie|live|sit|stand|follow)$/;

const STANDING_IN = /^(in|inside|within|on|under|below|for|per|at|to|from|of|with|behind|around|between)$/;

/** "purchase orders with lines, each for one product": each of the lines. */
export const spokenOfEach = (groups: readonly Resolved[]): NounChunk | undefined =>
  groups.flatMap(({ members }) => members).findLast(({ many }) => many);
