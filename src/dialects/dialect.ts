/**
 * What a dialect is: everything one engine does differently, behind one interface.
 * Stages ask `capabilities`, never the dialect's id.
 */
import type { ColumnType, DialectId, Index, Schema, TableId } from '../model/index.js';
import type { Capabilities } from './capabilities.js';
import type { PlanShape } from './plan-shape.js';
import type { Queryable } from './queryable.js';
import type { SchemaParser } from './schema-parser.js';
import type { CatalogueStatistics } from './statistics.js';
import type { StepForms } from './step-forms.js';

/** One executable statement, without its final semicolon. */
export interface Statement {
  readonly sql: string;
  /** Object ids it creates or drops. */
  readonly creates: readonly string[];
  /** Printed above it in files, as a comment. */
  readonly comment?: string;
  /** Does nothing, or fails, inside a transaction: files print it before BEGIN, or after COMMIT where it comes last. */
  readonly outsideTransaction?: boolean;
  /** The same for a throw-away database: what it needs of the server, such as roles, may be missing there. */
  readonly inSandbox?: string;
}

export interface LoweringNote {
  /** Object id the note is about. */
  readonly subject: string;
  /** What the engine lacks and what stands in, one sentence a reader of the document understands. */
  readonly message: string;
}

export interface Lowered {
  /** What will be created: `schema.dialect` is set, nothing in it is beyond the engine. */
  readonly schema: Schema;
  readonly notes: readonly LoweringNote[];
}

export interface Dialect {
  readonly id: DialectId;
  /** As people write it: `PostgreSQL`. */
  readonly label: string;
  readonly defaultVersion: string;
  readonly capabilities: (version: string) => Capabilities;
  /** Expresses what the engine lacks in what it has. Idempotent. Pure. */
  readonly lower: (schema: Schema, version: string) => Lowered;
  /** CREATE statements for a lowered schema, in an order that loads into an empty database. */
  readonly render: (schema: Schema, version: string) => readonly Statement[];
  /** The way back: drops everything `render` creates, in an order that works. */
  readonly renderDrop: (schema: Schema, version: string) => readonly Statement[];
  /** Reads scripts: SQL text → schema. */
  readonly parser?: SchemaParser;
  /** Reads the catalogue. Takes a `Queryable`; imports no driver. Expressions are parsed where understood. */
  readonly introspect: (db: Queryable) => Promise<Schema>;
  /** What the catalogue knows of rows and uses, without counting. Absent: the engine keeps none. */
  readonly statistics?: (db: Queryable) => Promise<CatalogueStatistics>;
  /**
   * One sorted line per fact (column, key, check, index, policy, trigger …), spelled so that a lowered design and the
   * same design read back from the engine give the same lines.
   */
  readonly normalForm: (schema: Schema) => readonly string[];
  /** How what is missing is added while the database is in use. */
  readonly steps: StepForms;
  readonly spellType: (type: ColumnType) => string;
  readonly quoteIdentifier: (name: string) => string;
  /** A literal as SQL, escaped. Strings, numbers, booleans as the engine wants them in a column of `type`. */
  readonly literal: (value: string | number | boolean | null, type?: ColumnType) => string;
  /** Runs EXPLAIN on a statement and reduces it to what claims speak of. */
  readonly explain: (db: Queryable, sql: string) => Promise<PlanShape>;
  /** Collects statistics so that plans are realistic (ANALYZE). */
  readonly analyze: (db: Queryable, tables: readonly TableId[]) => Promise<void>;
  /** Which kind of violation an engine error is. */
  readonly classifyError: (error: unknown) => EngineErrorClass;
  /** A search condition in the engine's own operator, for the index that serves it. Absent: the engine has none. */
  readonly patternCondition?: (condition: SpecialCondition) => string | undefined;
  /** What the engine's grammar says against a statement, where a parser stands in for a server. Absent: there is none. */
  readonly checkGrammar?: (sql: string) => Promise<string | undefined>;
  /** Words that must be quoted even in lower case. */
  readonly reserved: ReadonlySet<string>;
}

/** Full-text search for a text, a JSON document that contains another, or a text that begins with another where LIKE does not seek. */
export interface SpecialCondition {
  readonly op: 'search' | 'json-contains' | 'prefix';
  readonly column: string;
  readonly value: string;
  readonly index?: Index;
}

export type EngineErrorClass = {
  readonly kind:
    | 'unique'
    | 'foreign-key'
    | 'check'
    | 'not-null'
    | 'too-long'
    | 'policy'
    | 'raised'
    | 'other' /** Constraint, index, column or message the engine named. */;
  readonly name?: string;
  readonly message: string;
};
