import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const references = (text: string): readonly string[] =>
  followedWith(text, ['porter', 'lift', 'team', 'player']).claims.flatMap((claim) =>
    claim.kind === 'relationship' ? [`${claim.from.key} -> ${claim.to.key} as ${claim.role ?? ''}`] : [],
  );

it.each([
  ['Porters have a badge. A lift has a number and one of the porters as its keeper.', 'lift -> porter as keeper'],
  ['Porters have a badge. A lift has a number, a load and a keeper who is a porter.', 'lift -> porter as keeper'],
  ["Players have a name. A team has a colour and a captain who's one of the club's players.", 'team -> player as captain'],
  ['Porters have a badge, a name and one of the other porters as a mentor.', 'porter -> porter as mentor'],
])('reads a reference in that role: %s', (text, reference) => {
  expect(references(text)).toContain(reference);
});

it.each([
  'Porters have a badge. A lift has a number, a maker who is out of business, and a load.',
  'Porters have a badge. A lift has a number, a load and a keeper who is paid by the porters.',
  'Porters have a badge. A lift has a number and a load as well as a keeper.',
])('leaves %s', (text) => {
  expect(references(text).filter((said) => said.startsWith('lift'))).toEqual([]);
});
