import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each member has a name and a phone. Each book has a code and a colour. Each loan has a date and a number.';

describe('several in one go', () => {
  it.each([
    'A member can borrow several books in one loan.',
    'Several books can be borrowed in one loan.',
    'In one loan a member can borrow several books.',
    'Members borrow one or more books in a loan.',
  ])('are not the one thing that it is of: %s', (said) => {
    const lines = tableLines(`${BEFORE} ${said}`);
    expect(lines.find((line) => line.startsWith('Loan:'))).not.toContain('→Book');
    expect(lines.join()).toMatch(/→Book, →Loan|→Loan, →Book/);
  });
});
