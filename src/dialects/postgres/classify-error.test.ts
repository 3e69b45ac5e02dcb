import { describe, expect, it } from 'vitest';
import { classifyError } from './classify-error.js';

describe('classifyError', () => {
  it.each([
    ['unique', { code: '23505', constraint: 'uq_a', message: 'm' }, 'uq_a'],
    ['foreign-key', { code: '23503', constraint: 'fk_a', message: 'm' }, 'fk_a'],
    ['foreign-key', { code: '23001', constraint: 'fk_a', message: 'RESTRICT since 18' }, 'fk_a'],
    ['check', { code: '23514', constraint: 'check_a', message: 'm' }, 'check_a'],
    ['not-null', { code: '23502', column: 'email', message: 'm' }, 'email'],
    ['too-long', { code: '22001', message: 'value too long' }, undefined],
    ['raised', { code: 'P0001', message: 'orders.status cannot move from a to b' }, 'orders.status cannot move from a to b'],
    ['policy', { code: '42501', routine: 'ExecWithCheckOptions', message: 'übersetzt' }, undefined],
    ['policy', { code: '42501', message: 'new row violates row-level security policy for table "t"' }, undefined],
    ['other', { code: '42501', routine: 'aclcheck_error', message: 'permission denied for table t' }, undefined],
    ['other', { code: '42703', message: 'no such column' }, undefined],
    ['other', new Error('the connection is gone'), undefined],
    ['other', 'a text', undefined],
    ['other', null, undefined],
  ] as const)('%s %#', (kind, error, name) => {
    const found = classifyError(error);
    expect([found.kind, found.name]).toEqual([kind, name]);
    expect(found.message).not.toBe('');
  });
});
