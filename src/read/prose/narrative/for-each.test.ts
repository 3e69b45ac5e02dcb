import { describe, expect, it } from 'vitest';
import { weighOwners } from './list-owners.js';
import { followedWith } from './told.fixture.js';
import { NARRATIVE_WEIGHTS } from './weights.js';

const told = (text: string): string =>
  followedWith(text, ['studio', 'film', 'seat', 'inspection'], (place) => weighOwners(place, NARRATIVE_WEIGHTS.owners))
    .claims.flatMap((claim) => (claim.kind === 'attribute' ? [`${claim.thing.key} ${claim.item.name}`] : []))
    .join('; ');

describe('any of those that were spoken of', () => {
  it.each([
    ['Studios range from one person to a house with forty films; for each we hold a name and a country.', 'studio name; studio country'],
    [
      'Studios make films of every length. For each of them we keep a name, a country and a currency.',
      'studio name; studio country; studio currency',
    ],
    ['Seats, we have two sorts in a film: number, colour, when it was covered.', 'seat number; seat colour; seat covered at'],
    ['A studio asks us for the seats later: number, colour and a price.', 'seat number; seat colour; seat price'],
    [
      'Studios have to be inspected every two years: who did it, the date, remarks.',
      'inspection inspected by; inspection date; inspection remarks',
    ],
  ])('%s', (text, attributes) => {
    expect(told(`A studio has a title and a phone.\n\n${text}`).replace('studio title; studio phone; ', '')).toBe(attributes);
  });
});
