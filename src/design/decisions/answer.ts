/** What an answer to each question is once it has been understood, and what is wrong with one that was not. */
import type {
  DeletionMode,
  DeletionStrategy,
  Depth,
  EngineTarget,
  IdStrategy,
  MigrationMode,
  Regime,
  RetentionAnswer,
  TenancyStrategy,
} from '../../model/index.js';

export interface Answers {
  readonly engine: readonly EngineTarget[];
  readonly migration: MigrationMode;
  /** `entity` as it was written; `decide` finds the entity. */
  readonly tenancy: { readonly strategy: TenancyStrategy; readonly entity?: string };
  readonly deletes: { readonly mode?: DeletionMode; readonly perEntity: Readonly<Record<string, DeletionStrategy>> };
  readonly retention: { readonly none?: boolean; readonly regimes: readonly Regime[]; readonly rules: readonly RetentionAnswer[] };
  readonly depth: Depth;
  readonly ids: IdStrategy;
}

/** An answer, or what is wrong with it and what is allowed. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string; readonly allowed: string };
