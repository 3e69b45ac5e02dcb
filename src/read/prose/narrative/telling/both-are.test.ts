import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const roles = (text: string): readonly string[] =>
  followedWith(text, ['order', 'location', 'person']).claims.flatMap((claim) =>
    claim.kind === 'relationship' && claim.role !== undefined ? [`${claim.from.key} -> ${claim.to.key} as ${claim.role}`] : [],
  );

it.each([
  ['An order has a number and a date. Origin and destination are both locations.', 'order -> location as origin'],
  ['An order has a number and a date. The pickup and the drop are both locations, and must differ.', 'order -> location as pickup'],
  ['An order has a number and a date. Origin and destination are locations.', 'order -> location as destination'],
])('reads %s', (text, role) => {
  expect(roles(text)).toContain(role);
});

it.each([
  'An order has a number and a date. Orders and locations are both kept.',
  'An order has a number and a date. Orders and people are both locations.',
  'An order has a number and a date. Speed and care are locations.',
  'An order has a number and a date. Origin and destination are locations of doubt.',
  'Origin and destination are both locations.',
])('leaves %s', (text) => {
  expect(roles(text)).toEqual([]);
});
