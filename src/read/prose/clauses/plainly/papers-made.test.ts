import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { tableLines } from '../tables.fixture.js';
import { papersMade } from './papers-made.js';

beforeAll(() => prose.prepare?.());

describe('what is written out on an occasion', () => {
  it.each([
    'When something is wrong with a boat, we fill out a ticket with the title and the cost.',
    'When a boat is damaged, we fill out a ticket: title, cost.',
    'When a boat breaks, somebody writes a ticket with the title and the cost.',
    'Whenever a boat comes back, we fill out a ticket with title and cost.',
    'When a boat arrives we write a ticket: title, cost.',
    'If a boat is broken, they write a ticket, the title and the cost.',
    'When a boat is returned, we raise a ticket giving the title and the cost.',
    'On arrival of a boat, a ticket is filled out with title and cost.',
    'Before a boat goes out, a ticket is filled in; it has a title and a cost.',
    'Each time a boat is moved, a ticket is filled out, with the title and the cost.',
    'Once a boat is ready, a ticket with the title and the cost is issued.',
    'A ticket is written whenever a boat is moved; it has a title and a cost.',
    'Every month a ticket is made of each boat, with title and cost.',
    'Whoever breaks a boat fills out a ticket with title and cost.',
  ])('is of the thing: %s', (said) => {
    expect(tableLines(`Each boat has a name and a colour. ${said}`)).toEqual(['Boat: colour, name', 'Ticket: cost, title, →Boat']);
  });

  it('says who writes it', () => {
    const said = 'If there is a problem with a boat, staff file a ticket (title, cost).';
    expect(tableLines(`Each boat has a name and a colour. ${said}`)).toContain('Ticket: cost, title, →Boat, →Staff');
  });

  it.each([
    'When a nurse checks a pump, she fills out a form.',
    'When a boat is damaged, we note the date.',
    'When the boat is damaged, we fill out a ticket.',
    'When a boat is damaged, we fill out tickets.',
    'Whoever breaks a boat pays for it.',
    'A ticket is written by a clerk.',
    'If it rains, a tour is made shorter.',
  ])('leaves the words of other sentences alone: %s', (said) => {
    const tokens = readSentences(scanBlocks(said))[0]?.tokens ?? [];
    expect(papersMade(tokens)).toBe(tokens);
  });
});
