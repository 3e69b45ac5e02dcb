/** What reading a brief gives. */

import type { Coverage, Diagnostic, DomainModel, QuestionId, SourceText, Span } from '../model/index.js';
import type { ProposedClaims } from './prose/claims/claim-json.js';

export type { ProposedClaims };

export type BriefKind = 'entities' | 'prose' | 'model-file';

/** An answer to a design question that the text itself gives ("runs on PostgreSQL", "each school sees only its own"). */
export interface StatedAnswer {
  readonly question: QuestionId;
  readonly answer: string;
  readonly span: Span;
  readonly quote: string;
}

export interface Reading {
  readonly kind: BriefKind;
  readonly model: DomainModel;
  readonly coverage: Coverage;
  readonly stated: readonly StatedAnswer[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Reader {
  readonly id: BriefKind;
  readonly summary: string;
  /** 0 (not mine) to 1 (certainly mine). The highest wins; ties go to registry order. */
  readonly recognises: (source: SourceText) => number;
  /** `claims`: what other readers propose, for readers that weigh claims. */
  readonly read: (source: SourceText, claims?: readonly ProposedClaims[]) => Reading;
  /** Loads what is heavy (a language model) before `read` is called; absent where nothing is. */
  readonly prepare?: () => Promise<void>;
}
