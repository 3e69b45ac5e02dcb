import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { tallyNouns } from './inventory.js';
import { namesOf, nounsOf } from './nouns.js';
import { readStrands } from './read-narrative.js';

const tokensOf = (text: string) => readSentences(scanBlocks(text)).flatMap(({ tokens }) => tokens);
const namesIn = (text: string) => nounsOf(tokensOf(text)).flatMap(namesOf);
const tallied = (text: string) => tallyNouns(readStrands(readSentences(scanBlocks(text))));

describe('names in running prose', () => {
  it('ends a name at the plural that does something', () => {
    expect(namesIn('The gardeners ring the office when hedges differ.')).toEqual(expect.arrayContaining(['gardener', 'hedge']));
    expect(namesIn('The gardeners ring the office when hedges differ.').filter((name) => /ring|differ/.test(name))).toEqual([]);
  });
  it('takes no word for which one, or how big, into a name', () => {
    expect(namesIn('A bigger hedge and the same gardener.')).toEqual(['hedge', 'gardener']);
    expect(namesIn('Each scheduled cutting of a hedge.')).toContain('scheduled cutting');
  });
  it('takes no share into a name', () => {
    expect(namesIn('About ten per cent hedges.')).not.toContain('cent hedge');
  });
});

describe('what is counted of names', () => {
  it('knows what a number or a code is of', () => {
    const tallies = tallied('We write the hedge number and the gardener code on the slip.');
    expect(tallies.get('hedge')?.identified).toBe(1);
    expect(tallies.get('gardener')?.identified).toBe(1);
  });
  it('knows what is written down or made, and of what there are several', () => {
    const tallies = tallied('We record a cutting. Every hedge has another cutting.');
    expect(tallies.get('cutting')?.signs).toEqual({ made: 1, another: 1 });
    expect(tallies.get('hedge')?.signs.another).toBe(1);
  });
});
