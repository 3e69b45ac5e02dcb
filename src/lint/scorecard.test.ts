import { expect, it } from 'vitest';
import type { Finding, RuleOutcome } from '../model/index.js';
import { scorecard } from './scorecard.js';

const finding = (rule: string): Finding => ({
  rule,
  severity: 'error',
  dimension: 'index-coverage',
  subject: 'table:a',
  message: '',
  why: '',
  help: '',
  spans: [],
});
const outcome = (rule: string, weight: number, sites: number, failed: number): RuleOutcome => ({
  rule,
  dimension: 'index-coverage',
  weight,
  sites,
  findings: Array.from({ length: failed }, () => finding(rule)),
});

it('is 100 everywhere when nothing was checked', () => {
  expect(scorecard([]).total).toBe(100);
});

it('weighs failed against checked sites', () => {
  const card = scorecard([outcome('a', 3, 4, 1), outcome('b', 1, 8, 2)]);
  const dimension = card.dimensions.find((d) => d.dimension === 'index-coverage');
  expect(dimension?.score).toBe(75);
  expect(dimension?.lost.map((l) => l.points)).toEqual([15, 5, 5]);
  expect(card.total).toBe(95);
});
