/** Column types as PostgreSQL says them, both ways. https://www.postgresql.org/docs/15/datatype.html */
import { type ByKind, type ColumnType, visit } from '../../model/index.js';

export function spellType(type: ColumnType): string {
  return visit(type, SPELL);
}

const SPELL: ByKind<ColumnType, string> = {
  boolean: () => 'BOOLEAN',
  integer: ({ bits }) => ({ 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT' })[bits],
  decimal: ({ precision, scale }) => `NUMERIC(${precision},${scale})`,
  money: ({ precision, scale }) => `NUMERIC(${precision},${scale})`,
  float: ({ bits }) => (bits === 32 ? 'REAL' : 'DOUBLE PRECISION'),
  varchar: ({ length }) => `VARCHAR(${length})`,
  char: ({ length }) => `CHAR(${length})`,
  text: () => 'TEXT',
  date: () => 'DATE',
  time: () => 'TIME',
  instant: () => 'TIMESTAMPTZ',
  datetime: () => 'TIMESTAMP',
  uuid: () => 'UUID',
  json: () => 'JSONB',
  bytes: () => 'BYTEA',
  native: ({ sql }) => sql,
};

const SIMPLE: Readonly<Record<string, ColumnType>> = {
  boolean: { kind: 'boolean' },
  smallint: { kind: 'integer', bits: 16 },
  integer: { kind: 'integer', bits: 32 },
  bigint: { kind: 'integer', bits: 64 },
  real: { kind: 'float', bits: 32 },
  'double precision': { kind: 'float', bits: 64 },
  text: { kind: 'text' },
  date: { kind: 'date' },
  'time without time zone': { kind: 'time' },
  'timestamp with time zone': { kind: 'instant' },
  'timestamp without time zone': { kind: 'datetime' },
  uuid: { kind: 'uuid' },
  jsonb: { kind: 'json' },
  bytea: { kind: 'bytes' },
};

/** Inverse of `spellType` for what `format_type` prints; money and decimal are one type here. */
export function readType(formatted: string): ColumnType {
  const simple = SIMPLE[formatted];
  if (simple) return simple;
  const [, base, first, second] = /^(numeric|character varying|character)\((\d+)(?:,(\d+))?\)$/.exec(formatted) ?? [];
  if (base === 'numeric') return { kind: 'decimal', precision: Number(first), scale: Number(second ?? 0) };
  if (base === 'character varying') return { kind: 'varchar', length: Number(first) };
  if (base === 'character') return { kind: 'char', length: Number(first) };
  return { kind: 'native', dialect: 'postgres', sql: formatted };
}
