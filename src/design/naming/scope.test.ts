import { describe, expect, it } from 'vitest';
import { nameScope, shorten } from './scope.js';

describe('shorten', () => {
  it('leaves what fits', () => expect(shorten('a'.repeat(63), 63)).toBe('a'.repeat(63)));

  it('keeps long names apart and within the limit', () => {
    const [one, other] = ['x', 'y'].map((end) => shorten(`${'a'.repeat(80)}${end}`, 63));
    expect(one).not.toBe(other);
    expect(one?.length).toBe(63);
  });
});

describe('nameScope', () => {
  it('gives a name once, whatever its case', () => {
    const scope = nameScope(63, ['Users']);
    expect(scope.take('orders')).toBe('orders');
    expect(scope.take('users')).toMatch(/^users_[0-9a-f]{8}$/);
  });

  it('names the same thing alike, whoever came between', () => {
    const one = nameScope(63, ['idx']);
    const other = nameScope(63, ['idx']);
    other.take('idx', 'another pattern');
    expect(one.take('idx', 'my pattern')).toBe(other.take('idx', 'my pattern'));
  });

  it('never runs out', () => {
    const scope = nameScope(20);
    const names = Array.from({ length: 200 }, () => scope.take('a_name_that_is_long_enough', 'same'));
    expect(new Set(names).size).toBe(200);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(20);
  });
});
