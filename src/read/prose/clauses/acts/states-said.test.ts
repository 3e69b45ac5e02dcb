import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each parcel has a colour and a weight, and belongs to a van. Each van has a name and a size.';

function choices(sentence: string): Readonly<Record<string, readonly string[]>> {
  const { model } = prose.read({ id: 'said', text: `${BEFORE} ${sentence}` });
  return Object.fromEntries(
    model.entities.map(({ id, attributes }) => [
      id,
      attributes.flatMap(({ id: name, type }) => (type.kind === 'choice' ? [`${name}: ${type.values.join(' ')}`] : [])),
    ]),
  );
}

describe('what a thing can be', () => {
  it.each([
    'The status of a parcel is packed, shipped or delivered.',
    "A parcel's status is one of packed, shipped and delivered.",
    'The status of a parcel must be one of packed, shipped or delivered.',
    'The possible statuses of a parcel are packed, shipped and delivered.',
    'We track whether a parcel is packed, shipped or delivered.',
    'For each parcel we keep track of whether it is packed, shipped or delivered.',
    'A parcel should show whether it is packed, shipped or delivered.',
  ])('is a choice of it and of nothing else: %s', (sentence) => {
    expect(choices(sentence)).toEqual({ parcel: ['status: packed shipped delivered'], van: [] });
  });

  it.each([
    'A parcel is first packed, then shipped, then delivered.',
    'A parcel starts as packed, becomes shipped and ends up delivered.',
    'The status of a parcel goes from packed to shipped to delivered.',
    'The status of a parcel changes from packed to shipped and from shipped to delivered.',
  ])('comes one after the other: %s', (sentence) => {
    const { model } = prose.read({ id: 'said', text: `${BEFORE} ${sentence}` });
    expect(model.entities.map(({ id, lifecycle }) => [id, lifecycle?.initial, lifecycle?.transitions.map(({ to }) => to)])).toEqual([
      ['parcel', 'packed', ['shipped', 'delivered']],
      ['van', undefined, undefined],
    ]);
  });

  it('of two, what is told is left to be a yes or no', () => {
    expect(choices('We note whether a parcel is insured.')).toEqual({ parcel: [], van: [] });
  });
});
