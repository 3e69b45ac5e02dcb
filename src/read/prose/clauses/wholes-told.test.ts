import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('what goes into a whole', () => {
  it('has an amount there, each sort of it', () => {
    const text = 'Soaps list oils and scents with amounts. Soaps have a name. Oils have a price. Scents have a price.';
    expect(tableLines(text)).toEqual(expect.arrayContaining(['Soap oil: amount, →Oil, →Soap', 'Soap scent: amount, →Scent, →Soap']));
  });

  it('has a place in it', () => {
    const text = 'Songs have a title and a key. Concerts consist of several songs in a certain order. Concerts have a date.';
    expect(tableLines(text)).toContain('Concert song: position, →Concert, →Song');
  });

  it('comes in batches of its own', () => {
    const text = 'Cheeses are produced in batches. Batches have a number. Cheeses have a name.';
    expect(tableLines(text)).toContain('Batch: number, →Cheese');
  });
});

describe('two of a kind', () => {
  it.each([
    'Each fight has a red and a blue boxer and a result. Boxers have a weight.',
    'Each fight has one red and one blue boxer and a result. Boxers have a weight.',
  ])('are told apart by a word: %s', (text) => {
    expect(tableLines(text)).toContain('Fight: result, →Boxer, →Boxer');
  });

  it('are no two for the state they are in', () => {
    const text = 'Shops order crates. A crate has a size. Empty crates come back.';
    expect(tableNames(text)).not.toContain('Empty crate');
  });
});

describe('what leaves no trace', () => {
  it('is what somebody is told', () => {
    const text =
      'Walkers report fallen trees. A report goes to a forester, who sets a status and answers the walker. Foresters have a phone.';
    expect(tableLines(text).find((line) => line.startsWith('Forester'))).not.toContain('→Walker');
  });

  it('is one of several examples', () => {
    const text = 'Extras like sheets or kayaks are added to the invoice. An invoice has a number. Extras have a price.';
    expect(tableNames(text)).toEqual(['Extra', 'Invoice']);
  });
});

describe('who did it', () => {
  it('is told beside who confirmed it', () => {
    const text = 'Walkers report fallen trees. A report has a place. Other walkers can confirm a report.';
    expect(plainColumns(text, 'Report')).toEqual(['place']);
    expect(tableLines(text)).toContain('Report: place, →Fallen tree, →Walker, →Walker');
  });

  it('has with it what is collected', () => {
    const text = 'Guests with a season card collect stamps. Stamps have a date. Guests have a name.';
    expect(tableNames(text)).toEqual(expect.arrayContaining(['Guest', 'Stamp']));
  });
});
