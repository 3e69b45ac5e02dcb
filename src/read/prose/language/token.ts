/** Words and marks of a text with their places. */

/** `part` is a participle or gerund: it may stand for a verb or before a noun. */
export type Tag =
  | 'noun'
  | 'adj'
  | 'verb'
  | 'part'
  | 'aux'
  | 'modal'
  | 'det'
  | 'pron'
  | 'wh'
  | 'prep'
  | 'conj'
  | 'adv'
  | 'neg'
  | 'num'
  | 'to'
  | 'poss'
  | 'punct';

export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  /** The statistical tagger takes it for a verb, though all else speaks for a noun. */
  readonly verbal?: true;
}

export interface Sentence {
  readonly index: number;
  /** Index of the block it stands in. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}
