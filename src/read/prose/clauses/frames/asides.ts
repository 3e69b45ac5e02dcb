/** Remarks inside a clause that end, or do not, before it goes on. */
import type { Sentence } from '../../language/token.js';
import { type Chunk, isNoun, type NounChunk, type VerbChunk } from '../chunk.js';
import { type Argument, isMark, type Open } from '../open-clause.js';
import { isPropertyName } from '../property-name.js';
import type { Gathered } from './gathered.js';

/** "a code, which is printed on it, a size and a colour": what is had goes on behind the remark. */
export function resumesList(chunk: Argument, before: Chunk | undefined, next: Chunk | undefined, stack: readonly Open[]): boolean {
  const [around, inner] = stack.slice(-2);
  if (!isMark(before, ',') || chunk.kind !== 'noun' || chunk.preposition !== undefined || next?.kind === 'verb' || !inner?.verb)
    return false;
  // "rules, evaluated by position, each with an attribute, an operator and a value"
  const [each, list] = inner.groups.slice(-2);
  if (list?.preposition === 'with' && each?.members.some((member) => member.kind === 'pronoun' && member.word === 'each')) return false;
  const lists = /^(have|need|keep|store|record|know|hold|note|carry|contain|include)$/;
  const property = chunk.made !== undefined || isPropertyName(chunk.phrase.words);
  return property && around?.verb !== undefined && lists.test(around.verb.base) && !lists.test(inner.verb.base);
}

/** "the reference our partner gives us", "the page they got to": a clause about the noun before, without a word that says so. */
export const isContact = (chunk: Argument, before: NounChunk, next: Chunk | undefined, after: Chunk | undefined): boolean =>
  before.to === chunk.from &&
  before.made === undefined &&
  before.preposition === undefined &&
  chunk.preposition === undefined &&
  next?.kind === 'verb' &&
  !next.reduced &&
  next.base !== 'be' &&
  // "(when somebody waters) a fern we log the amount"
  !(after?.kind === 'noun' && after.from === next.to && after.preposition === undefined) &&
  (chunk.kind === 'pronoun' ? /^(they|we|he|she|you|i)$/.test(chunk.word) : /^(our|their|its|the|a|each)$/.test(chunk.determiner));

/** "contacts, usually family, with a name": no more than an example. */
export const isRemark = (chunk: Chunk, before: Chunk | undefined, next: Chunk | undefined, { tokens }: Sentence): boolean =>
  chunk.kind === 'noun' &&
  isMark(before, ',') &&
  (next === undefined || next.kind === 'mark') &&
  /^(usually|mostly|typically|often|normally|sometimes|officially|mainly|generally)$/.test(tokens[chunk.from]?.lower ?? '');

/** "…, and for each purchase we note the date": the place stands before the subject, and belongs to its clause. */
export function frontedPlaces(clause: Open, before: Chunk | undefined): Gathered[] {
  const [place, last] = clause.groups.slice(-2);
  const single = last !== undefined && last.members.length === 1 && last.members[0] === before;
  if (!single || !place || place.preposition === undefined || place.late !== true || place.after !== true) return [];
  clause.groups = clause.groups.filter((group) => group !== place);
  return [{ ...place, after: false }];
}

/** "rules evaluated by position", "rules, evaluated by position", "a reading every minute, consisting of …". */
export function describedBy(verb: VerbChunk, chunks: readonly Chunk[], at: number, clause: Open): NounChunk | undefined {
  const [before, second] = [chunks[at - 1], chunks[at - 2]];
  if (before?.kind === 'noun') return before;
  if (!isMark(before, ',') || second?.kind !== 'noun' || !clause.verb || clause.verb.passive) return undefined;
  const nouns = clause.groups.flatMap(({ members, after }) => (after ? members.filter(isNoun) : []));
  const what = nouns.filter(({ phrase }) => !/^(second|minute|hour|day|week|month|year)s?$/.test(phrase.words.at(-1) ?? ''));
  return verb.passive || /^(consist|comprise|contain|hold|show|list|state|give|name|carry|specify|indicate|mention)$/.test(verb.base)
    ? what.at(-1)
    : undefined;
}

/** "a notice period in days, a fee and a date": the list goes on behind what is said of an item. */
export function listAround(chunk: Argument, { groups, verb }: Open): Gathered | undefined {
  const [list, aside] = groups.slice(-2);
  if (chunk.kind !== 'noun' || chunk.preposition !== undefined || !list || !aside || aside.preposition === undefined) return undefined;
  const [only, ...rest] = aside.members;
  const bare = only?.kind === 'noun' && rest.length === 0 && only.determiner === '' && aside.preposition !== 'with';
  const property = chunk.made !== undefined || isPropertyName(chunk.phrase.words);
  // "a photo, the spot on the map and a time"
  const further =
    /^(on|in|at)$/.test(aside.preposition) && rest.length === 0 && /^an?$/.test(chunk.determiner) && aside.preposition !== 'with';
  if (further && property && list.after === true && list.preposition === undefined && list.members.length > 1) return list;
  // "the date of the booking and the price (are stored)"
  const theirs =
    verb === undefined &&
    aside.preposition === 'of' &&
    rest.length === 0 &&
    (chunk.determiner === 'the' || chunk.phrase.possessor !== undefined || list.members.length > 1);
  if (theirs && property && list.preposition === undefined && list.members.length > 0 && list.members.every(isNamedProperty)) return list;
  const had = list.subject !== true && (list.preposition === undefined ? list.after === true : list.preposition === 'with');
  return bare && property && had && list.members.length > 0 ? list : undefined;
}

/** "has parts with a name and a weight, steps and a photo": the "and" closed what the parts have. */
export function closesAside({ groups, verb }: Open, past: readonly Chunk[]): boolean {
  const [list, aside] = groups.slice(-2);
  const comma = isMark(past.at(-1), 'and') ? past.slice(0, -1) : past;
  const [and, before, mark] = comma.slice(-3);
  if (!/^(have|contain|include)$/.test(verb?.base ?? '') || !list?.after || list.preposition !== undefined || aside?.preposition !== 'with')
    return false;
  return isMark(mark, ',') && isMark(and, 'and') && aside.members.length > 1 && before?.kind === 'noun' && aside.members.includes(before);
}

const isNamedProperty = (member: Argument): boolean => member.kind === 'noun' && isPropertyName(member.phrase.words);
