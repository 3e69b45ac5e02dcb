import { expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const told = (text: string, ...names: readonly string[]): readonly string[] =>
  followedWith(`A member firm has a code and a name. A trade has a number and a date. ${text}`, [
    'member firm',
    'trade',
    ...names,
  ]).claims.map(describeClaim);

it.each([
  ['A payment has an amount and a member.', 'many payment belongs to one member firm'],
  ['A payment has an amount, a buying member and a selling member.', 'many payment belongs to one member firm as buying member'],
  ['A payment has an amount, a buying member and a selling member.', 'many payment belongs to one member firm as selling member'],
])('means the body: %s', (text, expected) => expect(told(text, 'payment')).toContain(expected));

it('means no body where those have a name of their own', () =>
  expect(told('A member has a birthday. A payment has an amount and a member.', 'payment', 'member')).toContain(
    'many payment belongs to one member',
  ));

it.each([
  'Balances are the table that the office reads: one row per trade and member, holding a total and a margin.',
  'Balances are the records we look at: one row per trade and member, with a total and a margin.',
])('calls rows by what is said to be them: %s', (text) =>
  expect(told(text)).toEqual(
    expect.arrayContaining(['many balance belongs to one trade', 'many balance belongs to one member firm', 'balance.margin']),
  ),
);
