import { describe, expect, it } from 'vitest';
import type { View } from '../../../model/index.js';
import { viewOrder } from './view-order.js';

const view = (name: string, sql: string): View => ({
  name,
  definition: { kind: 'sql', sql, materialised: false },
  origin: { kind: 'read', spans: [] },
});
const ordered = (...views: readonly View[]): readonly string[] => viewOrder(views).map(({ name }) => name);

describe('viewOrder', () => {
  it('puts a view after those it reads', () => {
    expect(ordered(view('a', 'SELECT * FROM `B` JOIN c'), view('b', 'select 1 from t'), view('c', 'SELECT * FROM b'))).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  it('keeps the order where nothing asks for another, and ends in circles', () => {
    expect(ordered(view('x', 'SELECT 1'), view('a', 'SELECT * FROM b'), view('b', 'SELECT * FROM a'), view('y', 'SELECT y'))).toEqual([
      'x',
      'b',
      'a',
      'y',
    ]);
  });

  it('bears long chains', () => {
    const chain = Array.from({ length: 5000 }, (_, i) => view(`v${i}`, `SELECT * FROM v${i + 1}`));
    expect(ordered(...chain)[0]).toBe('v4999');
  });
});
