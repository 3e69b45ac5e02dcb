import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('sorts of one thing', () => {
  it.each([
    'Pilgrims sleep in single or double cells. Cells have a number. Pilgrims have a name.',
    'Monks have a name. Male and female pilgrims book cells. Cells have a number. Pilgrims have a name.',
  ])('are told by words that only describe: %s', (text) => {
    expect(tableNames(text)).toContain('Cell');
    for (const name of tableNames(text)) expect(name).not.toMatch(/^(Single|Double|Male|Female) /);
  });

  it.each([
    'We rent ladders and mixers to neighbours. Each item has a daily price. Neighbours have a name.',
    'Neighbours borrow ladders, saws or mixers. Each item has a deposit.',
  ])('are all items: %s', (text) => {
    for (const name of ['Ladder', 'Saw', 'Mixer']) expect(tableNames(text)).not.toContain(name);
    expect(tableNames(text)).toContain('Item');
  });

  it('are things of their own where something is told of them', () => {
    const text = 'We sell lamps and shades. A lamp has a voltage. Each item has a price.';
    expect(tableNames(text)).toEqual(expect.arrayContaining(['Item', 'Lamp']));
  });
});

describe('what is said by the way', () => {
  it('is had, though only sometimes', () => {
    expect(plainColumns('Tents have a size and sometimes a porch. Tents belong to a camp.', 'Tent')).toEqual(['porch', 'size']);
  });

  it('is of the two at a certain level', () => {
    const text = 'Divers speak several techniques at a certain level. Techniques have a name. Divers have a name.';
    expect(plainColumns(text, 'Diver technique')).toEqual(['level']);
  });

  it('is of what a house asks for', () => {
    const text = 'Clubs request a referee on a date. Referees have a name. Clubs have a seat.';
    expect(plainColumns(text, 'Club')).not.toContain('date');
  });

  it('is what it is made for', () => {
    const text = 'Masks are made for a parade. A parade has a date. Masks have a colour.';
    expect(tableLines(text)).toContain('Mask: colour, →Parade');
  });
});
