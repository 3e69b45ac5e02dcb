/** What a clause says, before anyone decides which nouns are things: who has what, who does what to whom, what is listed. */
import type { NounChunk } from './chunk.js';

export interface HasFrame {
  readonly kind: 'has';
  readonly owner: NounChunk;
  readonly items: readonly NounChunk[];
  /** By a verb, "with …", in parentheses, or "whose …". */
  readonly by: 'verb' | 'with' | 'inside' | 'whose';
  readonly possible: boolean;
  /** Where the owner is no thing: what was spoken of, the likeliest first. */
  readonly instead?: readonly NounChunk[];
  /** Of both together: "in each project members have a role". */
  readonly paired?: NounChunk;
  /** The owner is a part of the other: both together only where the owner is described by itself. */
  readonly parts?: boolean;
  /** What stands in many wholes, in a place of its own in each. */
  readonly ordered?: boolean;
  /** What there is of each: "the points per criterion". */
  readonly counted?: boolean;
  /** "Teachers give feedback", "the nurse notes the dose": who gives it or writes it down, or gets it. */
  readonly teller?: NounChunk;
  readonly sentence: number;
}
export interface DoesFrame {
  readonly kind: 'does';
  readonly subject: NounChunk;
  readonly verb: string;
  readonly passive: boolean;
  readonly possible: boolean;
  /** Without a preposition, in their order. */
  readonly objects: readonly NounChunk[];
  /** With theirs. */
  readonly places: readonly NounChunk[];
  /** "As a planner I want to see …": what somebody would like to do, seldom a fact that is kept. */
  readonly wished?: boolean;
  /** The subject is one of the objects ("cars and vans are vehicles"): what that is called, "type" or "kind". */
  readonly oneOf?: string;
  readonly sentence: number;
}
/** "visit of a pet", "comments on the articles": one noun attached to another. */
export interface AttachedFrame {
  readonly kind: 'attached';
  readonly head: NounChunk;
  readonly to: NounChunk;
  readonly sentence: number;
}
/** "Rooms, guests, reservations." */
export interface ListsFrame {
  readonly kind: 'lists';
  readonly items: readonly NounChunk[];
  /** "Entities: …", "Tables: …": the word that says that all of them are things. */
  readonly announcedBy?: NounChunk;
  /** No word says so, but how it is written. */
  readonly named?: boolean;
  /** "We have eleven looms". */
  readonly counted?: boolean;
  readonly sentence: number;
}
/** "Build a recipe site": what is to be made, seldom a thing that it keeps. */
export interface ProjectFrame {
  readonly kind: 'project';
  readonly noun: NounChunk;
  readonly sentence: number;
}
/** "Passengers are not covered": what is ruled out. */
export interface DeniedFrame {
  readonly kind: 'denied';
  readonly items: readonly NounChunk[];
  readonly sentence: number;
}
export type Frame = HasFrame | DoesFrame | AttachedFrame | ListsFrame | ProjectFrame | DeniedFrame;
