/**
 * SQL text → schema, statement after statement: what `Dialect.parser` promises. CREATE, ALTER and DROP are applied in
 * order to a working schema (`sql/catalogue`), so that a history of migrations ends in the schema it leaves behind.
 */
import type { Diagnostic, Schema, Span, StatementReading } from '../model/index.js';
import type { SplitQuirks } from '../sql/scan.js';

/** One statement without its terminator, and where it stands. */
export interface ScriptStatement {
  readonly text: string;
  readonly span: Span;
}

export interface BuiltSchema {
  readonly schema: Schema;
  readonly statements: readonly StatementReading[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SchemaBuilder {
  /** Applies one statement. What a user wrote never makes it throw: what is not understood becomes a diagnostic. */
  readonly apply: (statement: ScriptStatement) => void;
  /** The schema so far; may be called again after further statements. */
  readonly finish: () => BuiltSchema;
}

export interface SchemaParser {
  readonly quirks: SplitQuirks;
  /** Loads the grammar; `open` may be called after it. */
  readonly prepare: () => Promise<void>;
  /** A builder over an empty schema, or over one that was read before. */
  readonly open: (base?: Schema) => SchemaBuilder;
}
