import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const FOLK = 'A diver has a name and a phone number. A wreck has a name, a depth and a length.\n\n';
const told = (text: string, ...names: readonly string[]): readonly string[] =>
  followedWith(FOLK + text, ['diver', 'wreck', ...names]).claims.map(describeClaim);

it.each([
  ['A permit has a number. The office checks it: who and when.', ['permit.checked by', 'permit.checked at']],
  ['The harbour has permits, each has a number and a fee.', ['permit.number', 'permit.fee']],
  ['The permits run out. For a permit we keep the make, when it was last tested and by whom.', ['permit.tested at', 'permit.tested by']],
  ['A permit is short. Attributes: number, start date, end date, status.', ['permit.number', 'permit.end date']],
  ["The permits that lapse, I've got their numbers and their end dates.", ['permit.number', 'permit.end date']],
])('is of what the sentence says: %s', (text, attributes) => {
  expect(told(text, 'permit', 'office', 'harbour')).toEqual(expect.arrayContaining(attributes));
});

it('keeps the history of two with the two', () => {
  expect(told('Divers move about. So I need to know which diver was on which wreck, from when till when.')).toEqual(
    expect.arrayContaining(['diver wreck', 'diver wreck.valid from', 'diver wreck.valid until']),
  );
  expect(told('Wrecks change hands. We keep which diver had which wreck, and from when.').join()).toMatch(/diver wreck\./);
});

it('joins what belongs, and what is many to many', () => {
  expect(told('For each wreck a diver belongs to we keep the date and the fee.')).toEqual(expect.arrayContaining(['diver wreck.fee']));
  expect(told('For each wreck a diver buys we keep the date and the fee.').join()).not.toMatch(/diver wreck/);
  expect(told('Wrecks and divers are many to many, and for each diver named we record the date and the fee.').join()).toMatch(
    /(diver wreck|wreck diver)\.fee/,
  );
});

it('joins what is done in what is spoken of', () => {
  expect(
    told('A survey has a date. At the survey several wrecks are tried; for each wreck tried we note the depth and the price.', 'survey'),
  ).toEqual(expect.arrayContaining(['survey wreck.price']));
});
