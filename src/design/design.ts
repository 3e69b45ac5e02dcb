/** What the design stage takes and gives. */
import type { Capabilities } from '../dialects/capabilities.js';
import type { Decisions, Diagnostic, DomainModel, EngineTarget, LiteralValue, Schema } from '../model/index.js';
import type { ExistingSchema } from './brownfield/existing-schema.js';

export interface DesignInput {
  readonly model: DomainModel;
  readonly decisions: Decisions;
  readonly target: EngineTarget;
  readonly capabilities: Capabilities;
  /** What is there already: its tables are added to, its style is followed. */
  readonly existing?: ExistingSchema;
}

/** A choice made while designing that a reader would ask about; the document prints it. */
export interface DesignNote {
  /** Object id (`ids.ts`) or entity id. */
  readonly subject: string;
  readonly kind:
    | 'key'
    | 'type'
    | 'normal-form'
    | 'tenancy'
    | 'deletion'
    | 'index'
    | 'naming'
    | 'lifecycle'
    | 'audit'
    | 'retention'
    | 'sensitivity'
    | 'relationship'
    | 'inheritance'
    | 'other';
  readonly message: string;
}

/** Something proposed, not built, because nothing measured or stated asks for it yet; listed under trade-offs. */
export interface Proposal {
  readonly title: string;
  /** What in the brief or the design suggests it. */
  readonly evidence: string;
  readonly cost: string;
  readonly refresh?: string;
}

/** One condition of a read, in columns. `value` where the text names a constant. */
export interface PatternCondition {
  readonly column: string;
  readonly op: 'equals' | 'range' | 'in' | 'prefix' | 'contains' | 'search' | 'is-set' | 'is-unset' | 'json-contains';
  readonly value?: LiteralValue;
}

/** A read resolved to columns of one table; tenant and soft-delete conditions included. The prover turns it into a SELECT. */
export interface PatternQuery {
  readonly conditions: readonly PatternCondition[];
  readonly sort: readonly { readonly column: string; readonly direction: 'asc' | 'desc' }[];
  readonly limit?: number;
  /** Columns read; absent: all. */
  readonly reads?: readonly string[];
  readonly aggregate?: 'count' | 'sum' | 'average';
}

/** How a read is served in this schema: one per access pattern and one per foreign key (`pattern` is then `fk:<constraint name>`). */
export interface PatternService {
  readonly pattern: string;
  readonly description: string;
  readonly table: string;
  readonly query: PatternQuery;
  /** Name of the index, unique or primary key that serves it. */
  readonly index?: string;
  /** Why there is no index of its own, where there is none. */
  readonly without?: 'primary-key' | 'unique' | 'covered' | 'small-table' | 'engine-lacks-feature';
  readonly explanation: string;
}

/** A table whose expired rows are removed by a statement that the retention section prints and the proof runs. */
export interface RetentionRuleDesign {
  readonly table: string;
  readonly column: string;
  /** ISO 8601 duration. */
  readonly period: string;
  readonly action: 'delete' | 'anonymise' | 'archive';
  readonly sense: 'keep' | 'limit';
  /** Columns nulled or replaced when anonymising. */
  readonly anonymises: readonly string[];
  /** A boolean column that stops it (legal hold). */
  readonly holdColumn?: string;
  readonly reason: string;
}

export interface Design {
  readonly target: EngineTarget;
  readonly schema: Schema;
  readonly notes: readonly DesignNote[];
  readonly proposals: readonly Proposal[];
  readonly services: readonly PatternService[];
  readonly retention: readonly RetentionRuleDesign[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The state a pass refines. Passes never mutate it: they return a new one. */
export interface DesignState extends Design {
  readonly input: DesignInput;
  /** Model after passes that normalise it (lists split off, inheritance resolved). */
  readonly model: DomainModel;
  /** Entities that a pass made of an attribute with several values: their tables have the role `list`. */
  readonly lists: ReadonlySet<string>;
}

export interface Pass {
  readonly id: string;
  /** One sentence: what holds after this pass that did not hold before. */
  readonly establishes: string;
  readonly run: (state: DesignState) => DesignState;
}
