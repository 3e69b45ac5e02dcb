import { describe, expect, it } from 'vitest';
import { figureName } from './figure-names.js';
import { pastOf } from './past.js';

describe('names of figures and moments', () => {
  it.each([
    ['departure timestamp', 'departed at'],
    ['registration date', 'registered on'],
    ['opening date', 'opened on'],
    ['delivery time', 'delivered at'],
    ['commissioning date', 'commissioned on'],
    ['submission timestamp', 'submitted at'],
    ['arrival date', 'arrival date'],
    ['start time', 'start time'],
    ['value date', 'value date'],
    ['expiry dates', 'expiry date'],
    ['number of crates', 'crate count'],
    ['running count of visits', 'visit count'],
    ['maximum load', 'max load'],
    ['fee percentage', 'fee pct'],
    ['date of birth', 'date of birth'],
    ['constructor toString', 'constructor toString'],
  ])('%s → %s', (name, expected) => {
    expect(figureName(name.split(' ')).join(' ')).toBe(expected);
  });

  it.each([
    ['opens', 'opened'],
    ['open', 'opened'],
    ['began', 'started'],
    ['knows', 'known'],
    ['turns', 'turned'],
    ['carry', 'carried'],
    ['submit', 'submitted'],
    ['took', 'taken'],
  ])('past of %s is %s', (verb, expected) => {
    expect(pastOf(verb)).toBe(expected);
  });
});
