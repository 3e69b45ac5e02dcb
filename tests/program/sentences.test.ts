/**
 * One thing said in many ways: each sentence of `bench/reading/sentences/` with one of its sets of nouns, in turn. What is read
 * otherwise today is counted here, lower it when it gets better; `bench/reading/sentences.ts` puts each with all its nouns.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { FAMILIES } from '../../bench/reading/sentences/families.js';
import { readOtherwise } from '../../bench/reading/sentences/read-otherwise.js';
import { prose } from '../../src/read/prose/index.js';

beforeAll(() => prose.prepare?.());

/** Families with sentences that are not read yet, and how many at most. */
const OTHERWISE: Readonly<Record<string, number>> = {
  has: 2,
  done: 2,
  'per-two': 2,
  history: 1,
  lines: 1,
  amounts: 1,
  chosen: 1,
  nested: 4,
  'in-one': 3,
  answers: 1,
  made: 3,
  stories: 1,
  afterwards: 3,
  'each-in-states': 1,
  unique: 1,
  views: 1,
  openings: 1,
  'account-deeds': 5,
};

describe('sentences', () => {
  it.each(FAMILIES.map((family) => [family.name, family] as const))('are read as they are meant: %s', (name, family) => {
    const otherwise = family.sentences.flatMap((sentence, i) => {
      const words = family.words.slice(i % family.words.length, (i % family.words.length) + 1);
      return readOtherwise({ ...family, words, sentences: [sentence] }, 'all').map(({ why, text }) => `${why}: ${text}`);
    });
    expect(otherwise.length, otherwise.join('\n')).toBeLessThanOrEqual(OTHERWISE[name] ?? 0);
  });
});
