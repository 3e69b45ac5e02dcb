import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { followedWith } from '../told.fixture.js';

const pairs = (text: string, ...names: readonly string[]): string =>
  followedWith(`Shifts have a date and a start time. Nurses and employees have a name and a grade. ${text}`, names)
    .claims.filter(({ evidence }) => evidence.pattern === 'narrative/pairing')
    .map(describeClaim)
    .join('; ');

it('is whoever was named just before', () => {
  expect(pairs('Nurses come to each shift, and for each person on a shift we want the role and the pay.', 'nurse', 'shift')).toMatch(
    /nurse.*shift|shift.*nurse/,
  );
});

it('is whoever works there', () => {
  expect(pairs('A shift is long. For each person on a shift we want the role and the pay.', 'employee', 'shift')).toMatch(
    /employee.*shift|shift.*employee/,
  );
});

it('is nobody where the text keeps no people', () => {
  expect(pairs('For each person on a shift we want the role and the pay.', 'shift')).toBe('');
});
