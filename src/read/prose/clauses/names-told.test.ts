/** What is said of a noun that could be a verb, and of a verb that could be a noun. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('verbs and names', () => {
  it('tells lots from lots of something', () => {
    expect(tableLines('Lots have a grade and a weight. Each lot comes from one farm. Farms have a name and a city.')).toEqual([
      'Farm: city, name',
      'Lot: grade, weight, →Farm',
    ]);
  });

  it('names no table after what each does', () => {
    expect(tableNames('Clubs have a name and a city. Each names delegates who may vote (name, phone).')).toContain('Delegate');
  });

  it('reads what somebody has after the verb', () => {
    expect(tableLines('Patients have name and birth date. A ward has beds; beds have number and height.')).toContain(
      'Patient: birth date, name',
    );
  });

  it('reads amounts of each of several as said of the two', () => {
    expect(
      tableLines('A kit has a name and contains parts, so many of each. Parts have a colour and a price. Kits have a shelf.'),
    ).toContain('Kit part: quantity, →Kit, →Part');
    expect(tableLines('A crate has a number. A crate has seeds and how many of each. Seeds have a name and a season.')).toContain(
      'Crate seed: quantity, →Crate, →Seed',
    );
    expect(tableLines('A recipe has a title and lists per ingredient the quantity and the unit. Ingredients have a name.')).toContain(
      'Ingredient recipe: quantity, unit, →Ingredient, →Recipe',
    );
  });
});
