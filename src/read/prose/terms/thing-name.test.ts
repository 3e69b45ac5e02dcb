import { expect, it } from 'vitest';
import { nameOfWords } from './thing-name.js';

it.each([
  ['manage kennels', 'kennel'],
  ['and update kennel', 'kennel'],
  ["'stays'", 'stay'],
  ["paying guests'", 'paying guest'],
  ['displaying kennel', undefined],
  ['available kennels', 'kennel'],
  ['keeper basic records', 'keeper'],
  ['search functions', undefined],
  ['order function', 'order'],
  ['functional module', undefined],
  ['stays.view', undefined],
  ['config/kennels.yaml', undefined],
  ['boat-to-berth relationship', 'boat berth'],
  ['many-to-many relationship', 'many-to-many relationship'],
])('%s names %s', (words, key) => expect(nameOfWords(words.split(' '))?.key).toBe(key));
