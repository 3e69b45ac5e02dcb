import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const told = (text: string, ...names: readonly string[]): readonly string[] => followedWith(text, names).claims.map(describeClaim);

it.each([
  ['A recipe has a name and a photo. Also its steps: number, text and image.', 'many step belongs to one recipe'],
  ['A recipe goes to a cook. Its steps say the number and the text.', 'many step belongs to one recipe'],
  ['The report has a start and an end. There is at most one per recipe.', 'many report belongs to one recipe'],
  ['Reports are short. One for each recipe, with a start and an end.', 'many report belongs to one recipe'],
  ["For a recipe there's a report, one to a recipe, with a start and an end.", 'many report belongs to one recipe'],
  ["A cook's report has a start and an end.", 'many report belongs to one cook'],
])('%s', (text, wanted) => expect(told(text, 'recipe', 'step', 'report', 'cook')).toContain(wanted));

it('asks for many of one for any one of the other', () => {
  const homes = 'A craft has a name and a code. A carver has a name and a phone.\n\n';
  const claims = told(
    `${homes}For carvers we need to know which crafts they know and, for each, the level and when they started.`,
    'craft',
    'carver',
  );
  expect(claims).toEqual(expect.arrayContaining(['carver craft', 'carver craft.level']));
  expect(claims).not.toContain('carver.level');
});
