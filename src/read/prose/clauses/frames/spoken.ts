/** What clauses are read from: the sentences that say something of the data, their chunks and their frames. */

import type { Claim } from '../../claims/claim.js';
import type { Block } from '../../document/block.js';
import { isFieldsLabel } from '../../forms/is-fields-label.js';
import type { Sentence, Token } from '../../language/token.js';
import { namesSoftware } from '../../language/word-classes.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { withNewcomers } from '../../narrative/newcomers.js';
import { type SecondOpinion, secondOpinion } from '../../narrative/second-opinion.js';
import { isClearAside, isIntroduction } from '../../outlines/section-kind.js';
import { framesOfActs } from '../acts/act-frames.js';
import type { NounChunk } from '../chunk.js';
import { chunksOf } from '../chunks/chunks.js';
import type { Frame } from '../frame.js';
import { ANNOUNCING } from '../list-frames.js';
import { asMeant } from '../meant-tags.js';
import { namedLists } from '../named-lists.js';
import { type ChunkedSentence, plainChunks } from '../plain-names.js';
import { readFrames } from './frames.js';
import { ledByTheirs } from './led-by.js';
import { withOthers } from './others.js';
import { outcomesOfCases } from './outcomes-of-cases.js';
import { titleFrames } from './title-frames.js';

export interface Spoken {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly chunked: readonly ChunkedSentence[];
  readonly frames: readonly Frame[];
  /** What the reading of running prose makes of the same sentences. */
  readonly told: SecondOpinion;
}

export function spokenOf(blocks: readonly Block[], all: readonly Sentence[], naming: readonly Claim[]): Spoken {
  const sentences = withNewcomers(ledByTheirs(sayingSomething(all, naming)).map(asMeant));
  const captionOf = captionsOf(blocks, all);
  const chunked = withOthers(plainChunks(sentences)).map((line): ChunkedSentence => {
    const under = captionOver(blocks, line.sentence, captionOf);
    return under ? { ...line, under } : line;
  });
  const said = framesOfActs(readFrames(chunked), chunked);
  const frames = [...said, ...outcomesOfCases(said, chunked)];
  return {
    blocks,
    sentences,
    chunked,
    frames: [...frames, ...titleFrames(chunked), ...namedLists(blocks, chunked, frames)],
    told: secondOpinion(sentences),
  };
}

/** The noun that a block is, asked for only where a line stands under it: cutting every heading and item into chunks takes time. */
type CaptionOf = (block: number) => NounChunk | undefined;

/** "Props", "- Student": blocks that are one noun. */
function captionsOf(blocks: readonly Block[], sentences: readonly Sentence[]): CaptionOf {
  const title = isTitled(blocks) && !isOverProperties(blocks, sentences) ? 0 : -1;
  const within = new Map<number, Sentence[]>();
  for (const sentence of sentences) within.set(sentence.block, [...(within.get(sentence.block) ?? []), sentence]);
  const known = new Map<number, NounChunk | undefined>();
  return (block) => {
    if (!known.has(block)) known.set(block, block === title ? undefined : captionIn(blocks[block], within.get(block) ?? []));
    return known.get(block);
  };
}

function captionIn(block: Block | undefined, sentences: readonly Sentence[]): NounChunk | undefined {
  if (!block || !/^(heading|item)$/.test(block.kind) || isOfDocument(block)) return undefined;
  const nouns = sentences.flatMap(({ tokens }) => {
    const [noun, ...more] = chunksOf(tokens).filter((chunk) => chunk.kind !== 'mark' || chunk.word !== ':');
    return noun?.kind === 'noun' && more.length === 0 ? [noun] : [];
  });
  return nouns.findLast(({ phrase: { words } }) => !namesSoftware(words) && !ANNOUNCING.test(words.at(-1) ?? ''));
}

/** `Phase 1 scope`, `Definition of done`: a section of a document, and no thing that has what stands below. */
const isOfDocument = (block: Block | undefined): boolean =>
  block?.kind === 'heading' &&
  block.level < 5 &&
  (isIntroduction(block.text.replace(/^(phase|release|version) \d+\s*/i, '')) || isClearAside(block.text));

/** "Boats" over "length", "colour": nothing but what one of them has stands below. */
function isOverProperties([, ...blocks]: readonly Block[], sentences: readonly Sentence[]): boolean {
  if (blocks.length < 2 || blocks.some(({ kind, parent, level }) => kind !== 'item' || parent !== undefined || level > 1)) return false;
  const below = sentences.filter(({ block }) => block > 0);
  const bare = below.filter(({ tokens }) => {
    const inside = tokens.findIndex(({ text }) => text === '(');
    const [noun, ...more] = chunksOf(inside < 0 ? tokens : tokens.slice(0, inside)).filter(({ kind }) => kind !== 'mark');
    return noun?.kind === 'noun' && more.length === 0 && !noun.many;
  });
  return (
    bare.length === below.length && below.some(({ tokens }) => isAttributeWord(tokens.findLast(({ tag }) => tag !== 'punct')?.lower ?? ''))
  );
}

/** What the first heading names is the whole, unless others stand beside it. */
const isTitled = ([first, ...rest]: readonly Block[]): boolean =>
  first?.kind === 'heading' && rest.every(({ kind, level }) => kind !== 'heading' || level > first.level);

/** Of an item only: a paragraph under a heading speaks for itself. */
function captionOver(blocks: readonly Block[], { block }: Sentence, captionOf: CaptionOf): NounChunk | undefined {
  const own = blocks[block];
  if (own?.kind !== 'item') return undefined;
  return captionOf(own.parent ?? own.heading ?? -1);
}

/** Without sentences that say nothing about data, those that only rule something out, and labels of lists ("Columns:"). */
function sayingSomething(sentences: readonly Sentence[], naming: readonly Claim[]): readonly Sentence[] {
  const byIndex = new Map(sentences.map((sentence) => [sentence.index, sentence]));
  const silent = new Set(
    naming.flatMap(({ kind, evidence }) => {
      const { start, end } = byIndex.get(evidence.sentence) ?? { start: 0, end: 0 };
      const whole = evidence.end - evidence.start >= 0.7 * (end - start);
      return kind === 'ignored' || (kind === 'excluded' && whole) ? [evidence.sentence] : [];
    }),
  );
  return sentences.filter(({ index, tokens }) => !silent.has(index) && !isFieldsLabel(wordsOf(tokens)));
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ tag }) => tag !== 'punct')
    .slice(0, LONGEST_LABEL + 1)
    .map(({ lower }) => lower)
    .join(' ');
const LONGEST_LABEL = 3;
