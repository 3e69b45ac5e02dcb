/** One shape from reading to proving. A wrong input is a diagnostic, never an exception. */
import type { Span } from './source.js';

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  /** Stable, `area/what`: `model/unknown-entity`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** Why it matters. */
  readonly why?: string;
  /** What to do. */
  readonly help?: string;
  readonly spans: readonly Span[];
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** Object id (`ids.ts`) for things that have no text. */
  readonly subject?: string;
}
