import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { plainColumns } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BOATS = 'Each boat has a colour and a weight.';

describe('what is told of those of a kind', () => {
  it.each([
    'Some boats are ferries; those have a permit number.',
    'Some boats are ferries; for those we also store a permit number.',
    'Some boats are ferries. These also have a permit number.',
    'A boat may be a ferry, in which case it also has a permit number.',
    'A boat can be a ferry, and then it also has a permit number.',
    'If a boat is a ferry, it also has a permit number.',
    'If a boat is a ferry, we also store the permit number.',
  ])('is of the kind: %s', (said) => {
    const text = `${BOATS} ${said}`;
    expect(plainColumns(text, 'Ferry')).toEqual(['permit number']);
    expect(plainColumns(text, 'Boat')).toEqual(['colour', 'weight']);
  });

  it.each([
    'A boat may be a ferry, and it has a permit number.',
    'Boats may be ferries. Each boat has a permit number.',
    'Some boats are ferries. Boats have a permit number.',
  ])('is of all of them: %s', (said) => {
    expect(plainColumns(`${BOATS} ${said}`, 'Boat')).toContain('permit number');
  });
});
