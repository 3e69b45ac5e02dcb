import { expect, it } from 'vitest';
import { nameOfWords } from './thing-name.js';

it.each([
  ['manage kennels', 'kennel'],
  ['and update kennel', 'kennel'],
  ["'stays'", 'stay'],
  ["paying guests'", 'paying guest'],
  ['displaying kennel', undefined],
])('%s names %s', (words, key) => expect(nameOfWords(words.split(' '))?.key).toBe(key));
