/** What a colon announces, and what stands behind it: a list, a clause, what something is. */
import { type Chunk, isNoun, type NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import type { Gathered } from './gathered.js';
import { isMark, type Open } from './open-clause.js';
import { isPropertyName } from './property-name.js';

/** "task – a single job with a title": what a task is, not what it has. */
export function isDefinition(chunks: readonly Chunk[], at: number, clause: Open): boolean {
  const [kind, next, after] = chunks.slice(at + 1, at + 4);
  const [only, ...rest] = clause.groups;
  if (clause.verb || rest.length > 0 || only?.members.length !== 1 || kind?.kind !== 'noun' || kind.preposition !== undefined) return false;
  if (!/^(a|an|one|any|every)$/.test(kind.determiner) || isPropertyName(kind.phrase.words)) return false;
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

/** What a colon announces: the object of the clause before it, or its only noun. */
export function headOf(clause: Open): NounChunk | undefined {
  const nouns = (groups: readonly Gathered[]): readonly NounChunk[] => groups.flatMap(({ members }) => members.filter(isNoun));
  const plain = clause.groups.filter(({ preposition }) => preposition === undefined);
  const [place, ...others] = clause.groups.filter(({ preposition, after }) => preposition !== undefined && after);
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
  return nouns(only ? [only] : plain).at(-1);
}

/** "Attempts: which user took which quiz": an attempt has both. Returns the index of the last of it, or that before it. */
export function readAsked(chunks: readonly Chunk[], from: number, owner: NounChunk, frames: Frame[], sentence: number): number {
  const first = chunks[from];
  if (first?.kind !== 'noun' || first.determiner !== 'which') return from - 1;
  const clause = chunks.findIndex((chunk, i) => i > from && isMark(chunk, 'clause'));
  const end = clause < 0 ? chunks.length : clause;
  const items = chunks.slice(from, end).filter((chunk): chunk is NounChunk => chunk.kind === 'noun' && chunk.determiner === 'which');
  frames.push({ kind: 'has', owner, items, by: 'inside', possible: false, sentence });
  return end - 1;
}
