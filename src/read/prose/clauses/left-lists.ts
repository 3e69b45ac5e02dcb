/** Lists of properties that no clause gives to anything: "Climbers' certificates run out, so kind and expiry please." */
import { isUnit } from '../language/units.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { type Chunk, isNoun, type NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { isMark } from './open-clause.js';
import type { ChunkedSentence } from './plain-names.js';
import { isProperty } from './property-name.js';

interface LeftList {
  readonly items: readonly NounChunk[];
  readonly sentence: number;
  /** "guardians, whose name and phone we need": said outright. */
  readonly owner: NounChunk | undefined;
}

/** So many of what stands side by side are called like properties. */
const MOST = 0.5;

export function leftLists(chunked: readonly ChunkedSentence[], frames: readonly Frame[]): readonly LeftList[] {
  const taken = new Set<number>();
  for (const frame of frames)
    if (frame.kind === 'has') for (const { phrase } of frame.items) taken.add(phrase.start);
    else if (frame.kind === 'lists' && (frame.announcedBy || frame.named)) for (const { phrase } of frame.items) taken.add(phrase.start);
    else if (frame.kind === 'denied') for (const { phrase } of frame.items) taken.add(phrase.start);
  const owners = new Set(frames.flatMap((frame) => (frame.kind === 'has' ? [frame.owner.phrase.start] : [])));
  return chunked.flatMap(({ sentence, chunks }): readonly LeftList[] =>
    runsOf(chunks).flatMap((run) => {
      const items = run.filter((noun) => noun.made !== undefined || isPlain(noun));
      const free = run.every(({ phrase: { start } }) => !taken.has(start) && !owners.has(start));
      const called = run.filter(isCalledSo).length;
      return free && called > 1 && called > MOST * run.length ? [{ items, sentence: sentence.index, owner: whoseBefore(chunks, run) }] : [];
    }),
  );
}

function whoseBefore(chunks: readonly Chunk[], [first]: readonly NounChunk[]): NounChunk | undefined {
  const at = first ? chunks.indexOf(first) - 1 : -1;
  const whose = chunks[at];
  return whose?.kind === 'relative' && whose.word === 'whose' ? chunks.slice(0, at).findLast(isNoun) : undefined;
}

/** Nouns side by side, with what is said of each behind it: "a price in euros, the number of seats and a note". */
function runsOf(chunks: readonly Chunk[]): readonly (readonly NounChunk[])[] {
  const runs: NounChunk[][] = [];
  let run: NounChunk[] = [];
  let joined = false;
  const close = (): void => {
    if (run.length > 1) runs.push(run);
    run = [];
    joined = false;
  };
  chunks.forEach((chunk, i) => {
    if (isNoun(chunk)) {
      const opens = chunk.preposition === undefined || chunk.preposition === 'with';
      if (!opens && run.length > 0) return;
      if (!opens || (run.length > 0 && (!joined || chunk.preposition !== undefined))) close();
      if (opens) run.push(chunk);
      joined = false;
    } else if (chunk.kind === 'mark' && /^(,|and|or)$/.test(chunk.word)) joined = run.length > 0;
    else if (isMark(chunk, 'values')) return;
    else {
      // "The date matters": of a clause of its own.
      if (chunk.kind === 'verb' && isNoun(chunks[i - 1] ?? chunk) && !chunk.passive) run.pop();
      close();
    }
  });
  close();
  return runs;
}

const isCalledSo = (noun: NounChunk): boolean => isProperty(noun) || isAttributeWord(lastOf(noun)) || isUnit(lastOf(noun));
const lastOf = ({ phrase: { words } }: NounChunk): string => words.at(-1) ?? '';

const isPlain = ({ exactly, counted, phrase }: NounChunk): boolean => !exactly && !counted && phrase.words.length < 5;
