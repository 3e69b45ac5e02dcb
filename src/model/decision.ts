/** Answers to the design questions, each with its reason and where it came from. */
import type { Span } from './source.js';
import type { DialectId } from './types.js';

export const QUESTION_IDS = ['engine', 'migration', 'tenancy', 'deletes', 'retention', 'depth', 'ids'] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

export type AnswerSource =
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'answers-file'; readonly path: string }
  | { readonly kind: 'context'; readonly path: string; readonly section?: string }
  | { readonly kind: 'text'; readonly span: Span; readonly quote: string }
  | { readonly kind: 'prompt' }
  | { readonly kind: 'default' };

export interface Decision {
  readonly id: string;
  readonly question: string;
  /** As a person would say it: `PostgreSQL 15`, `shared tables with tenant_id`. */
  readonly answer: string;
  readonly reason: string;
  readonly source: AnswerSource;
  readonly alternatives: readonly string[];
}

export interface EngineTarget {
  readonly dialect: DialectId;
  readonly version: string;
}
export type MigrationMode = 'greenfield' | 'brownfield' | 'mixed';
export type TenancyStrategy = 'none' | 'shared' | 'schema-per-tenant' | 'database-per-tenant';
export type DeletionStrategy = 'soft' | 'hard' | 'archive';
export type DeletionMode = 'mixed' | DeletionStrategy;
export type Regime = 'gdpr' | 'hipaa' | 'soc2' | 'ttl';
export type Depth = 'production' | 'mvp' | 'schema';
export type IdStrategy = 'bigint' | 'uuidv7' | 'bigint+uuid';

export interface RetentionAnswer {
  /** Entity or table name as given. */
  readonly target: string;
  /** ISO 8601 duration. */
  readonly period: string;
  readonly column?: string;
  readonly action: 'delete' | 'anonymise' | 'archive';
}

/** All seven answers in typed form, plus the records that the document prints. */
export interface Decisions {
  readonly engines: readonly EngineTarget[];
  readonly migration: MigrationMode;
  readonly tenancy: { readonly strategy: TenancyStrategy /** Entity id of the tenant. */; readonly entity?: string };
  readonly deletes: { readonly mode: DeletionMode; readonly perEntity: Readonly<Record<string, DeletionStrategy>> };
  readonly retention: { readonly regimes: readonly Regime[]; readonly rules: readonly RetentionAnswer[] };
  readonly depth: Depth;
  readonly ids: IdStrategy;
  readonly records: readonly Decision[];
}

/** An answer as it was given, before it is parsed. Precedence between sources is the decider's business. */
export interface GivenAnswer {
  readonly question: QuestionId;
  readonly raw: string;
  readonly source: AnswerSource;
}
