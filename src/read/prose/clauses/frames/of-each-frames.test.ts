import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines, tableNames } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('how much there is of each', () => {
  it.each([
    [
      'A ranger visits plots. On each visit the date and the count of each bird seen are entered. Birds have a Latin name.',
      'Visit bird count: count, →Bird, →Visit',
    ],
    [
      'Workshops have job cards. The quantity of each spare part used by a job card is recorded. Spare parts have a price.',
      'Job card spare part: quantity, →Job card, →Spare part',
    ],
    [
      'An audit holds a date and a place; points are awarded per criterion. Criteria have a name and a maximum.',
      'Audit criterion point: points, →Audit, →Criterion',
    ],
    [
      'A vintage is pressed from several deliveries, and the litres taken from each delivery are stored. A delivery has a date.',
      'Vintage delivery: litres, →Delivery, →Vintage',
    ],
    [
      'A club has leaders, and for each leader there is a level from 1 to 5 per skill. Skills have a name.',
      'Leader skill level: level, →Leader, →Skill',
    ],
    [
      'Musicians play in several bands and in each they have a part. Bands have a name, musicians a phone.',
      'Musician band: part, →Band, →Musician',
    ],
    [
      'A recital shows several dances in a set order. Dances have a title; a dance can be shown at many recitals.',
      'Recital dance: position, →Dance, →Recital',
    ],
  ])('%s', (text, line) => expect(tableLines(text)).toContain(line));

  it('leaves what is said in front to what it is said of', () =>
    expect(tableNames('A flat consists of rooms. For each room we measure the running metres of skirting.')).toEqual(['Flat', 'Room']));
});
