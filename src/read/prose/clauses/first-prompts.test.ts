/** Sentences of first prompts that several readers of clauses have a part in. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

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

describe('what has no plural', () => {
  it.each([
    'Each hall has equipment, with a maker and a year.',
    'A hall has equipment. Each piece of equipment has a maker and a year.',
    'Every hall has its own equipment (maker, year).',
    'There is equipment in each hall; of every piece we note the maker and the year.',
  ])('is many all the same: %s', (said) => {
    expect(tableLines(`Each hall has a name. ${said}`)).toEqual(['Equipment: maker, year, →Hall', 'Hall: name']);
  });
});

describe('who takes part', () => {
  it.each([
    'Guests appear on episodes.',
    'Several guests appear on an episode.',
    'Many guests appear on the same episode.',
    'For each episode we keep the guests who appear on it.',
  ])('does so in any of them: %s', (said) => {
    const lines = tableLines(`Each guest has a name and a phone. Each episode has a title and a date. ${said}`);
    expect(lines).toHaveLength(3);
    expect(lines.join()).toMatch(/→Guest, →Episode|→Episode, →Guest/);
  });
});
