import { describe, expect, it } from 'vitest';
import { canonicalExpression } from './canonical.js';
import { parseExpression } from './expressions.js';

const raw = (sql: string) => canonicalExpression({ kind: 'raw', sql });

describe('canonicalExpression', () => {
  it.each([
    ['CASE WHEN deleted_at IS NULL THEN 1 END', 'case when `deleted_at` is null then 1 end'],
    ["CASE WHEN deleted_at IS NULL AND status = 'a' THEN 1 END", "(case when ((`deleted_at` is null) and (`status` = 'a')) then 1 end)"],
    ['UNHEX(SHA2(name, 256))', 'unhex(sha2(`name`,256))'],
    ['LOWER(email)', 'lcase(`email`)'],
  ])('%s is what the engine prints as %s', (written, printed) => {
    expect(raw(written)).toBe(raw(printed));
  });

  it('keeps different expressions apart', () => {
    expect(raw('CASE WHEN a IS NULL THEN 1 END')).not.toBe(raw('CASE WHEN a IS NOT NULL THEN 1 END'));
    expect(raw('UNHEX(SHA2(a, 256))')).not.toBe(raw('UNHEX(SHA2(b, 256))'));
    expect(raw("COMPRESS('A')")).not.toBe(raw("COMPRESS('a')"));
  });

  it('does not take LENGTH for the number of characters', () => {
    expect(parseExpression('LENGTH(a) > 1').kind).toBe('raw');
  });
});
