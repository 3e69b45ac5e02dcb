/** What a writer is: a pure function from the finished work to files. */
import type { Design } from '../design/design.js';
import type { Lowered } from '../dialects/dialect.js';
import type {
  AdditivePlan,
  Coverage,
  Decisions,
  Diagnostic,
  DomainModel,
  EngineTarget,
  ExistingWork,
  OutputFile,
  Proof,
  Scorecard,
} from '../model/index.js';
import type { EmitTarget } from './emit-targets.js';

/** The finished work for one engine. */
export interface EngineWork {
  readonly target: EngineTarget;
  readonly design: Design;
  readonly lowered: Lowered;
  readonly scorecard: Scorecard;
  /** Where the design started from an existing schema. */
  readonly existing?: ExistingWork;
  /** How a database with that schema gets there. */
  readonly plan?: AdditivePlan;
}

/** Everything a dossier is written from. */
export interface DossierWork {
  /** Two digits or more. */
  readonly id: string;
  readonly slug: string;
  readonly model: DomainModel;
  /** The text of `model.yaml` (comments kept where the user wrote one). */
  readonly modelText: string;
  readonly decisions: Decisions;
  /** One per engine, the first is the main one. */
  readonly engines: readonly EngineWork[];
  readonly coverage: Coverage;
  readonly diagnostics: readonly Diagnostic[];
  readonly proofs: readonly Proof[];
  /** What is written beside it, on request. */
  readonly emit?: readonly EmitTarget[];
}

export interface Writer {
  readonly id: string;
  /** What it writes, for help and docs. */
  readonly summary: string;
  /** How its output is proven. */
  readonly proven: readonly ('loads' | 'reads-back' | 'reverses' | 'round-trips' | 'parses' | 'matches-tables')[];
  readonly write: (work: DossierWork) => readonly OutputFile[];
}
