import { describe, expect, it } from 'vitest';
import { actsOf } from './acts.js';
import { isOfClass } from './noun-classes.js';

describe('nouns for what is done', () => {
  it.each([
    ['booking', 'book'],
    ['payment', 'pay'],
    ['delivery', 'deliver'],
    ['registration', 'register'],
    ['arrival', 'arrive'],
    ['departure', 'depart'],
    ['review', 'review'],
  ])('%s: %s', (noun, verb) => {
    expect(actsOf(noun)).toContain(verb);
  });
  it.each(['table', 'customer', 'ring', 'moment'])('none: %s', (noun) => {
    expect(actsOf(noun)).toEqual([]);
  });
});

describe('classes of nouns', () => {
  it('knows them in the plural, and a noun in several', () => {
    expect(isOfClass('warehouses', 'place')).toBe(true);
    expect(isOfClass('service', 'sort') && isOfClass('service', 'happening')).toBe(true);
    expect(isOfClass('accuracy', 'document')).toBe(false);
  });
});
