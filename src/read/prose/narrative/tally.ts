/** What is counted of each noun of a text. */
import { noSigns, type Sign } from './signs.js';

/** How often each of these was met. */
export interface Tally {
  readonly key: string;
  /** Which noun of the text named it first. */
  first: number;
  mentions: number;
  /** As the whole of a phrase's nouns. */
  whole: number;
  plural: number;
  /** Lists said of it, and their items. */
  owns: number;
  items: number;
  sureItems: number;
  each: number;
  counted: number;
  /** "belongs to a …", "under a …", "against the …". */
  under: number;
  /** Something that belongs, hangs off, sits under. */
  hangs: number;
  opens: number;
  labels: number;
  said: number;
  indefinite: number;
  listed: number;
  modifies: number;
  possessed: number;
  possesses: number;
  subject: number;
  negated: number;
  row: number;
  has: number;
  predicate: number;
  asked: number;
  described: number;
  starts: number;
  onIt: number;
  declared: number;
  definite: number;
  heads: number;
  placed: number;
  /** "number of boats", "how many boats". */
  numbered: number;
  /** Something of something: "share of the rent". */
  ofSomething: number;
  /** Written in capitals inside a sentence. */
  capital: number;
  /** What it is made of, done: "booking" where the text says that somebody books. */
  enacted: number;
  /** "A truck has a registration and a load": a list of its own, said of any one of it. */
  outright: number;
  /** "Swims: diver, date and depth.": a name before a colon with all that one has. */
  labelled: number;
  /** "Each category row names its parent.": said to have rows. */
  rowed: number;
  /** "docket number": it is known by one. */
  identified: number;
  /** With an adjective in front of its one noun: "late fee". */
  described1: number;
  readonly signs: Record<Sign, number>;
  paragraphs: Set<number>;
  /** Paragraphs that list what one has, under this name alone. */
  readonly introduced: Set<number>;
  /** "A parcel is a box.": what it is said to be, and in which paragraph. */
  readonly saidToBe: Map<string, { readonly block: number; readonly kind: boolean; readonly same: boolean }>;
}

/** A noun that nothing was counted of. */
export const noTally = (key: string): Tally => ({
  key,
  first: 0,
  mentions: 0,
  whole: 0,
  plural: 0,
  owns: 0,
  items: 0,
  sureItems: 0,
  each: 0,
  counted: 0,
  under: 0,
  hangs: 0,
  opens: 0,
  labels: 0,
  said: 0,
  indefinite: 0,
  listed: 0,
  modifies: 0,
  possessed: 0,
  possesses: 0,
  subject: 0,
  negated: 0,
  row: 0,
  has: 0,
  predicate: 0,
  asked: 0,
  described: 0,
  starts: 0,
  onIt: 0,
  declared: 0,
  definite: 0,
  heads: 0,
  placed: 0,
  numbered: 0,
  ofSomething: 0,
  capital: 0,
  enacted: 0,
  outright: 0,
  labelled: 0,
  rowed: 0,
  identified: 0,
  described1: 0,
  signs: noSigns(),
  paragraphs: new Set(),
  introduced: new Set(),
  saidToBe: new Map(),
});
