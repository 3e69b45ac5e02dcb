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
});
