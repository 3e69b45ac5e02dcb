import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const FOLK = 'A diver has a name and a phone number. A wreck has a name, a depth and a length.\n\n';
const told = (text: string, ...names: readonly string[]): readonly string[] =>
  followedWith(FOLK + text, ['diver', 'wreck', ...names]).claims.map(describeClaim);

it.each([
  ['What a diver took is one row per wreck: the date and the price.', 'diver wreck', ['date', 'price']],
  ['For any diver and wreck combination we hold the date it took effect and the fee.', 'diver wreck', ['effective on', 'fee']],
  ['Divers sign up for wrecks: we log the day they did and the fee, and they sign up once per wreck.', 'wreck diver signup', ['fee']],
  ['We want the date each diver took each wreck.', 'diver wreck', ['taken on']],
  ['I need the mark each diver got for each wreck.', 'diver wreck', ['mark']],
  ['We keep what each diver paid for each wreck and when.', 'diver wreck', ['amount paid']],
  ['It rains, and per diver and wreck we keep the date and the fee.', 'wreck diver', ['date', 'fee']],
  ['For every wreck each diver gives us one line, with the date and the price.', 'diver wreck', ['date', 'price']],
])('makes a row: %s', (text, pair, attributes) => {
  expect(told(text)).toEqual(expect.arrayContaining([pair, ...attributes.map((name) => `${pair}.${name}`)]));
});

it('calls the row by what is said to be one', () => {
  expect(told('Descents are one row per diver and wreck, holding the date and the price.')).toEqual(
    expect.arrayContaining(['descent', 'descent.date', 'descent.price']),
  );
});

it('makes none of what a row is said to be once per', () => {
  const text = 'A visit gives a date and the price, once per diver per wreck.';
  expect(told(text, 'visit').join()).not.toMatch(/diver wreck|wreck diver/);
});

it('keeps what the text leaves out, who wrote it and who we are apart', () => {
  for (const text of ['Out of scope: divers and the price list.', 'We are a diver in Wales: boats, a price and a date.'])
    expect(told(text)).not.toContain('diver.price');
});
