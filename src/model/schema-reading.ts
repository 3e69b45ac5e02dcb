/** What reading an existing schema gives: the schema, and what became of every statement of its source. */
import type { Diagnostic } from './diagnostic.js';
import type { Schema } from './schema.js';
import type { Span } from './source.js';
import type { DialectId } from './types.js';

export type SchemaSourceKind = 'sql' | 'migrations' | 'prisma' | 'dbml' | 'database';

/**
 * `modelled`: its effect is in the schema's typed part. `verbatim`: kept whole as an opaque statement, view, routine or
 * trigger body. `skipped`: says nothing of the schema (data, session settings, transaction control).
 * `not-understood`: nothing of it is in the schema; a diagnostic says so.
 */
export type StatementFate = 'modelled' | 'verbatim' | 'skipped' | 'not-understood';

/** One statement or declaration of the source. A run of neighbouring data statements is one entry with a `count`. */
export interface StatementReading {
  /** In the language's own words, lower case: `create table`, `copy`, `model`. */
  readonly what: string;
  readonly fate: StatementFate;
  readonly span: Span;
  /** Object id (`ids.ts`) it speaks of. */
  readonly subject?: string;
  /** Why it is not modelled. */
  readonly note?: string;
  readonly count?: number;
}

export interface SchemaReading {
  readonly source: SchemaSourceKind;
  readonly dialect: DialectId;
  readonly schema: Schema;
  readonly statements: readonly StatementReading[];
  readonly diagnostics: readonly Diagnostic[];
}
