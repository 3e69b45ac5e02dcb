import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const told = (text: string, ...names: readonly string[]): string =>
  followedWith(`A show has a title and a date. A band has a name. ${text}`, ['show', 'band', ...names], ({ heading, ruled }) => {
    const thing = heading ?? ruled;
    return thing ? [{ thing, probability: 1 }] : [];
  })
    .claims.map(describeClaim)
    .join('; ');

it.each([
  'The levy has a code.\n\nThe last part is the levy. For each show we settle: the share, the price and the date we paid.',
  'The levy has a code.\n\nThe new bit is the levy. For every show we pay the band: the share, the price and the date we paid.',
])('refers to what the sentence begins with: %s', (text) => expect(told(text, 'levy')).toMatch(/many levy belongs to one show/));

it.each(['For each show we keep the price and the length.', 'Against every show the band has a price and a length.'])(
  'refers to nothing that it names: %s',
  (text) => expect(told(text)).not.toMatch(/many band belongs to one show|many show belongs to one band/),
);
