import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from './duration.js';

describe('parseDuration', () => {
  it.each([
    ['7y', 'P7Y'],
    ['7 years', 'P7Y'],
    ['P7Y', 'P7Y'],
    ['seven years', 'P7Y'],
    ['a year and 6 months', 'P1Y6M'],
    ['18m', 'P18M'],
    ['90d', 'P90D'],
    ['ninety days', 'P90D'],
    ['twenty-four hours', 'PT24H'],
    ['2 weeks', 'P2W'],
    ['30 min', 'PT30M'],
    ['1 day 12 hours', 'P1DT12H'],
    ['1d12h', 'P1DT12H'],
  ])('%s is %s', (text, iso) => {
    expect(parseDuration(text)).toBe(iso);
  });

  it.each(['', 'P', 'PT', 'P1YT', 'seven', '7', 'years', '7 lightyears', '1 year 2 years', '-7 years y'])('refuses "%s"', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('formatDuration', () => {
  it.each(['P7Y', 'P1Y6M', 'P90D', 'P2W', 'P1DT12H', 'PT30M', 'P1M', 'P12M'])('%s comes back', (iso) => {
    expect(parseDuration(formatDuration(iso))).toBe(iso);
  });
  it('speaks', () => expect(formatDuration('P1Y6M')).toBe('1 year 6 months'));
  it('keeps what it does not know', () => expect(formatDuration('soon')).toBe('soon'));
});
