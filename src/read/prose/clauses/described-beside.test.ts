/** Which of two nouns a list behind both of them is of. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('what is made for each', () => {
  it.each([
    'A voucher is drawn up for every guest, stating sum and day.',
    'Vouchers come in for each guest, with sum and day.',
    'Vouchers are printed for each guest (sum, day).',
    'Vouchers get noted for a guest, with sum and day.',
    'Vouchers made for a guest get a sum and a day.',
  ])('has what is listed: %s', (said) => {
    expect(tableLines(`Each guest has a name and a phone. ${said}`)).toEqual(['Guest: name, phone', 'Voucher: day, sum, →Guest']);
  });

  it('is not meant where whoever gets it is named', () => {
    expect(tableLines('Boats are rented to customers (name, phone). A boat has a length.')).toContainEqual(
      expect.stringMatching(/^Customer: name, phone/),
    );
  });
});

describe('its parts', () => {
  it.each([
    'A parish falls into wards, each with a population and an area.',
    'Every parish has its wards: population and area.',
    'A parish may carry any number of wards; we keep the population and the area.',
    'A parish is a number of wards, each with a population and an area.',
    'A parish is subdivided into wards (population, area).',
    'Several wards make up a parish; each ward has a population and an area.',
  ])('have what is listed: %s', (said) => {
    expect(tableLines(`Each parish has a name. ${said}`)).toEqual(['Parish: name', 'Ward: area, population, →Parish']);
  });

  it('are no sorts of it where the words are for properties', () => {
    expect(tableLines('Each campaign has a name. Campaigns are broken down into phases (goal, budget).')).toContain(
      'Phase: budget, goal, →Campaign',
    );
  });
});

describe('words that may be verbs', () => {
  it.each([
    ['Each shop has suppliers (email, rating).', 'Supplier: email, rating, →Shop'],
    ['A shop has suppliers with email and rating.', 'Supplier: email, rating, →Shop'],
    ['A book has chapters, whose start and heading we need.', 'Chapter: heading, start, →Book'],
  ])('are nouns among nouns: %s', (said, table) => {
    expect(tableLines(said)).toContain(table);
  });

  it('stay verbs where something is done', () => {
    expect(tableLines('Gate management: open, close and oil the gates. A gate has a width.')).toEqual([expect.stringMatching(/^Gate: /)]);
  });
});
