/** Which kind of violation an error is, by its SQLSTATE. https://www.postgresql.org/docs/15/errcodes-appendix.html */
import type { EngineErrorClass } from '../dialect.js';

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly column?: string;
  readonly message?: string;
  /** The server's own function that raised it: says what a translated message cannot. */
  readonly routine?: string;
}

const KINDS: Readonly<Record<string, EngineErrorClass['kind']>> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  // restrict_violation: what RESTRICT raises since PostgreSQL 18.
  '23001': 'foreign-key',
  '23514': 'check',
  '23502': 'not-null',
  '22001': 'too-long',
  P0001: 'raised',
};

export function classifyError(error: unknown): EngineErrorClass {
  const given: PostgresError = typeof error === 'object' && error !== null ? error : {};
  const { code = '', constraint, column, message = String(error) } = given;
  const kind = KINDS[code] ?? (isPolicy(given) ? 'policy' : 'other');
  const name = constraint ?? column ?? (kind === 'raised' ? message : undefined);
  return { kind, ...(name === undefined ? {} : { name }), message };
}

/** insufficient_privilege is raised for a missing privilege too, and that is not what a policy promises. */
function isPolicy({ code, routine, message = '' }: PostgresError): boolean {
  return code === '42501' && (routine === undefined ? message.includes('row-level security') : routine === 'ExecWithCheckOptions');
}
