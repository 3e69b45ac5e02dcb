import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../model/index.js';
import { literal, quoteIdentifier, quoteTable } from './spelling.js';
import { readType, spellType } from './types.js';

describe('types', () => {
  it.each<[ColumnType, string, string]>([
    [{ kind: 'boolean' }, 'BOOLEAN', 'boolean'],
    [{ kind: 'integer', bits: 16 }, 'SMALLINT', 'smallint'],
    [{ kind: 'integer', bits: 32 }, 'INTEGER', 'integer'],
    [{ kind: 'integer', bits: 64 }, 'BIGINT', 'bigint'],
    [{ kind: 'decimal', precision: 12, scale: 2 }, 'NUMERIC(12,2)', 'numeric(12,2)'],
    [{ kind: 'float', bits: 32 }, 'REAL', 'real'],
    [{ kind: 'float', bits: 64 }, 'DOUBLE PRECISION', 'double precision'],
    [{ kind: 'varchar', length: 200 }, 'VARCHAR(200)', 'character varying(200)'],
    [{ kind: 'char', length: 3 }, 'CHAR(3)', 'character(3)'],
    [{ kind: 'text' }, 'TEXT', 'text'],
    [{ kind: 'date' }, 'DATE', 'date'],
    [{ kind: 'time' }, 'TIME', 'time without time zone'],
    [{ kind: 'instant' }, 'TIMESTAMPTZ', 'timestamp with time zone'],
    [{ kind: 'datetime' }, 'TIMESTAMP', 'timestamp without time zone'],
    [{ kind: 'uuid' }, 'UUID', 'uuid'],
    [{ kind: 'json' }, 'JSONB', 'jsonb'],
    [{ kind: 'bytes' }, 'BYTEA', 'bytea'],
    [{ kind: 'native', dialect: 'postgres', sql: 'mood' }, 'mood', 'mood'],
    [{ kind: 'native', dialect: 'postgres', sql: 'text[]' }, 'text[]', 'text[]'],
    [
      { kind: 'native', dialect: 'postgres', sql: 'timestamp(3) with time zone' },
      'timestamp(3) with time zone',
      'timestamp(3) with time zone',
    ],
  ])('%o is %s and read from %s', (type, spelled, formatted) => {
    expect(spellType(type)).toBe(spelled);
    expect(readType(formatted)).toEqual(type);
  });

  it('spells money as exact numbers', () => {
    expect(spellType({ kind: 'money', precision: 12, scale: 2 })).toBe('NUMERIC(12,2)');
  });
});

describe('spelling', () => {
  it.each([
    ['orders', 'orders'],
    ['order', '"order"'],
    ['Orders', '"Orders"'],
    ['a"b', '"a""b"'],
    ['größe', '"größe"'],
    ['1st', '"1st"'],
    ['', '""'],
  ])('%s is written %s', (name, quoted) => expect(quoteIdentifier(name)).toBe(quoted));

  it('writes tables with their namespace', () => expect(quoteTable('sales.order')).toBe('sales."order"'));

  it.each([
    [null, undefined, 'NULL'],
    [true, undefined, 'TRUE'],
    [1, { kind: 'boolean' } as const, 'TRUE'],
    [0, { kind: 'boolean' } as const, 'FALSE'],
    [Number.NaN, undefined, 'NULL'],
    ["it's \\ \u0000", undefined, "'it''s \\ '"],
  ] as const)('%s is the literal %s', (value, type, text) => expect(literal(value, type)).toBe(text));
});
