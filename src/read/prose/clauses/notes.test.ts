import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('what is jotted down', () => {
  it.each([
    ['Bakers are mostly students. Name, birthday, mail. An oven has a size.', 'Baker', 'name, birthday, mail'],
    ['A firm rings and wants cooks for a banquet. Banquet name, date, dress code. Cooks have a name.', 'Banquet', 'date, dress code'],
    ['Parts: we have part no., price, bin. Engines have a make.', 'Part', 'part number, price, bin'],
    ['Boats have a make, serial no., length. A berth has a number.', 'Boat', 'make, serial number, length'],
  ])('%s', (text, table, columns) =>
    expect(plainColumns(text, table).map((name) => name.toLowerCase())).toEqual(expect.arrayContaining(columns.split(', '))),
  );

  it('takes days of the week for no things', () => {
    expect(tableNames('Bills go out on Mondays. A bill has a sum and a date. Each summer they are checked.')).toEqual(['Bill']);
  });

  it('does not keep who speaks', () => {
    const text = '[10:02] Jan: every kiln has a number and a size\n[10:03] Eva: and then?\n[10:04] Jan: potters have a name and a phone';
    expect(tableNames(text)).toEqual(['Kiln', 'Potter']);
  });

  it('knows what a slip says', () => {
    const text =
      'When a boat comes in, the clerk weighs the catch and writes a slip: who, when, how many boxes, kilos, and which dock it was. Boats and docks have a name.';
    expect(tableLines(text).join()).toMatch(/Slip: .*box count, kilos, written at/);
    expect(tableNames(text)).toEqual(['Boat', 'Clerk', 'Dock', 'Slip']);
  });

  it.each([
    ['Each loan states the item, from when to when and a deposit. An item has a name.', 'Loan', 'deposit, from, until'],
    ['Trams have a number. Breakdowns: which tram, when, what was wrong. A breakdown has a code.', 'Breakdown', 'fault, code'],
  ])('%s', (text, table, columns) => expect(plainColumns(text, table)).toEqual(expect.arrayContaining(columns.split(', '))));

  it('stands in a shed, and nobody stood it there', () => {
    const text = 'Sheds have a name. For each mower we note the make, the year and which shed it stands in.';
    expect(tableLines(text)).toContain('Mower: make, year, →Shed');
  });

  it('counts what it keeps', () => {
    const text = 'We own eleven moulds and run about sixty kilns, all of them numbered. A kiln is fired by a potter.';
    expect(tableNames(text)).toEqual(['Kiln', 'Mould', 'Potter']);
    expect(tableNames('There are about fourteen freezers, each with shelves.')).toEqual(['Freezer', 'Shelf']);
  });
});
