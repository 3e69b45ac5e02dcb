/** The form of a pattern: data with a recogniser. The examples are executed as tests. */

import type { ClaimBody, ThingName } from '../claims/claim.js';
import type { Block } from '../document/block.js';
import type { Sentence } from '../language/token.js';
import type { Mentions } from '../terms/mentions.js';

/** A claim as a pattern makes it: the reader adds sentence, pattern and weight. */
export interface Found {
  readonly body: ClaimBody;
  readonly start: number;
  readonly end: number;
  /** Factor on the pattern's confidence, where this hit is weaker than usual. */
  readonly weight?: number;
}

export interface NamingContext {
  readonly sentence: Sentence;
  readonly block: Block;
  /** The thing that the surrounding text speaks of: list label, heading, last subject. */
  readonly topic: ThingName | undefined;
  /** What the label of this item names: "Message management: …". */
  readonly label: ThingName | undefined;
  /** The module that this sentence or the one before speaks of: "the course selection module allows …". */
  readonly module: ThingName | undefined;
  /** What the item names that this paragraph stands under: "3. Bridge inspection", and below it "Fields: …". */
  readonly caption: ThingName | undefined;
  /** What the heading above names. */
  readonly heading: ThingName | undefined;
}

export interface LinkingContext extends NamingContext {
  /** Sentence text, lower case, single spaces; for patterns that are phrases. */
  readonly plain: string;
  readonly mentions: Mentions;
  /** The known thing that a stretch of words names: the longest name in it, the last of equals. */
  readonly resolve: (words: string) => ThingName | undefined;
  /** Whom "who" means, where the text keeps people. */
  readonly somebody: () => ThingName | undefined;
  /** The thing spoken of: what the sentence names first, else the topic, else the heading. */
  readonly about: ThingName | undefined;
}

interface PatternCore {
  /** Stable: `attributes/has-list`. */
  readonly id: string;
  readonly recognises: string;
  readonly confidence: number;
  readonly examples: readonly { readonly text: string; readonly gives: readonly string[] }[];
}

/** First round: which things there are and what they have. Knows no other things yet. */
export interface NamingPattern extends PatternCore {
  readonly round: 'naming';
  readonly find: (context: NamingContext) => readonly Found[];
}
/** Second round: what is said about things that are known. */
export interface LinkingPattern extends PatternCore {
  readonly round: 'linking';
  readonly find: (context: LinkingContext) => readonly Found[];
}
export type Pattern = NamingPattern | LinkingPattern;
