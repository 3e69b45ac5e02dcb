/** What became of every sentence of the brief. */
import type { Span } from './source.js';

export interface SentenceReading {
  readonly span: Span;
  readonly text: string;
  /** `used` gave at least one element; `unused` was read and gave nothing; `ignored` is no requirement (boilerplate, heading, negated). */
  readonly status: 'used' | 'unused' | 'ignored';
  /** What it gave, as a person would say it: `order.total`, `order N:1 customer`. */
  readonly gave: readonly { readonly what: string; readonly pattern: string; readonly confidence: number }[];
  /** For `ignored` and `unused`: why. */
  readonly why?: string;
}

export interface Coverage {
  readonly sentences: readonly SentenceReading[];
}
