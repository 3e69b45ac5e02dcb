/** What a design that starts from an existing schema found there: which tables it reuses, and what it adds to them. */
import type { AnswerSource } from './decision.js';
import type { Schema, TableId } from './schema.js';
import type { Span } from './source.js';

/** `same-name`: the same words, however the house writes them. The other two are only likely. */
export type MatchGround = 'same-name' | 'near-name' | 'near-shape';

/** A table that may already hold what an entity of the brief is about. */
export interface MatchCandidate {
  readonly table: TableId;
  /** As it is called in the database. */
  readonly name: string;
  readonly ground: MatchGround;
  /** 0–1; orders the candidates of one entity. */
  readonly likeness: number;
  /** A sentence without its subject: `has the same words in another number`. */
  readonly reason: string;
  /** Where the table is declared. */
  readonly place?: Span;
}

/** What becomes of one entity: the table it reuses, or a new one. */
export interface EntityMatch {
  readonly entity: string;
  /** Absent: a new table. */
  readonly table?: TableId;
  /** Best first. Empty: nothing in the schema is like it. */
  readonly candidates: readonly MatchCandidate[];
  /** One table has the same name, and no other is as good: nothing is asked. */
  readonly certain: boolean;
  readonly reason: string;
  readonly source: AnswerSource;
}

/** How the existing schema does something, and whether new tables do the same. */
export interface Habit {
  readonly id: string;
  /** What it is about: `Names of tables`. */
  readonly subject: string;
  /** What new tables do. */
  readonly answer: string;
  /** With the evidence: `41 of 43 tables`. */
  readonly reason: string;
  readonly followed: boolean;
}

/** What the brief asks of an existing table that cannot be added without touching what is there. */
export interface Deferred {
  readonly entity: string;
  readonly table: TableId;
  readonly message: string;
  readonly spans: readonly Span[];
}

/** Beside the design for one engine: where it started, where it arrives, and what lies between. */
export interface ExistingWork {
  /** What the user pointed at. Holds no secret. */
  readonly source: string;
  readonly before: Schema;
  /** `before` with everything that is added; what was there is element for element the same. */
  readonly after: Schema;
  /** New tables whole; of existing tables only what is added. */
  readonly additions: Schema;
  readonly matches: readonly EntityMatch[];
  readonly habits: readonly Habit[];
  readonly deferred: readonly Deferred[];
}
