import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const had = (text: string, names: readonly string[]): readonly string[] =>
  followedWith(text, names).claims.flatMap((claim) => (claim.kind === 'attribute' ? [`${claim.thing.key}: ${claim.item.name}`] : []));

it.each([
  ['A firm has a number and the name and phone of the manager.', 'firm: manager name', 'firm: manager phone'],
  ["A pupil has a number. I need a parent's name and telephone as well.", 'pupil: parent name', 'pupil: parent telephone'],
  ["For each firm we keep the owner's name and address.", 'firm: owner name', 'firm: owner address'],
])('gives both to whoever they are of: %s', (text, ...columns) => {
  expect(had(text, ['firm', 'pupil'])).toEqual(expect.arrayContaining(columns));
});

it.each([
  ['A firm has a title and the name of the manager.', 'firm: title'],
  ['A firm has a colour, a size and the name of the manager.', 'firm: size'],
  ["A firm has the owner's name and a colour.", 'firm: colour'],
])('leaves what is listed beside it: %s', (text, column) => {
  expect(had(text, ['firm'])).toContain(column);
});
