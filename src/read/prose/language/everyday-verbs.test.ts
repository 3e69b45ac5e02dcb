import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { everydayBase } from './everyday-verbs.js';
import { readSentences } from './read-sentences.js';

beforeAll(() => prose.prepare?.());

const tagIn = (text: string, word: string): string | undefined =>
  readSentences(scanBlocks(text))
    .flatMap(({ tokens }) => tokens)
    .find(({ lower }) => lower === word)?.tag;

describe('verbs of every day', () => {
  it('are known by each of their forms', () => {
    expect(['paints', 'painted', 'painting', 'stapled', 'sang', 'sung', 'swimming', 'buries'].map(everydayBase)).toEqual([
      'paint',
      'paint',
      'paint',
      'staple',
      'sing',
      'sing',
      'swim',
      'bury',
    ]);
    expect(everydayBase('barn')).toBeUndefined();
  });

  it('are what somebody does', () => {
    expect(tagIn('A swimmer swims for one club.', 'swims')).toBe('verb');
    expect(tagIn('We stamp the form they came with.', 'stamp')).toBe('verb');
    expect(tagIn('The porter who buries it signs.', 'buries')).toBe('verb');
  });

  it('say what was done', () => {
    expect(tagIn('At a recital several pieces are sung.', 'sung')).toBe('part');
    expect(tagIn('Every boat has a number painted on its bow.', 'painted')).toBe('part');
    expect(tagIn('Parcels are weighed at the gate.', 'weighed')).toBe('part');
  });

  it('are names where nobody does anything', () => {
    expect(tagIn('The roll has a lot, packs reserved and a date.', 'packs')).toBe('noun');
    expect(tagIn('Each stamp has a colour.', 'stamp')).toBe('noun');
    expect(tagIn('Measured values have a unit.', 'measured')).toBe('noun');
    expect(tagIn('So per pressing: which plant and how many.', 'pressing')).toBe('noun');
    expect(tagIn('Washing – dirty cups are taken away.', 'washing')).toBe('noun');
  });
});
