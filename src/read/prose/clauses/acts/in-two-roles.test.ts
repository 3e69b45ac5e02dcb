/** The same thing twice, each in its role, in whatever words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { referencesIn, tableLines, tableNames } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each depot has a name. Each haul has a date.';

describe('two of one kind', () => {
  it.each([
    'A haul has two depots, a home depot and an away depot.',
    'Every haul has a home and an away depot.',
    'A haul involves two depots: the home depot and the away depot.',
    'Each haul refers to one depot as the home depot and to another as the away depot.',
    'Each haul links a home depot with an away depot.',
    'We store the home depot and away depot of every haul.',
    'The home depot and the away depot of a haul are different depots.',
    'One depot is the home depot of a haul, another the away depot.',
    'Two depots take part in each haul, the home depot and the away depot.',
  ])('%s', (sentence) => {
    const text = `${BEFORE} ${sentence}`;
    expect(referencesIn(text, 'Haul')).toEqual(['Away depot ID→Depot', 'Home depot ID→Depot']);
    expect(tableNames(text)).toEqual(['Depot', 'Haul']);
  });

  it('takes a word in -ing for a role as well', () => {
    expect(referencesIn(`${BEFORE} A haul has a sending depot and a receiving depot.`, 'Haul')).toEqual([
      'Receiving depot ID→Depot',
      'Sending depot ID→Depot',
    ]);
  });

  it('keeps what is listed beside them', () => {
    const text = `${BEFORE} For each haul we store the home depot, the away depot and the weight.`;
    expect(tableLines(text)).toContain('Haul: date, weight, →Depot, →Depot');
  });

  it('takes no property for short of a role', () => {
    expect(tableLines(`${BEFORE} Every haul has a price and an away depot.`)).toContain('Haul: date, price, →Depot');
  });
});
