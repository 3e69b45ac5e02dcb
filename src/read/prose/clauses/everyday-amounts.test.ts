/** What people measure, pay and count, in the words that they use first. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, referencesIn, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('units', () => {
  it('are how much of it there is, and no thing', () => {
    const text = 'Each trip has a date. After the trip the driver enters the kilometres and the litres.';
    expect(plainColumns(text, 'Trip')).toEqual(['date', 'kilometres', 'litres']);
    expect(tableNames(text)).not.toContain('Kilometre');
  });
  it('are sorts of what they stand behind', () => {
    const text = 'Runners register for a race (5 km, 10 km, half, full) and get a bib number. A race has a date.';
    expect(plainColumns(text, 'Race')).toEqual(['date', 'type']);
    expect(tableNames(text)).toEqual(['Race', 'Registration', 'Runner']);
  });
});

describe('what is measured by somebody', () => {
  it('is of a row each time', () => {
    const text = 'Each patient has a name. Nurses measure the temperature and the blood pressure of a patient several times a day.';
    expect(tableLines(text)).toContain('Measurement: blood pressure, measurement date, temperature, →Nurse, →Patient');
  });
});

describe('for how much', () => {
  it('is the price', () => {
    expect(plainColumns('Each bottle has a vintage. We note when we bought it and for how much.', 'Bottle')).toContain('price');
  });
});

describe('two questions in one', () => {
  it('are both answered', () => {
    const text =
      'Each singer has a name. Each rehearsal has a date. Each concert has a date. We want to know who came to which rehearsal and who sings in which concert.';
    expect(tableNames(text)).toEqual(['Concert', 'Concert Singer', 'Rehearsal', 'Rehearsal Singer', 'Singer']);
  });
});

describe('where others come from', () => {
  it('is told of those', () => {
    const text = 'Wines have a name. Wines come from producers in regions.';
    expect(referencesIn(text, 'Producer')).toEqual(['Region ID→Region']);
    expect(referencesIn(text, 'Region')).toEqual([]);
  });
});
