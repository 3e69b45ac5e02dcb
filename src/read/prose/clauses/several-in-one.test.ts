import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines } from './tables.fixture.js';

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

describe('what has no plural', () => {
  it.each([
    'Each hall has equipment, with a maker and a year.',
    'A hall has equipment. Each piece of equipment has a maker and a year.',
    'Every hall has its own equipment (maker, year).',
    'There is equipment in each hall; of every piece we note the maker and the year.',
  ])('is many all the same: %s', (said) => {
    expect(tableLines(`Each hall has a name. ${said}`)).toEqual(['Equipment: maker, year, →Hall', 'Hall: name']);
  });
});

describe('who takes part', () => {
  it.each([
    'Guests appear on episodes.',
    'Several guests appear on an episode.',
    'Many guests appear on the same episode.',
    'For each episode we keep the guests who appear on it.',
  ])('does so in any of them: %s', (said) => {
    const lines = tableLines(`Each guest has a name and a phone. Each episode has a title and a date. ${said}`);
    expect(lines).toHaveLength(3);
    expect(lines.join()).toMatch(/→Guest, →Episode|→Episode, →Guest/);
  });
});
