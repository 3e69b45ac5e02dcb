import { describe, expect, it } from 'vitest';
import { shortHash } from './short-hash.js';

describe('shortHash', () => {
  it('gives the published FNV-1a values', () => {
    expect(shortHash('')).toBe('811c9dc5');
    expect(shortHash('a')).toBe('e40c292c');
    expect(shortHash('foobar')).toBe('bf9cf968');
  });

  it('is always eight digits', () => {
    for (let i = 0; i < 500; i++) expect(shortHash(`x${i}`)).toMatch(/^[0-9a-f]{8}$/);
  });
});
