/** What clauses are read from: the sentences that say something of the data, their chunks and their frames. */
import type { Claim } from '../claims/claim.js';
import type { Sentence } from '../language/token.js';
import type { Frame } from './frame.js';
import { readFrames } from './frames.js';
import { type ChunkedSentence, plainChunks } from './plain-names.js';

export interface Spoken {
  readonly sentences: readonly Sentence[];
  readonly chunked: readonly ChunkedSentence[];
  readonly frames: readonly Frame[];
}

export function spokenOf(all: readonly Sentence[], naming: readonly Claim[]): Spoken {
  const sentences = sayingSomething(all, naming);
  const chunked = plainChunks(sentences);
  return { sentences, chunked, frames: readFrames(chunked) };
}

/** Without sentences that say nothing about data, and those that only rule something out. */
function sayingSomething(sentences: readonly Sentence[], naming: readonly Claim[]): readonly Sentence[] {
  const silent = new Set(
    naming.flatMap(({ kind, evidence }) => {
      const { start, end } = sentences[evidence.sentence] ?? { start: 0, end: 0 };
      const whole = evidence.end - evidence.start >= 0.7 * (end - start);
      return kind === 'ignored' || (kind === 'excluded' && whole) ? [evidence.sentence] : [];
    }),
  );
  return sentences.filter(({ index }) => !silent.has(index));
}
