/** What somebody types first: several things in one sentence, each with what it has. */
import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { eachWithOwn } from './each-with-own.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('several things, each with what it has', () => {
  it.each([
    'We need lamps with a weight and a price, orders with a date and shops with an email.',
    'The app has lamps with weight and price, orders with date, and shops with email.',
    'Lamps with weight and price, orders with date, shops with email.',
    'I want to store lamps with their weight and price, orders with their date, and shops with their email.',
    'We keep lamps with weight and price, and orders with date; shops have an email.',
    'I need a database for lamps with weight and price, orders with date and shops with email.',
    'Manage lamps (with weight and price), orders (with date) and shops (with email).',
    'There are lamps (weight, price), orders (date) and shops (email).',
  ])('are kept apart: %s', (said) => {
    expect(tableNames(said)).toEqual(['Lamp', 'Order', 'Shop']);
    expect([plainColumns(said, 'Lamp'), plainColumns(said, 'Order'), plainColumns(said, 'Shop')]).toEqual([
      ['price', 'weight'],
      ['date'],
      ['email'],
    ]);
  });

  it.each([
    'Lamps with a weight and a price are sold with a discount.',
    'A lamp with a weight and a shade with a colour.',
    'Lamps and shades come with a colour.',
  ])('leaves the words of other sentences alone: %s', (said) => {
    const tokens = readSentences(scanBlocks(said))[0]?.tokens ?? [];
    expect(eachWithOwn(tokens)).toEqual(tokens);
  });

  it('has a year where that is what stands behind it', () => {
    expect(plainColumns('There are songs (title, length), albums (year) and artists (country).', 'Album')).toEqual(['year']);
  });
});

describe('which of mine', () => {
  it('are a row each time', () => {
    const text = 'Keep track of which of my friends borrowed which of my board games and when they gave it back.';
    expect(tableNames(text)).toEqual(['Board game', 'Friend', 'Loan']);
    expect(tableLines(text)).toContain('Loan: date, →Board game, →Friend');
  });
});

describe('what comes together', () => {
  it('is none of what it comes of', () => {
    const text = 'Films have a director. Cinemas have an address. A screening is a film in a cinema at a time.';
    expect(tableLines(text)).toContain('Screening: time, →Cinema, →Film');
    expect(plainColumns(text, 'Film')).toEqual(['director']);
  });
  it('stays one of its kind', () => {
    expect(tableNames('A lorry is a vehicle with a trailer. A vehicle has a plate.')).toContain('Vehicle');
  });
});

describe('both of them', () => {
  it('do it', () => {
    const text = 'A customer writes a ticket. Tickets have a title. An agent is assigned, both write messages. A message has a text.';
    expect(tableNames(text)).toEqual(['Agent', 'Customer', 'Message', 'Ticket']);
  });
});

describe('of every one and of every other', () => {
  it('are lists of two', () => {
    const text = 'We need name, phone and email of every customer and name and price of every product.';
    expect([plainColumns(text, 'Customer'), plainColumns(text, 'Product')]).toEqual([
      ['email', 'name', 'phone'],
      ['name', 'price'],
    ]);
  });
});

describe('who does something last', () => {
  it('is no part of a name', () => {
    expect(tableNames('A driver has a name. A driver delivers it and the recipient signs.')).toEqual(['Driver']);
  });
});
