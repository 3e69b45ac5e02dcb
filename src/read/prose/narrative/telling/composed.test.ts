import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const belonging = (text: string): readonly string[] =>
  followedWith(`A boat has a name and a length. A crew has a name and a hut. A lake has a name and a depth.\n\nA tow has a date. ${text}`, [
    'boat',
    'crew',
    'lake',
    'tow',
  ]).claims.flatMap((claim) => (claim.kind === 'relationship' && claim.verb === 'be' ? [`${claim.from.key} > ${claim.to.key}`] : []));

it.each([
  ['A tow is one crew on one lake.', ['tow > crew', 'tow > lake']],
  ['A tow is always exactly one crew, always on one lake.', ['tow > crew', 'tow > lake']],
])('is made of each: %s', (text, expected) => expect(belonging(text)).toEqual(expected));

it.each(['A tow is a boat, always clean, for the crew.', 'A tow is a boat, only slow.'])('is made of nothing: %s', (text) =>
  expect(belonging(text)).toEqual([]),
);
