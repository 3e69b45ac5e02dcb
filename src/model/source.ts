/** Where things come from: source texts, places in them, and the origin every element carries. */

/** A text the user gave. `path` is what the user would call it (a file name, `-` for standard input). */
export interface SourceText {
  readonly id: string;
  readonly path?: string;
  readonly text: string;
}

/**
 * A place in a source text. Offsets are UTF-16 code units, end exclusive; lines and columns count from 1.
 */
export interface Span {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Said by the text itself. `quote` is verbatim. */
export interface StatedOrigin {
  readonly kind: 'stated';
  readonly spans: readonly Span[];
  readonly quote: string;
  /** The reading pattern that recognised it, where one did. */
  readonly pattern?: string;
}

/** Concluded from a pattern of language or naming. `confidence` is 0–1. */
export interface ImpliedOrigin {
  readonly kind: 'implied';
  readonly pattern: string;
  readonly confidence: number;
  readonly spans: readonly Span[];
  readonly quote?: string;
}

/** Follows from an answered design question. */
export interface DecidedOrigin {
  readonly kind: 'decided';
  readonly decision: string;
}

/** Added by a design pass or a rule; `rule` is its id. */
export interface RuleOrigin {
  readonly kind: 'rule';
  readonly rule: string;
}

/** Read from an existing schema or database. */
export interface ReadOrigin {
  readonly kind: 'read';
  readonly spans: readonly Span[];
}

/** Why an element exists. Nothing appears without one. */
export type Origin = StatedOrigin | ImpliedOrigin | DecidedOrigin | RuleOrigin | ReadOrigin;

/** Readings below this confidence are listed for the user to confirm. */
export const LOW_CONFIDENCE = 0.6;
