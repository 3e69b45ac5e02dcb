/** The pieces of a sentence that clauses are made of: noun phrases, verb groups, relative words and marks. */
import type { Phrase } from '../terms/phrase.js';

export interface NounChunk {
  readonly kind: 'noun';
  /** Token range, end exclusive; determiners within, prepositions before it. */
  readonly from: number;
  readonly to: number;
  readonly phrase: Phrase;
  readonly preposition?: string;
  readonly many: boolean;
  /** "one", "exactly one", "a single", "at most one". */
  readonly exactly: boolean;
  /** "one of their policies": of those whom the clause is about. */
  readonly own?: boolean;
  /** "up to five", "one or more": how many there may be is said. */
  readonly counted?: boolean;
  /** What stands before it: each, a, their …; empty for none. */
  readonly determiner: string;
  /** "the room it takes place in", "the employee who reported it": which one is said by a clause. */
  readonly specified: boolean;
  /** How many words of the name only describe: `major` of a major incident. */
  readonly described: number;
  /** All its words, where some that only describe were taken off. */
  readonly full?: readonly string[];
  /** "a status (open, shut)", "a status: open or shut": what stands behind it, where those are short names. */
  readonly values?: readonly string[];
  /** Offset in the text behind the last of them. */
  readonly valuesEnd?: number;
  /** "(oak, ash, …)": there are others. */
  readonly more?: boolean;
  /** "maybe a licence": it need not be there. */
  readonly maybe?: boolean;
  /** Said by a clause: "when it was opened", "which agent set it". */
  readonly made?: Made;
  /** "them": spoken of before, not named here. */
  readonly meant?: true;
  /** "who ran it", "the clerk who ran it", "when it was run": what was done, by them or then. */
  readonly done?: Done;
}
export interface Made {
  readonly flag?: boolean;
  /** "it is open at first": the first of its values. */
  readonly initial?: string;
  /** "is open, paid or cancelled": said of whatever stands before it. */
  readonly state?: boolean;
  /** "when the sensor was installed": what it happened to. */
  readonly about?: string;
}
export interface Done {
  /** Base form, or a past tense that no list knows. */
  readonly verb: string;
  /** It is who did it; otherwise the moment. */
  readonly doer: boolean;
  /** "carried out". */
  readonly particle?: string;
  /** To what, where that is named. */
  readonly to?: Phrase;
}
export interface PronounChunk {
  readonly kind: 'pronoun';
  readonly from: number;
  readonly to: number;
  /** it, they, them, we, each … */
  readonly word: string;
  readonly preposition?: string;
}
export interface VerbChunk {
  readonly kind: 'verb';
  readonly from: number;
  readonly to: number;
  /** Base form: `have`, `be`, `belong` … */
  readonly base: string;
  readonly passive: boolean;
  readonly negated: boolean;
  /** "can", "may": what is possible, not what is so for every one. */
  readonly modal: boolean;
  /** A participle without a helper: "written by members". */
  readonly reduced: boolean;
}
/** That a thing is something, where no word of the text says so. */
export const BEING: VerbChunk = { kind: 'verb', from: 0, to: 0, base: 'be', passive: false, negated: false, modal: false, reduced: false };
export interface RelativeChunk {
  readonly kind: 'relative';
  readonly from: number;
  readonly to: number;
  /** who, which, that, whose, where. */
  readonly word: string;
}
export interface MarkChunk {
  readonly kind: 'mark';
  readonly from: number;
  readonly to: number;
  /** A comma, "and", "or", a parenthesis, a colon, or `clause` for what opens a new clause. */
  readonly word: string;
}
export type Chunk = NounChunk | PronounChunk | VerbChunk | RelativeChunk | MarkChunk;

export const isNoun = (chunk: Chunk): chunk is NounChunk => chunk.kind === 'noun';
