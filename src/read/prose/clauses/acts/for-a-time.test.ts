import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines, tableNames } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each laptop has a name and a colour. Each employee has a number and a size.';

describe('what is with something else for a time', () => {
  it.each([
    ['A laptop is assigned to an employee from a start date to an end date.', 'Assignment'],
    ['A laptop is given to an employee on a date and comes back on another date.', 'Assignment'],
    ['A laptop is with an employee for some time; we keep the start date and the end date.', 'Stay'],
    ['Laptops are assigned to employees for a period.', 'Assignment'],
    ['Laptops are assigned to employees for a limited time.', 'Assignment'],
    ['Laptops are with employees for a certain time, from and until when.', 'Stay'],
    ['A laptop stays with an employee from one date to another.', 'Stay'],
    ['A laptop belongs to an employee from a date until another date.', 'Membership'],
    ['We keep which employee a laptop was with and from when until when.', 'Stay'],
    ['Over time a laptop is with several employees, each from a start date to an end date.', 'Stay'],
  ])('is a row of both each time: %s', (said, name) => {
    expect(tableLines(`${BEFORE} ${said}`)).toEqual(
      ['Employee: number, size', 'Laptop: colour, name', `${name}: end date, start date, →Employee, →Laptop`].sort(),
    );
  });

  it.each(['A trip is with a driver from a start date to an end date.', 'A booking is for a driver from a start date to an end date.'])(
    'is no row beside what happens once: %s',
    (said) => {
      const event = said.split(' ')[1] ?? '';
      expect(tableNames(`Each ${event} has a number. Each driver has a name. ${said}`)).toHaveLength(2);
    },
  );

  it('is no such thing without a time', () => {
    expect(tableNames(`${BEFORE} A laptop is assigned to an employee.`)).toEqual(['Employee', 'Laptop']);
  });
});
