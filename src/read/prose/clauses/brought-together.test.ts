import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('what brings others together', () => {
  it.each([
    'A lesson is with one coach and one horse. Horses have a name. Coaches have a phone.',
    'Each lesson has one coach, one horse and a date. Horses have a name. Coaches have a phone.',
  ])('refers to each of them: %s', (text) => {
    expect(tableLines(text).find((line) => line.startsWith('Lesson'))).toMatch(/→Coach, →Horse$/);
  });

  it('comes out of the case that opens the sentence', () => {
    const text = 'Riders report defects. When a defect is repaired, a bill is sent to the owner. A bill has an amount.';
    expect(tableLines(text)).toContain('Bill: amount, →Defect, →Owner');
  });

  it('is chosen for what was just spoken of', () => {
    const text = 'Clients request a tour with a date and choose a guide for it. Guides have a name.';
    expect(tableLines(text)).toContain('Tour: date, →Client, →Guide');
  });

  it('goes into several others', () => {
    const text = 'Hampers are put together out of cheeses. Cheeses have a name and a price.';
    expect(tableNames(text)).toContain('Hamper Cheese');
  });

  it('stands in one place each', () => {
    const text = 'We let cabins in several villages. Cabins have a number. Villages have a name.';
    expect(tableLines(text)).toContain('Cabin: number, →Village');
  });

  it('keeps both ends, whatever they are called', () => {
    const text = 'Each item has a daily price. A rental covers several items with the number of pieces and a return date.';
    expect(tableLines(text)).toEqual(['Item: daily price', 'Rental item: number of pieces, →Item, →Rental', 'Rental: return date']);
  });
});

describe('what is given, counted and kept of several', () => {
  it('is of whom it is given to', () => {
    const text = 'Pupils submit drawings. The teacher gives each drawing a mark and a comment.';
    expect(plainColumns(text, 'Drawing')).toContain('mark');
  });

  it('is a figure for either', () => {
    const text = 'Groups book a table with a date and the number of adults and children.';
    expect(plainColumns(text, 'Booking')).toEqual(expect.arrayContaining(['date', 'number of adults', 'number of children']));
  });

  it('is of each that is recorded with it', () => {
    const text = 'Births, marriages and deaths are recorded with a date and a page number.';
    for (const table of ['Birth', 'Death', 'Marriage']) expect(plainColumns(text, table)).toEqual(['date', 'page number']);
  });

  it('is of no house that speaks', () => {
    const text = 'As a sailing club we keep our boats in a register. Boats have a name and a length.';
    expect(tableNames(text)).not.toContain('Sailing club');
  });

  it('is booked by groups as by people', () => {
    const text = 'Halls can be booked by clubs. Halls have a name. Clubs have a contact name.';
    expect(tableNames(text)).toContain('Booking');
  });

  it('is grouped by what it belongs to', () => {
    const text = 'We keep vines grouped by slope. Groups book a visit. Vines have a number. Slopes have a letter.';
    expect(tableLines(text)).toContain('Vine: number, →Slope');
  });
});
