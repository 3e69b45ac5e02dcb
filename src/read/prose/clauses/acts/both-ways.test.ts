import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const both = 'Each tour has a price. Each landmark has a name and a height. ';

describe('how many of each, said by name', () => {
  it.each([
    'Tours and landmarks are in a many-to-many relationship.',
    'There is a many-to-many relationship between tours and landmarks.',
    'Landmarks and tours: many to many.',
    'A tour has many landmarks (many-to-many).',
    'A tour can have several landmarks and vice versa.',
    'A tour can have several landmarks and the other way round.',
    'A tour has several landmarks, which can be shared between tours.',
    'Each tour has its landmarks; landmarks are reused across tours.',
    'Many tours can have the same landmark, and a tour has many landmarks.',
    'We record which tours have which landmarks.',
    'I want to know which landmarks are in which tours.',
  ])('both have many: %s', (said) =>
    expect(tableLines(both + said).map((line) => line.replace(/^(Tour Landmark|Landmark Tour):/, 'Visited:'))).toEqual(
      expect.arrayContaining(['Landmark: height, name', 'Tour: price', 'Visited: →Landmark, →Tour']),
    ),
  );

  it.each(['There is a one-to-many relationship between tours and landmarks.', 'Landmarks and tours are in a many-to-one relationship.'])(
    'one has many: %s',
    (said) => expect(tableLines(both + said)).toEqual(['Landmark: height, name, →Tour', 'Tour: price']),
  );
});
