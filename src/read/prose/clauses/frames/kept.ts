/** A clause that may say what is kept: "we store | the price and the date | for each rental". */
import type { NounChunk } from '../chunk.js';
import type { Resolved } from '../meant.js';
import type { Topic } from '../topic.js';

export interface Kept {
  readonly subjects: readonly NounChunk[];
  readonly objects: readonly NounChunk[];
  readonly after: readonly Resolved[];
  /** What the subject is of. */
  readonly of?: NounChunk | undefined;
  /** "for each shop and product", "of each pupil in each term": each of what. */
  readonly each?: readonly NounChunk[];
  readonly sentence: number;
  readonly topic: Topic;
}
