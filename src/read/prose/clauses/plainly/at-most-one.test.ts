import { beforeAll, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

it.each([
  'A box cannot be in more than one shelf.',
  "A box can't belong to more than one shelf.",
  'No box is in more than one shelf.',
  'A box is never in more than one shelf.',
])('one of many is in one: %s', (said) =>
  expect(tableLines(`Each shelf has a colour. Each box has a size. ${said}`)).toEqual(['Box: size, →Shelf', 'Shelf: colour']),
);

it('one has the place where it is', () =>
  expect(tableLines('Each orchard has a size. Each tree has a height. A tree has one orchard.')).toEqual([
    'Orchard: size',
    'Tree: height, →Orchard',
  ]));
