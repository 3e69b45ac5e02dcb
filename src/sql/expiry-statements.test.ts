import { describe, expect, it } from 'vitest';
import type { Column, Table } from '../model/index.js';
import { type ExpiryRule, expiryStatements } from './expiry-statements.js';

const origin = { kind: 'rule', rule: 'test' } as const;
const col = (name: string, nullable = false): Column => ({ name, type: { kind: 'text' }, nullable, origin });
const table = (name: string, key: readonly string[]): Table => ({
  kind: 'table',
  id: name,
  name,
  role: 'entity',
  columns: [...key.map((k) => col(k)), col('email'), col('phone', true), col('ended_at')],
  primaryKey: { columns: key, origin },
  uniques: [],
  foreignKeys: [],
  checks: [],
  indexes: [],
  policies: [],
  triggers: [],
  origin,
});
const spelling = { quote: (name: string) => name, falseLiteral: 'false', before: ':before', erased: (name: string) => `:erased_${name}` };
const rule: ExpiryRule = { column: 'ended_at', action: 'delete', anonymises: [] };
const users = table('users', ['id']);
const select = 'SELECT id FROM (SELECT id FROM users WHERE';

describe('expiryStatements', () => {
  it('deletes in batches and passes rows under a hold by', () => {
    expect(expiryStatements(users, undefined, { ...rule, holdColumn: 'held' }, spelling)).toEqual([
      `DELETE FROM users\nWHERE id IN (${select} ended_at < :before AND held = false ORDER BY ended_at LIMIT 1000) AS batch)`,
    ]);
  });

  it('anonymises a row once', () => {
    expect(expiryStatements(users, undefined, { ...rule, action: 'anonymise', anonymises: ['email', 'phone'] }, spelling)).toEqual([
      `UPDATE users SET email = :erased_email, phone = NULL\nWHERE id IN (${select} ended_at < :before AND (email <> :erased_email OR phone IS NOT NULL) ORDER BY ended_at LIMIT 1000) AS batch)`,
    ]);
  });

  it('copies to an archive that no trigger fills, by all columns of the key', () => {
    const [copy, remove] = expiryStatements(
      table('lines', ['a', 'b']),
      table('lines_archive', ['a', 'b']),
      { ...rule, action: 'archive' },
      spelling,
    );
    expect(copy).toBe(
      'INSERT INTO lines_archive (a, b, email, phone, ended_at) SELECT a, b, email, phone, ended_at FROM lines WHERE ended_at < :before',
    );
    expect(remove).toContain('WHERE (a, b) IN (SELECT a, b FROM');
  });
});
