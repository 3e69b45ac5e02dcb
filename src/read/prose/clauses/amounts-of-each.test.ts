import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('how much there is of each', () => {
  const rest = 'Bottles have a label and a price. An order has a date.';

  it.each([
    'An order lists which bottles were ordered and how many of each.',
    'Every order lists how many of which bottle were ordered.',
    'For each order we note which bottles it needs and how many.',
    'Each order covers one or more bottles, and how many of each.',
    'An order says how much of each bottle was poured.',
  ])('is of the two together: %s', (sentence) => {
    expect(tableLines(`${sentence} ${rest}`)).toEqual(['Bottle: label, price', 'Order bottle: quantity, →Bottle, →Order', 'Order: date']);
  });

  it('is a figure where nothing is named of which', () => {
    expect(plainColumns(`An order says how many bottles it holds. ${rest}`, 'Order')).toContain('bottle count');
  });
});

describe('what a thing has besides', () => {
  it.each([
    ['Besides the name, a vineyard has an area and a soil type.', ['area', 'name', 'soil type']],
    ['Apart from its name and its village, a vineyard has an area.', ['area', 'name', 'village']],
    ['In addition to a name and a village, each vineyard has opening hours.', ['name', 'opening hours', 'village']],
    ['In addition to the name, we keep an area for each vineyard.', ['area', 'name']],
  ])('%s', (sentence, columns) => {
    expect(plainColumns(`${sentence} Vineyards belong to a grower.`, 'Vineyard')).toEqual(columns);
  });
});

describe('what was just told', () => {
  it('is meant by the doing of it', () => {
    const text = 'Riders lend saddles to each other. Each such lending has a start date and an end date. A saddle has a brand.';
    expect(plainColumns(text, 'Loan')).toEqual(['end date', 'start date']);
  });

  it('is said by a verb that no list knows', () => {
    const text = 'A jug that shatters becomes a loss report with the date and the reason. Jugs have a size.';
    expect(tableNames(text)).toEqual(['Jug', 'Loss report']);
  });

  it('records what is asked behind its name', () => {
    const text =
      'Volunteers sign up for shifts. A shift has a day and a place. This sign-up records when it was made and whether it was kept.';
    expect(tableNames(text)).toEqual(['Shift', 'Sign-up', 'Volunteer']);
  });
});
