import { describe, expect, it } from 'vitest';
import { told } from './told-attributes.fixture.js';

describe('how many there are, between dashes, with what they have', () => {
  it.each([
    ['A bell hangs in one tower – there are six, each with a name and a height – and it may move.', 'tower.name; tower.height'],
    ['A tower – we have three, name and height – is repaired by a mason.', 'tower.name; tower.height'],
    ['A bell hangs in a tower – about forty of them, name and grid reference – and rings on Sundays.', 'tower.name; tower.grid reference'],
    ['Every bell has a tower – we look after six of them now, which is plenty – and rings on Sundays.', ''],
    ['A bell hangs in a tower – six in all, nobody knows why – and rings on Sundays.', ''],
  ])('%s', (text, attributes) => {
    expect(told(text, 'bell', 'tower')).toBe(attributes);
  });
});
