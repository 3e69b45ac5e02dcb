/** A clause that is still being gathered, while the chunks of its sentence go by. */
import { type Chunk, isNoun, type NounChunk, type PronounChunk, type VerbChunk } from './chunk.js';
import type { Gathered } from './frames/gathered.js';

export type Argument = NounChunk | PronounChunk;

export interface Open {
  subject: readonly NounChunk[];
  verb: VerbChunk | undefined;
  /** Since the verb, or before it while there is none: groups of coordinated arguments. */
  groups: Gathered[];
  /** The noun that a relative clause hangs on. */
  antecedent: NounChunk | undefined;
  /** "a sire and a dam, which are horses": all that it hangs on. */
  together?: readonly NounChunk[];
  /** What stood before the colon that this list follows. */
  readonly headed?: NounChunk;
  /** "Hosts are checked first: name, address": what the clause before the colon is about, where nothing in it announces a list. */
  readonly spoken?: NounChunk;
  /** "one of them", "one of which". */
  partial?: boolean;
}

export const opened = (antecedent?: NounChunk): Open => ({ subject: [], verb: undefined, groups: [], antecedent });

export const isMark = (chunk: Chunk | undefined, word: string): boolean => chunk?.kind === 'mark' && chunk.word === word;

export const lastNoun = (clause: Open): NounChunk | undefined => {
  const nouns = clause.groups.flatMap(({ members }) => members.filter(isNoun));
  return nouns.at(-1) ?? clause.subject.at(-1);
};

/** "which skipper". */
export const isAsked = (chunk: Chunk): chunk is NounChunk => chunk.kind === 'noun' && chunk.determiner === 'which' && !chunk.done;
