import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { plainColumns, tableNames } from '../tables.fixture.js';
import { eachWithOwn } from './each-with-own.js';

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
