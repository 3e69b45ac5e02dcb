/** One statement at work: where it stands, what it changes, and how it reports. */
import type { Severity, Span, StatementFate } from '../../../model/index.js';
import type { ScriptStatement } from '../../schema-parser.js';
import type { Flavour } from '../flavour.js';
import type { Places } from './places.js';
import type { Working } from './working.js';

export interface Change {
  readonly working: Working;
  readonly flavour: Flavour;
  readonly places: Places;
  /** The whole statement. */
  readonly text: string;
  readonly span: Span;
  /** Keeps the statement verbatim. */
  readonly keep: (what: string) => void;
  /** Applies what stands behind the statement in the same text. */
  readonly readOn: (rest: ScriptStatement) => void;
  /** `code` without its area. */
  readonly note: (code: string, severity: Severity, span: Span, message: string, help?: string) => void;
}

export interface Outcome {
  readonly what: string;
  readonly fate: StatementFate;
  readonly subject?: string;
  readonly note?: string;
}
