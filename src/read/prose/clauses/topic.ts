import type { NounChunk } from './chunk.js';

/** Who was spoken of last, over sentences: what "it" and "they" stand for. */
export interface Topic {
  /** What the sentence before was about: the first subject in it. */
  main: NounChunk | undefined;
  subject: NounChunk | undefined;
  /** The sentence that spoke of the subject. */
  sentence: number;
  /** The last sentence that spoke of anything. */
  touched: number;
  object: NounChunk | undefined;
  /** "customers who bought a product": what a clause inside the sentence brought up. */
  inside?: { readonly noun: NounChunk; readonly sentence: number };
  /** Single ones, the last at the end: what "both" stands for. */
  recent: readonly NounChunk[];
  /** Several of something, the last that were spoken of: what "each" picks from. */
  several: NounChunk | undefined;
  /** The last that stood side by side: what "the former" and "the latter" stand for. */
  listed: readonly NounChunk[];
  /** Keys of all that was spoken of. */
  readonly named: Set<string>;
  /** The last people that did something: who "they" are where only people do it. */
  person?: { readonly noun: NounChunk; readonly sentence: number };
  /** What was said to be done, the last at the end. */
  deeds: readonly SaidDeed[];
}

/** "A clerk files a claim", "claims are filed". */
export interface SaidDeed {
  readonly verb: string;
  readonly on: NounChunk | undefined;
  readonly by: NounChunk | undefined;
  /** "the status of a parcel changes": what it is of. */
  readonly of?: NounChunk | undefined;
  readonly sentence: number;
  /** "A pump fails": done to nothing. */
  readonly alone?: boolean;
}
