import { describe, expect, it } from 'vitest';
import { createSourceIndex } from './source-index.js';

describe('source index', () => {
  const index = createSourceIndex({ id: 'brief', text: 'one\ntwo three\n' });
  it('gives line and column of both ends', () =>
    expect(index.span(4, 7)).toEqual({ source: 'brief', start: 4, end: 7, line: 2, column: 1, endLine: 2, endColumn: 4 }));
  it('quotes verbatim', () => expect(index.quote(8, 13)).toBe('three'));
  it('clamps what lies outside', () => expect(index.span(-5, 99)).toMatchObject({ start: 0, end: 14 }));
});
