/** What stands in brackets, behind a colon or as an example. */
import { isEventNoun } from '../language/event-nouns.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Chunk, NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { isMark, lastNoun, type Open } from './open-clause.js';

/** "such as nitrate", "e.g. clay": values. Returns the index of the last of them. */
export function pastExamples(chunks: readonly Chunk[], at: number): number {
  let i = at;
  while (
    chunks[i + 1]?.kind === 'noun' ||
    (chunks[i + 1]?.kind === 'mark' &&
      /^(,|and|or)$/.test(chunkWord(chunks[i + 1])) &&
      chunks[i + 2]?.kind === 'noun' &&
      chunks[i + 3]?.kind !== 'verb')
  )
    i++;
  return i;
}

const chunkWord = (chunk: Chunk | undefined): string => (chunk?.kind === 'mark' ? chunk.word : '');

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

/** "airports (IATA code, name)": what stands inside belongs to the noun before it. Returns the index of the closing mark. */
export function readInside(chunks: readonly Chunk[], at: number, clause: Open, frames: Frame[], sentence: number): number {
  const end = chunks.findIndex((chunk, i) => i > at && chunk.kind === 'mark' && chunk.word === ')');
  const last = end < 0 ? chunks.length : end;
  const owner = describedBefore(clause);
  const inside = chunks.slice(at + 1, last);
  const items = inside.filter((chunk): chunk is NounChunk => chunk.kind === 'noun');
  if (owner && items.length > 0 && !areValues(items, owner) && !inside.some(({ kind }) => kind === 'verb' || kind === 'relative'))
    frames.push({ kind: 'has', owner, items, by: 'inside', possible: false, sentence });
  return last;
}

/** "a role (owner, guest)", not "airports (code, name)". */
const areValues = (items: readonly NounChunk[], owner: NounChunk): boolean =>
  isAttributeWord(owner.phrase.words.at(-1) ?? '') &&
  items.length > 1 &&
  items.every(({ determiner }) => determiner === '') &&
  items.filter(({ phrase }) => isAttributeWord(phrase.words.at(-1) ?? '')).length * 2 < items.length;

/** "the feeding of animals (date, amount)" is about the feeding. */
function describedBefore(clause: Open): NounChunk | undefined {
  const nouns = clause.groups.flatMap(({ members }) => members.filter((member): member is NounChunk => member.kind === 'noun'));
  const [head, last] = nouns.slice(-2);
  const happening = head && last?.preposition === 'of' && isEventNoun(head.phrase.words.at(-1) ?? '');
  return happening ? head : lastNoun(clause);
}
