import { describe, expect, it } from 'vitest';
import { lineMap } from './line-map.js';

describe('lineMap', () => {
  const at = lineMap('ab\n\ncd\r\ne');
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [5, 3, 2],
    [8, 4, 1],
    [9, 4, 2],
  ])('offset %i is %i:%i', (offset, line, column) => {
    expect(at(offset)).toEqual({ line, column });
  });
});
