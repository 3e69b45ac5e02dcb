import { expect, it } from 'vitest';
import { listsIn } from '../lists.fixture.js';

it.each([
  ['A tariff code fixes the name, the monthly price and how many calls that tariff allows.', 'tariff: name, monthly price, call count'],
  ['Each breed number determines the origin, the colour and the weight.', 'breed: origin, colour, weight'],
  ['A model reference settles the maker, the name and the weight.', 'model: maker, name, weight'],
])('%s', (text, list) => expect(listsIn(text)).toContain(list));

it.each(['The tariff code tells you the price.', 'A tariff code fixes the price.', 'The code fixes the name, the price and the weight.'])(
  'lists nothing: %s',
  (text) => expect(listsIn(text).filter((list) => list.startsWith('tariff:') && list.includes(','))).toEqual([]),
);
