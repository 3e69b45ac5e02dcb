/** Which kind of violation an error is, by its SQLSTATE. https://www.postgresql.org/docs/15/errcodes-appendix.html */
import type { EngineErrorClass } from '../dialect.js';

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly column?: string;
  readonly message?: string;
}

const KINDS: Readonly<Record<string, EngineErrorClass['kind']>> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  // restrict_violation: what RESTRICT raises since PostgreSQL 18.
  '23001': 'foreign-key',
  '23514': 'check',
  '23502': 'not-null',
  '22001': 'too-long',
  '42501': 'policy',
  P0001: 'raised',
};

export function classifyError(error: unknown): EngineErrorClass {
  const { code, constraint, column, message = String(error) }: PostgresError = typeof error === 'object' && error !== null ? error : {};
  const kind = KINDS[code ?? ''] ?? 'other';
  const name = constraint ?? column ?? (kind === 'raised' ? message : undefined);
  return { kind, ...(name === undefined ? {} : { name }), message };
}
