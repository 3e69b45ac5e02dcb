import { beforeAll, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

it.each([
  ['For every part in a depot we know the stock.', 'stock'],
  ['Parts are stocked in depots with a quantity.', 'quantity'],
  ['We store how many of each part are in each depot.', 'quantity'],
  ['I want to know how many of each part are kept at every depot.', 'quantity'],
])('is of both: %s', (said, amount) =>
  expect(tableLines(`Parts have a number. Depots have a city. ${said}`)).toEqual([
    'Depot: city',
    `Part depot: ${amount}, →Depot, →Part`,
    'Part: number',
  ]),
);

it('is of the thing where no amount is told', () =>
  expect(tableLines('Boxes are kept on shelves with a label. Shelves have a colour.')).toContain('Box: label, →Shelf'));
