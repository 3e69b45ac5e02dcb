import { describe, expect, it } from 'vitest';
import type { Queryable } from '../index.js';
import { explain } from './explain.js';

const answering = (plan: unknown, asText = false): Queryable => {
  const answer = [{ Plan: plan }];
  return { query: async () => [{ 'QUERY PLAN': asText ? JSON.stringify(answer) : answer }], exec: async () => undefined };
};

const scan = (type: string, more: object = {}) => ({ 'Node Type': type, 'Relation Name': 'orders', ...more });

describe('explain', () => {
  it.each([
    [
      'a seek',
      scan('Index Scan', { 'Index Name': 'i', 'Index Cond': '(a = 1)' }),
      { indexes: ['i'], seeks: ['i'], scans: [], filters: false, sorts: false },
    ],
    ['a walk along a whole index', scan('Index Only Scan', { 'Index Name': 'i' }), { indexes: ['i'], seeks: [] }],
    [
      'a bitmap, whose recheck throws nothing away by itself',
      scan('Bitmap Heap Scan', {
        'Recheck Cond': '(a = 1)',
        Plans: [{ 'Node Type': 'Bitmap Index Scan', 'Index Name': 'i', 'Index Cond': '(a = 1)' }],
      }),
      { indexes: ['i'], seeks: ['i'], scans: [], filters: false },
    ],
    [
      'a filter behind an index',
      scan('Index Scan', { 'Index Name': 'i', 'Index Cond': '(a = 1)', Filter: '(b = 2)' }),
      { filters: true, seeks: ['i'] },
    ],
    ['a table read whole', scan('Seq Scan'), { scans: ['orders'], indexes: [], filters: false }],
    ['a sort', { 'Node Type': 'Limit', Plans: [{ 'Node Type': 'Sort', Plans: [scan('Seq Scan')] }] }, { sorts: true, scans: ['orders'] }],
    [
      'a part of a sort',
      { 'Node Type': 'Incremental Sort', Plans: [scan('Index Scan', { 'Index Name': 'i' })] },
      { sorts: true, indexes: ['i'] },
    ],
    [
      'one index twice',
      {
        'Node Type': 'BitmapOr',
        Plans: [scan('Bitmap Index Scan', { 'Index Name': 'i' }), scan('Bitmap Index Scan', { 'Index Name': 'i' })],
      },
      { indexes: ['i'] },
    ],
  ])('sees %s', async (_, plan, shape) => {
    expect(await explain(answering(plan), 'SELECT 1')).toMatchObject(shape);
    expect(await explain(answering(plan, true), 'SELECT 1')).toMatchObject(shape);
  });

  it('says the plan in a line', async () => {
    const plan = {
      'Node Type': 'Limit',
      Plans: [scan('Index Scan', { 'Index Name': 'i', 'Scan Direction': 'Backward', 'Index Cond': 'x', Filter: 'y' })],
    };
    expect((await explain(answering(plan), 'SELECT 1')).summary).toBe('Limit › Index Scan Backward using i on orders with a filter');
  });
});
