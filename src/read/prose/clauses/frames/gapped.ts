/** "…, and each edition in many copies", "a van a volume": the verb of the clause before is left out, and meant. */
import { singularWord } from '../../../source/singular.js';
import { isTimeUnit } from '../../language/time-units.js';
import { type Chunk, isNoun, type NounChunk, type VerbChunk } from '../chunk.js';
import { type Open, opened } from '../open-clause.js';

/** The clause that a noun opens whose verb was said before it, if it does. */
export function gappedAt(chunks: readonly Chunk[], at: number, clause: Open, said: Open | undefined): Open | undefined {
  const [subject, other] = [chunks[at], chunks[at + 1]];
  if (subject?.kind !== 'noun' || other?.kind !== 'noun' || subject.preposition !== undefined || subject.made || other.made)
    return undefined;
  if (chunks[at - 1]?.kind !== 'mark' && at > 0) return undefined;
  const told = clause.verb ? clause : clause.groups.length === 0 ? said : undefined;
  const verb = told?.antecedent ? undefined : told?.verb;
  const before = told && mainSubject(told);
  if (!told || !verb || verb.reduced || verb.negated || !before || !isAlike(subject, before) || isTime(subject)) return undefined;
  if (opensClause(chunks, at + 2)) return undefined;
  const parallel = other.preposition === undefined ? isOther(subject, other, told, verb) : isPlaced(subject, other, told);
  return parallel ? { ...opened(), subject: [subject], verb, groups: [{ members: [subject], subject: true }] } : undefined;
}

const mainSubject = ({ subject, groups }: Open): NounChunk | undefined =>
  subject[0] ?? groups.find((group) => group.subject)?.members.find(isNoun);

/** Both are "a …" or "each …", or both are plurals. */
const isAlike = (a: NounChunk, b: NounChunk): boolean => {
  const bare = (noun: NounChunk): boolean => noun.determiner === '' && noun.many;
  const one = (noun: NounChunk): boolean => /^(a|an|each|every|one|the)$/.test(noun.determiner) && noun.phrase.number !== 'many';
  return (bare(a) && bare(b)) || (one(a) && one(b));
};

const isTime = ({ phrase }: NounChunk): boolean => isTimeUnit(phrase.words.at(-1) ?? '') || /^times?$/.test(phrase.words.at(-1) ?? '');

/** "a van a volume": two nouns side by side, where the verb takes one without a preposition. */
function isOther(subject: NounChunk, other: NounChunk, { groups }: Open, verb: VerbChunk): boolean {
  const object = groups.some((group) => group.preposition === undefined && !group.subject && group.members.length > 0);
  return object && verb.base !== 'be' && other.from === subject.to && other.determiner !== '' && !isTime(other);
}

/** "payments to invoices": the preposition of what the verb was said with. */
function isPlaced(subject: NounChunk, { preposition }: NounChunk, { groups, verb }: Open): boolean {
  const after = groups.filter((group) => group.after && group.members.length > 0);
  const last = after.at(-1)?.preposition ?? '';
  if (after.some((group) => group.preposition === undefined) || verb?.base === 'be') return false;
  if (last === preposition && !/^(with|of)$/.test(last)) return true;
  // "each machine sits on a belt, and each belt in a hall"
  return (
    (last === preposition || (PLACE.test(last) && PLACE.test(preposition ?? ''))) &&
    groups.some(({ members }) => members.some((member) => member.kind === 'noun' && lastOf(member) === lastOf(subject)))
  );
}

const lastOf = ({ phrase }: NounChunk): string => singularWord(phrase.words.at(-1) ?? '');

const PLACE = /^(in|inside|within|on|at|under|below|to|into|by)$/;

/** "a member a clerk knows": the noun has a verb of its own. */
const opensClause = (chunks: readonly Chunk[], at: number): boolean => {
  const next = chunks[at];
  return next?.kind === 'verb' && !next.reduced;
};
