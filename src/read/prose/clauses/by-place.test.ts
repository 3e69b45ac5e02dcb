import { describe, expect, it } from 'vitest';
import { byPlace } from './by-place.js';
import { overlaps } from './overlaps.js';

const at = (start: number, end: number) => ({ start, end });

describe('what shares words with a place', () => {
  const found = byPlace([
    [at(10, 20), 'mast'],
    [at(30, 200), 'history'],
    [at(190, 195), 'year'],
    [at(40, 44), 'mast'],
  ]);

  it('is found by any of its words', () => {
    expect(found(at(12, 13))).toEqual(['mast']);
    expect(found(at(0, 11))).toEqual(['mast']);
    expect(found(at(100, 101))).toEqual(['history']);
    expect(found(at(194, 300))).toEqual(['history', 'year']);
  });

  it('ends before the next word', () => {
    expect(found(at(20, 30))).toEqual([]);
    expect(found(at(200, 300))).toEqual([]);
  });

  it('is found once, in the order given', () => {
    expect(found(at(0, 1000))).toEqual(['mast', 'history', 'year']);
    expect(found(at(41, 42))).toEqual(['history', 'mast']);
  });

  it('is what looking at every one finds', () => {
    const places = Array.from({ length: 60 }, (_, i) => at((i * 37) % 300, ((i * 37) % 300) + ((i * 13) % 90)));
    const index = byPlace(places.map((place) => [place, place] as const));
    for (const place of places) expect(index(place)).toEqual(places.filter((other) => overlaps(other, place)));
  });
});
