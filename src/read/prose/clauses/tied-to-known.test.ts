/** Of two that a single sentence ties together, both are kept where one is. */
import { beforeAll, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

it.each([
  'There are several crates per depot.',
  'Crates are grouped into depots.',
  'Crates are listed under their depot.',
  'Every crate refers to its depot.',
  'Each crate references a depot.',
])('%s', (text) => {
  expect(tableLines(text)).toEqual(['Crate: →Depot', 'Depot: name']);
});

it.each(['Crates are grouped by weight.', 'There are several crates per week.', 'Crates are listed under their status.'])(
  'makes no thing of a measure: %s',
  (text) => {
    expect(tableNames(`A crate has a colour. ${text}`)).toEqual(['Crate']);
  },
);
