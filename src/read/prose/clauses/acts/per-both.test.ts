/** What differs with two things is of the two together, however that is said. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines, tableNames, tablesIn } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each depot has a name. Each crate has a colour.';

describe('of two together', () => {
  it.each([
    'The price depends on the depot and the crate.',
    'The price differs per depot and crate.',
    'There is a price per depot and crate.',
    'The price is set per crate per depot.',
    'Each depot has its own price for each crate.',
    'Every crate has a different price in each depot.',
    'The price of a crate differs from depot to depot.',
    'For every combination of depot and crate there is a price.',
    'The price is stored for each depot-crate pair.',
    'Crates can be in several depots, each with its own price.',
    'A depot has many crates, each with a price, and a crate can be in many depots.',
    'Depots and crates are linked, with a price for each pair.',
    'Which crates are in which depots is recorded with the price.',
  ])('%s', (sentence) => {
    const tables = tablesIn(`${BEFORE} ${sentence}`);
    expect(tables).toHaveLength(3);
    expect(tables.map(({ columns }) => [...columns].sort())).toContainEqual(['price', '→Crate', '→Depot']);
  });

  it('may be several properties', () => {
    const [row] = tablesIn(`${BEFORE} The price and the discount depend on the depot and the crate.`).filter(
      ({ columns }) => columns.length > 2,
    );
    expect([...(row?.columns ?? [])].sort()).toEqual(['discount', 'price', '→Crate', '→Depot']);
  });
});

it('is of one where only one is named', () => {
  expect(tableNames(`${BEFORE} Each crate has its own price.`)).toEqual(['Crate', 'Depot']);
});

it('is of the one that lies in the other', () => {
  expect(tableLines(`${BEFORE} Each crate is in a depot and has a price.`)).toEqual(['Crate: colour, price, →Depot', 'Depot: name']);
});
