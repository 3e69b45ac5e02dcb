import { describe, expect, it } from 'vitest';
import { isPluralWord, singularWord } from './singular.js';

describe('singular forms', () => {
  it('reads the last part of words with hyphens', () => {
    expect(singularWord('check-ins')).toBe('check-in');
    expect(singularWord('Follow-Ups')).toBe('Follow-Up');
    expect(singularWord('by-laws')).toBe('by-law');
    expect(isPluralWord('sub-assemblies')).toBe(true);
  });

  it('leaves what only looks plural', () => {
    expect(singularWord('sub-series')).toBe('sub-series');
    expect(singularWord('mid-process')).toBe('mid-process');
    expect(singularWord('walk-in')).toBe('walk-in');
    expect(singularWord('-')).toBe('-');
  });
});
