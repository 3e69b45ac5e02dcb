/** What a whole tells of each of the things in it is of both. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines, tablesIn } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each quote has a number and a date. Each hinge has a name and a colour.';

describe('told of each', () => {
  it.each([
    'Each quote lists its hinges, each with a price.',
    'A quote lists hinges with a price for every single one.',
    'For every hinge on a quote, the price is recorded.',
    'The price of each hinge in a quote is stored.',
    'A quote states, for each hinge, the price.',
    'A quote contains hinges, and the price of each is noted.',
    'A quote shows which hinges it contains and the price of each.',
    'A quote says which hinges are in it and with which price.',
    'A quote includes several hinges, and for each of them the price is noted.',
    'Hinges are put on a quote with a price.',
    'When a hinge is added to a quote, the price is entered.',
    'We add hinges to a quote and enter the price for each.',
    'The price is entered per hinge for the quote.',
    'Quotes contain hinges (with price).',
    'A quote has a number and, per hinge, the price.',
    'Which hinges are in a quote, and with what price, is recorded.',
    'The same hinge can be on several quotes with different prices.',
    'Each quote covers one or more hinges, with a price for each hinge covered.',
    'A quote assigns a price to each hinge.',
    'Per quote and hinge there is one price.',
    'For a quote we enter hinge by hinge the price.',
    'For each quote, the hinges and their prices are listed.',
    'As part of a quote, a price is kept for every hinge.',
  ])('%s', (sentence) => {
    const tables = tablesIn(`${BEFORE} ${sentence}`);
    expect(tables).toHaveLength(3);
    expect(tables.map(({ columns }) => [...columns].sort().join())).toContainEqual(expect.stringMatching(/^(price|prices),→Hinge,→Quote$/));
  });

  it('leaves what the whole has besides', () => {
    expect(tableLines(`${BEFORE} A quote has a margin and a price per hinge.`)).toContain('Quote: date, margin, number');
  });
});

describe('is of the thing itself', () => {
  it('where that is told of nowhere else', () => {
    expect(tableLines('Each quote has a date. A quote lists hinges, each with a price.')).toContain('Hinge: price');
  });
  it('in a whole that things stay in', () => {
    expect(tableLines('Each hall has a name. Each seat has a row. A hall contains seats, each with a colour.')).toContain(
      'Seat: colour, row, →Hall',
    );
  });
  it('where it is its name', () => {
    expect(tableLines(`${BEFORE} A quote lists hinges, each with a title.`).join()).not.toMatch(/title, →Hinge, →Quote/);
  });
});

describe('how many of each', () => {
  it.each([
    'We note which hinges are in a crate and how many of each.',
    'A crate contains so and so many of each hinge.',
    'A crate has a number of hinges, and we note how many of each.',
    'A crate can contain several hinges, in any quantity.',
    'For a crate we list the hinges needed and how many of each are needed.',
    'A crate needs different hinges in certain quantities.',
    'The number of each hinge in a crate is kept.',
    'It should say how many of which hinge a crate contains.',
    'Which hinges go into a crate, and how many, is stored.',
  ])('%s', (sentence) => {
    expect(tableLines(`Each crate has a weight. Each hinge has a name and a colour. ${sentence}`)).toContainEqual(
      expect.stringMatching(/^(Crate hinge|Hinge crate): quantity, →Crate, →Hinge$/i),
    );
  });

  it('leaves what each has to it, whatever it belongs to', () => {
    const tables = tableLines('Each photo has a size and a colour, and belongs to an album. Each album has a name. A photo has a title.');
    expect(tables.join('\n')).toContain('colour');
    expect(tables.filter((line) => /^Album.*colour/.test(line))).toEqual([]);
    expect(tables).toHaveLength(2);
  });
});
