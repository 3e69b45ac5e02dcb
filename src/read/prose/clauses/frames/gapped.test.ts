import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('a clause without its verb', () => {
  it.each([
    [
      'A pier is divided into docks, and each dock into slips. A slip has a length and a depth.',
      ['Dock: →Pier', 'Pier: name', 'Slip: depth, length, →Dock'],
    ],
    [
      'Permits belong to anglers, catches to permits. A permit has a fee. A catch has a weight.',
      ['Angler: name', 'Catch: weight, →Permit', 'Permit: fee, →Angler'],
    ],
    [
      'A harbour can have many piers and a pier many cranes. A crane has a height. A pier has a length.',
      ['Crane: height, →Pier', 'Harbour: name', 'Pier: length, →Harbour'],
    ],
    [
      'Each crane stands on a pier, and each pier in a harbour. Cranes have a height. Harbours have a name.',
      ['Crane: height, →Pier', 'Harbour: name', 'Pier: →Harbour'],
    ],
  ])('%s', (text, tables) => expect(tableLines(text)).toEqual(tables));

  it('has what it is said to have', () =>
    expect(tableLines('A dock has a number and a depth, a crane a height and a load.')).toContain('Dock: depth, number'));

  it.each([
    ['A heater has a name, a size and a colour. Each week one clerk checks a heater.', 'Heater: colour, name, size'],
    ['A clerk pays a fee for the hall and a deposit for the keys. A hall has a name.', 'Hall: name'],
  ])('is none: %s', (text, table) => expect(tableLines(text)).toContain(table));
});
