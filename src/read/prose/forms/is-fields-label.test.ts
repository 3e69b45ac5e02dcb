import { expect, it } from 'vitest';
import { isFieldsLabel } from './is-fields-label.js';

it('is what a list of columns is headed by', () => {
  expect(['Columns', 'key attributes', 'Data fields', 'data'].map(isFieldsLabel)).toEqual([true, true, true, true]);
  expect(['Vehicle', 'column width', 'Fields of wheat'].map(isFieldsLabel)).toEqual([false, false, false]);
});
