import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../model/index.js';
import { mariadbFlavour } from '../mariadb/flavour.js';
import { mysqlFlavour } from '../mysql/flavour.js';
import { keyBytes, readType, spellType } from './types.js';

const CASES: readonly [ColumnType, string][] = [
  [{ kind: 'boolean' }, 'TINYINT(1)'],
  [{ kind: 'integer', bits: 16 }, 'SMALLINT'],
  [{ kind: 'integer', bits: 32, unsigned: true }, 'INT UNSIGNED'],
  [{ kind: 'integer', bits: 64 }, 'BIGINT'],
  [{ kind: 'decimal', precision: 5, scale: 2 }, 'DECIMAL(5,2)'],
  [{ kind: 'float', bits: 32 }, 'FLOAT'],
  [{ kind: 'float', bits: 64 }, 'DOUBLE'],
  [{ kind: 'varchar', length: 200 }, 'VARCHAR(200)'],
  [{ kind: 'char', length: 3 }, 'CHAR(3)'],
  [{ kind: 'text' }, 'MEDIUMTEXT'],
  [{ kind: 'date' }, 'DATE'],
  [{ kind: 'time' }, 'TIME(6)'],
  [{ kind: 'instant' }, 'DATETIME(6)'],
  [{ kind: 'json' }, 'JSON'],
  [{ kind: 'bytes', length: 32 }, 'VARBINARY(32)'],
  [{ kind: 'bytes' }, 'LONGBLOB'],
];

describe('types', () => {
  it.each(CASES)('%j is %s, both ways', (type, sql) => {
    expect(spellType(mariadbFlavour, type)).toBe(sql);
    expect(readType(mysqlFlavour, sql.toLowerCase())).toEqual(type);
  });

  it('spells what another kind reads back', () => {
    expect(spellType(mariadbFlavour, { kind: 'money', precision: 12, scale: 2 })).toBe('DECIMAL(12,2)');
    expect(spellType(mariadbFlavour, { kind: 'datetime' })).toBe('DATETIME(6)');
  });

  it('has the UUID of each engine', () => {
    expect([spellType(mariadbFlavour, { kind: 'uuid' }), spellType(mysqlFlavour, { kind: 'uuid' })]).toEqual(['UUID', 'BINARY(16)']);
    expect([readType(mariadbFlavour, 'uuid'), readType(mysqlFlavour, 'binary(16)')]).toEqual([{ kind: 'uuid' }, { kind: 'uuid' }]);
  });

  it.each(['bigint(20)', 'int(10) unsigned', 'smallint(6)'])('ignores the display width of %s', (sql) => {
    expect(readType(mariadbFlavour, sql).kind).toBe('integer');
  });

  it.each<[string, ColumnType['kind'] | undefined]>([
    ["enum('a','b')", 'varchar'],
    ['timestamp', 'instant'],
    ['datetime', 'datetime'],
    ['tinyint(1) unsigned', 'boolean'],
    ['bit(1)', 'boolean'],
    ['text', 'text'],
    ['longtext', 'text'],
    ['decimal(5,2) unsigned', 'decimal'],
    ['int(10) unsigned zerofill', 'integer'],
    ['point', undefined],
  ])('keeps %s as it is and knows that it means %s', (sql, means) => {
    expect(readType(mariadbFlavour, sql)).toMatchObject({
      kind: 'native',
      dialect: 'mariadb',
      sql,
      ...(means ? { means: { kind: means } } : {}),
    });
  });

  it.each([
    ['tinyint(4)', 'tinyint'],
    ['mediumint(8) unsigned', 'mediumint unsigned'],
    ['year(4)', 'year'],
  ])('keeps %s without its display width', (sql, kept) => {
    expect(readType(mariadbFlavour, sql)).toMatchObject({ kind: 'native', sql: kept });
  });

  it.each<[ColumnType, number | undefined]>([
    [{ kind: 'varchar', length: 768 }, 3072],
    [{ kind: 'integer', bits: 64 }, 8],
    [{ kind: 'text' }, undefined],
    [{ kind: 'uuid' }, 16],
  ])('counts %j in a key as %s bytes', (type, bytes) => {
    expect(keyBytes(type)).toBe(bytes);
  });
});
