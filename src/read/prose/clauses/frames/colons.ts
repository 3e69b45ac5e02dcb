/** What a colon announces, and what stands behind it: a list, a clause, what something is. */
import { namesSoftware } from '../../language/word-classes.js';
import { KEEPING } from '../../lists/verbs.js';
import { type Chunk, isNoun, type NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import { isAsked, isMark, type Open } from '../open-clause.js';
import { isProperty, isPropertyName, isTelling } from '../property-name.js';
import type { Gathered } from './gathered.js';

/** "task – a single job with a title": what a task is, not what it has. */
export function isDefinition(chunks: readonly Chunk[], at: number, clause: Open): boolean {
  const [kind, next, after] = chunks.slice(at + 1, at + 4);
  const [only, ...rest] = clause.groups;
  if (clause.verb || rest.length > 0 || only?.members.length !== 1 || kind?.kind !== 'noun' || kind.preposition !== undefined) return false;
  const plural = kind.many && kind.determiner === '' && isMark(next, ',');
  if (!(plural || /^(a|an|one|any|every)$/.test(kind.determiner)) || isPropertyName(kind.phrase.words)) return false;
  const goesOn =
    next?.kind === 'noun' ? next.preposition !== undefined : next?.kind === 'relative' || (next?.kind === 'verb' && next.reduced);
  return goesOn || (isMark(next, ',') && after?.kind === 'noun' && after.preposition === 'with');
}

/** After a colon: a clause of its own rather than a list. */
export const startsClause = (chunks: readonly Chunk[], at: number): boolean => {
  const rest = chunks.slice(at);
  const verb = rest.findIndex(({ kind }) => kind === 'verb');
  return verb > 0 && verb <= 2 && rest[verb - 1]?.kind !== 'mark';
};

/** Says what the subject is of, not what comes next. */
const STANDING = /^(belong|refer|relate|report|sit|live|stand|lie|hang|apply|go|come|be)$/;

const COMPOSING = /^(make|compose|divide|split|break|organi[sz]e|structure|group|build)$/;

/** "A boat has the following fields: …", "Information about boats: …": columns of what has them, not of "fields". */
export function listedOf({ groups, verb, subject }: Open): NounChunk | undefined {
  // "The fields of a boat are: …"
  const said = verb?.base === 'be' && !verb.passive;
  const plain = groups.filter(
    ({ preposition, after, subject: acts }) => preposition === undefined && (said ? acts : !acts && (after || !verb)),
  );
  const [list, ...more] = plain.flatMap(({ members }) => members.filter(isNoun));
  if (!list || more.length > 0 || !isTelling(list) || list.phrase.words.length > 1) return undefined;
  const [owner] = subject;
  if (verb && !verb.passive && owner && /^(have|contain|include|need|carry|store|hold)$/.test(verb.base)) return owner;
  const [of, ...others] = groups.filter(({ preposition }) => /^(of|about|for|on)$/.test(preposition ?? ''));
  const [noun] = of && others.length === 0 ? of.members.filter(isNoun) : [];
  return noun;
}

/** "About a boat we need: …". */
const WANTING = /^(need|want|know|have|ask|collect|require)$/;

/** What a colon announces: the object of the clause before it, or its only noun. */
export function headOf(clause: Open): NounChunk | undefined {
  const nouns = (groups: readonly Gathered[]): readonly NounChunk[] => groups.flatMap(({ members }) => members.filter(isNoun));
  const plain = clause.groups.filter(({ preposition }) => preposition === undefined);
  const [place, ...others] = clause.groups.filter(({ preposition, after }) => preposition !== undefined && preposition !== 'per' && after);
  // "agree on a pickup: …" has no other object.
  const only =
    clause.verb &&
    !clause.verb.passive &&
    !STANDING.test(clause.verb.base) &&
    others.length === 0 &&
    place?.members.length === 1 &&
    !plain.some(({ after }) => after)
      ? place
      : undefined;
  // "For plants: name, family"
  const [first, ...rest] = clause.groups;
  const placed =
    clause.verb === undefined && rest.length === 0 && /^(for|per|of|about)$/.test(first?.preposition ?? '') ? first : undefined;
  // "For each dive are recorded: the diver, the depth"
  const fronted =
    clause.verb?.passive || (clause.verb && (KEEPING.has(clause.verb.base) || WANTING.test(clause.verb.base)))
      ? clause.groups.find(({ preposition, after }) => !after && /^(for|of|per|about)$/.test(preposition ?? ''))
      : undefined;
  if (fronted && nouns(plain).length === 0) return nouns([fronted]).at(-1);
  // "A voyage is made up of legs: port, nights"
  if (clause.verb?.passive && COMPOSING.test(clause.verb.base) && /^(of|into|in)$/.test(place?.preposition ?? ''))
    return nouns(place ? [place] : []).at(-1);
  const head = nouns(only ? [only] : placed ? [placed] : plain).at(-1);
  return head && namesSoftware(head.phrase.words) ? (keptIn(clause) ?? head) : head;
}

/** "I want an app for my boats: name, length": of what the software is for. */
function keptIn({ groups }: Open): NounChunk | undefined {
  const [of, ...others] = groups.filter(({ preposition }) => preposition !== undefined);
  const [noun, ...more] = others.length === 0 && /^(for|of|about)$/.test(of?.preposition ?? '') ? (of?.members.filter(isNoun) ?? []) : [];
  return noun?.many && more.length === 0 && (!isSomebody(noun) || /^(my|our)$/.test(noun.determiner)) ? noun : undefined;
}

/** "Hosts are checked first: name, address": of what the clause is about, where nothing in it announces a list. */
export const announcesNothing = ({ groups }: Open): boolean =>
  !groups.some(({ after, members }) => after && members.some(({ kind }) => kind === 'noun'));

const isPlainList = (chunks: readonly Chunk[]): boolean =>
  chunks.every((chunk) => chunk.kind === 'noun' && (isProperty(chunk) || (chunk.preposition === undefined && !chunk.many))) &&
  2 * chunks.filter((chunk) => chunk.kind === 'noun' && isProperty(chunk)).length >= chunks.length;

/** "Attempts: which user took which quiz": an attempt has both. Returns the index of the last of it, or that before it. */
export function readAsked(chunks: readonly Chunk[], from: number, owner: NounChunk, frames: Frame[], sentence: number): number {
  const first = chunks[from];
  if (first?.kind !== 'noun' || first.determiner !== 'which') return from - 1;
  const clause = chunks.findIndex((chunk, i) => i > from && isMark(chunk, 'clause'));
  const end = clause < 0 ? chunks.length : clause;
  // "Breakdowns: which tram, when, who fixed it": a list like any other.
  const others = chunks.slice(from, end).filter((chunk): boolean => chunk.kind !== 'mark' && !isAsked(chunk));
  if (others.length > 0 && isPlainList(others)) return from - 1;
  const items = chunks
    .slice(from, end)
    .filter((chunk): chunk is NounChunk => chunk.kind === 'noun' && (chunk.determiner === 'which' || chunk.made !== undefined));
  frames.push({ kind: 'has', owner, items, by: 'inside', possible: false, sentence });
  return end - 1;
}
