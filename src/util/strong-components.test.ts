import { describe, expect, it } from 'vitest';
import { strongComponents } from './strong-components.js';

const components = (edges: Readonly<Record<string, string>>): string[] => {
  const numbers = strongComponents(Object.keys(edges), (node) => [...(edges[node] ?? '')]);
  const groups = new Map<number, string>();
  for (const [node, number] of [...numbers].sort()) groups.set(number, (groups.get(number) ?? '') + node);
  return [...groups.values()].sort();
};

describe('strongComponents', () => {
  it.each([
    [{ a: 'b', b: 'c', c: '' }, ['a', 'b', 'c']],
    [{ a: 'b', b: 'a', c: 'a' }, ['ab', 'c']],
    [{ a: 'a', b: '' }, ['a', 'b']],
    [{ a: 'b', b: 'c', c: 'ad', d: 'e', e: 'd' }, ['abc', 'de']],
  ])('%j', (edges, expected) => {
    expect(components(edges as Readonly<Record<string, string>>)).toEqual(expected);
  });

  it('follows long chains', () => {
    const numbers = strongComponents(Array(100_000).keys(), (n) => (n < 99_999 ? [n + 1] : []));
    expect(new Set(numbers.values()).size).toBe(100_000);
  });
});
