/** What stands in parentheses. */
import { isEventNoun } from '../language/event-nouns.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Chunk, NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { lastNoun, type Open } from './open-clause.js';

/** "airports (IATA code, name)": what stands inside belongs to the noun before it. Returns the index of the closing mark. */
export function readInside(chunks: readonly Chunk[], at: number, clause: Open, frames: Frame[], sentence: number): number {
  const end = chunks.findIndex((chunk, i) => i > at && chunk.kind === 'mark' && chunk.word === ')');
  const last = end < 0 ? chunks.length : end;
  const owner = describedBefore(clause);
  const inside = chunks.slice(at + 1, last);
  const items = inside.filter((chunk): chunk is NounChunk => chunk.kind === 'noun');
  const told = items.filter(({ made }) => made);
  const whose = clause.subject[0] ?? owner;
  // "can be resolved (we want to know who did it and when)"
  if (whose && told.length > 0 && inside.some(({ kind }) => kind === 'verb' || kind === 'pronoun')) {
    frames.push({ kind: 'has', owner: whose, items: told, by: 'inside', possible: false, sentence });
    return last;
  }
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
