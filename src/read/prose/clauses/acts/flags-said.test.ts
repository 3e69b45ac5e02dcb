/** A yes or no of a thing, whatever it is said with. */
import { beforeAll, expect, it } from 'vitest';
import { prose } from '../../index.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each boat has a colour and a weight.';

it.each([
  'We need to know which boats are insured.',
  'Each boat has a flag for whether it is insured.',
  'Each boat has a field that says whether it is insured.',
  'Each boat has an insured flag.',
  'Each boat has a yes/no field for insured.',
  'Each boat has a tick box for insured.',
  'A boat has an "is insured" field.',
  'Insured (yes/no) is recorded for each boat.',
  'A boat can optionally be insured.',
  'A boat may or may not be insured.',
  'A boat is insured or not.',
  'Some boats are insured, others are not.',
  'Each boat must say if it is insured.',
  'A checkbox says if the boat is insured.',
  'Staff can mark a boat as insured.',
  'Boat: insured yes or no.',
  'It should be possible to mark a boat as insured.',
  'Whether a boat is insured is recorded.',
  'It is recorded whether the boat is insured.',
  'We should be able to tell if a boat is insured.',
  'Boats are sometimes insured; we need to see that.',
])('%s', (sentence) => {
  const { entities } = prose.read({ id: 'flag', text: `${BEFORE} ${sentence}` }).model;
  expect(entities.map(({ id }) => id)).toEqual(['boat']);
  const more = entities[0]?.attributes.filter(({ id }) => id !== 'colour' && id !== 'weight');
  expect(more?.map(({ id, type }) => `${id} ${type.kind}`)).toEqual(['is_insured boolean']);
});

it('asks only of what is there', () => {
  const { entities } = prose.read({ id: 'flag', text: `${BEFORE} We need to know which boats are in which harbour.` }).model;
  expect(entities.flatMap(({ attributes }) => attributes.filter(({ type }) => type.kind === 'boolean'))).toEqual([]);
});
