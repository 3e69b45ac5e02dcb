import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const pairs = (text: string, ...names: readonly string[]) =>
  followedWith(text, names).claims.flatMap((claim) =>
    claim.kind === 'identity' ? [`${claim.thing?.key} of ${claim.members.join(', ')}`] : [],
  );

it.each([
  ['Clubs and walkers. We want the date each walker was admitted to each club.', 'walker', 'club'],
  ['Drivers and routes. We note how long each driver spent on each route.', 'driver', 'route'],
  ['Suppliers and parts. I keep when each supplier started on each part.', 'supplier', 'part'],
])('keeps rows of the two: %s', (text, one, other) => expect(pairs(text, one, other)).toEqual([`${one} ${other} of ${one}, ${other}`]));

it.each([
  ['Clubs and walkers. Each walker pays each club by hand.', 'walker', 'club'],
  ['Drivers and routes. We note the date a driver left on each route.', 'driver', 'route'],
])('keeps none: %s', (text, one, other) => expect(pairs(text, one, other)).toEqual([]));
