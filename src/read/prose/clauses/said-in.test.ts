import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimOf } from '../claims/claim.js';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenOf } from './frames/spoken.js';
import { isIncluded, overlapsIncluded } from './is-included.js';
import { isOfPair, overlapsPair } from './of-pair.js';
import { INCLUDING, saidIn } from './said-in.js';

beforeAll(() => prose.prepare?.());

const framesOf = (text: string) => {
  const blocks = scanBlocks(text);
  return spokenOf(blocks, readSentences(blocks), []).frames;
};

/** A property of something, as a pattern finds it in a text. */
function property(text: string, name: string, key = 'record', pattern = INCLUDING, sentence = 0): ClaimOf<'attribute'> {
  const start = text.indexOf(name);
  const end = start + name.length;
  return {
    kind: 'attribute',
    thing: { key, name: key },
    item: { name, words: name.split(' '), start, end, number: 'one', inside: [], qualifier: '' },
    evidence: { start, end, sentence, pattern, weight: 1 },
  };
}

const event = (key: string, ...participants: readonly string[]): ClaimOf<'event'> => ({
  kind: 'event',
  thing: { key, name: key },
  participants: participants.map((name) => ({ key: name, name })),
  evidence: { start: 0, end: 1, sentence: 0, pattern: 'test', weight: 1 },
});

describe('what is said in a place', () => {
  const text = 'Each boat has a length and up to five masts. A boat is painted. A boat has a colour (red, blue). A crane lifts a boat.';
  const said = saidIn(framesOf(text), []);

  it('finds the clauses by what they say something has', () => {
    const holders = (name: string) => said.holders({ start: text.indexOf(name), end: text.indexOf(name) + name.length });
    expect(holders('length').map(({ owner }) => owner.phrase.text)).toEqual(['boat']);
    expect(holders('masts')).toEqual(holders('length'));
    expect(holders('boat')).toEqual([]);
  });

  it('finds what has values, and what is done by sentence', () => {
    expect(said.valued.map(({ phrase }) => phrase.text)).toEqual(['colour']);
    expect(
      [...said.done].map(([sentence, frames]) => [sentence, frames.flatMap(({ verb, passive }) => (passive ? [verb] : []))]),
    ).toContainEqual([1, ['paint']]);
  });

  it('finds how many something is done to', () => {
    const { counted } = saidIn(framesOf('Each crane lifts up to five boats. Each crane lifts a pier.'), []);
    expect(counted.map(({ phrase }) => phrase.text)).toEqual(['boats']);
  });
});

describe('what stands behind "including"', () => {
  const sentence = 'Each record has a fault and a text.';
  const frames = () => framesOf(sentence);
  // A list that begins where the clause names nothing, behind what the clause names first.
  const [first, note] = [property(sentence, 'and'), property(sentence, 'text')];

  it('is included where a clause holds what stands before it', () => {
    const said = saidIn(frames(), [first, note]);
    expect(isIncluded(note, said)).toBe(true);
    expect(isIncluded(first, said)).toBe(false);
    expect(isIncluded({ ...note, evidence: { ...note.evidence, pattern: 'other' } }, said)).toBe(false);
  });

  it('is included only with others of the same thing and sentence', () => {
    expect(isIncluded(note, saidIn(frames(), [property(sentence, 'and', 'boat'), note]))).toBe(false);
    expect(isIncluded(note, saidIn(frames(), [property(sentence, 'and', 'record', INCLUDING, 1), note]))).toBe(false);
    expect(isIncluded(note, saidIn(frames(), [property(sentence, 'and', 'record', 'other'), note]))).toBe(false);
  });

  it('is not included where the clause holds the others as well', () => {
    const all = 'Each record has a fault, a code and a text.';
    expect(isIncluded(property(all, 'text'), saidIn(framesOf(all), [property(all, 'code'), property(all, 'text')]))).toBe(false);
  });

  it('speaks against the clause only where both share words', () => {
    const said = saidIn(frames(), [first, note]);
    expect(overlapsIncluded(note, property(sentence, 'text'), said)).toBe(true);
    expect(overlapsIncluded(note, property(sentence, 'fault'), said)).toBe(false);
  });
});

describe('what is said of two together', () => {
  const text = 'A member holds a share with a quantity.';
  const quantity = property(text, 'quantity', 'holding', 'other');

  it('happens to several, in the same sentence', () => {
    expect(isOfPair(quantity, saidIn([], [event('holding', 'member', 'share')]))).toBe(true);
    expect(isOfPair(quantity, saidIn([], [event('holding', 'member')]))).toBe(false);
    expect(isOfPair(quantity, saidIn([], [event('share', 'member', 'holding')]))).toBe(false);
    expect(isOfPair(property(text, 'quantity', 'holding', 'other', 1), saidIn([], [event('holding', 'member', 'share')]))).toBe(false);
  });

  it('speaks against the clause only where both share words', () => {
    const said = saidIn([], [event('holding', 'member', 'share')]);
    expect(overlapsPair(quantity, property(text, 'quantity'), said)).toBe(true);
    expect(overlapsPair(quantity, property(text, 'share'), said)).toBe(false);
    expect(overlapsPair(event('holding', 'member', 'share'), property(text, 'quantity'), said)).toBe(false);
  });
});
