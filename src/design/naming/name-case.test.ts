import { describe, expect, it } from 'vitest';
import { caseOf, inCase } from './name-case.js';

describe('caseOf', () => {
  it.each([
    ['orders', 'flat'],
    ['order_lines', 'snake'],
    ['orderLine', 'camel'],
    ['OrderLine', 'pascal'],
    ['ORDER_LINE', 'upper'],
    ['Order Line', undefined],
  ])('%s is %s', (name, expected) => expect(caseOf(name)).toBe(expected));
});

describe('inCase', () => {
  it.each([
    ['snake', 'order_line'],
    ['camel', 'orderLine'],
    ['pascal', 'OrderLine'],
    ['upper', 'ORDER_LINE'],
  ] as const)('order_line in %s', (style, expected) => expect(inCase('order_line', style)).toBe(expected));
});
