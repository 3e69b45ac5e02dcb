import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimOf } from '../claims/claim.js';
import { prose } from '../index.js';
import { thingsCalled } from '../terms/mentions.fixture.js';
import { nounOf } from './chunks/chunks.fixture.js';
import { described } from './described-thing.js';
import type { Related } from './related.js';
import { fullest, isRole, isSameDeed, saysRole, saysSame } from './said-twice.js';

beforeAll(() => prose.prepare?.());

const things = thingsCalled('wishlist', 'article', 'clerk');
const named = (key: string) => ({ key, name: key });
const property = (key: string, name: string, start = 0, end = start + name.length): ClaimOf<'attribute'> => ({
  kind: 'attribute',
  thing: named(key),
  item: { name, words: name.split(' '), start, end, number: 'one', inside: [], qualifier: '' },
  evidence: { start, end, sentence: 0, pattern: 'test', weight: 1 },
});
const relation = (from: string, to: string, verb: string, role: string): ClaimOf<'relationship'> => ({
  kind: 'relationship',
  from: named(from),
  to: named(to),
  fromNumber: 'many',
  toNumber: 'one',
  sense: 'belongs',
  verb,
  role,
  evidence: { start: 10, end: 16, sentence: 0, pattern: 'test', weight: 1 },
});
const related = (claim: ClaimOf<'relationship'>): Related => ({ body: claim, start: 10, end: 16, sentence: 0, weight: 1 }) as Related;

describe('what is said twice', () => {
  it('is the same property, by its name or its words', () => {
    const title = property('article', 'title', 10);
    expect(saysSame(property('article', 'title', 90), title, things)).toBe(true);
    expect(saysSame(property('article', 'short title', 4), title, things)).toBe(true);
    expect(saysSame(property('article', 'colour', 90), title, things)).toBe(false);
    expect(saysSame(property('wishlist', 'title', 90), title, things)).toBe(false);
    expect(saysSame(property('lamp', 'title', 90), title, things)).toBe(false);
  });

  it('is taken with the most words', () => {
    const status = property('article', 'status', 10).item;
    const more = property('wishlist', 'status', 10, 30);
    expect(fullest(status, [property('wishlist', 'colour', 10, 30), more])).toBe(more.item);
    expect(fullest(status, [property('wishlist', 'status', 11, 30)])).toBe(status);
  });

  it('is no property where it is a reference', () => {
    const mentor = relation('clerk', 'clerk', 'get', 'mentor');
    expect(saysRole(property('clerk', 'mentor', 10), mentor)).toBe(true);
    expect(saysRole(property('clerk', 'mentor', 16), mentor)).toBe(false);
    expect(isRole(property('clerk', 'mentor', 90), related(mentor))).toBe(true);
    expect(isRole(property('article', 'mentor', 90), related(mentor))).toBe(false);
    expect(isRole(property('clerk', 'desk', 90), related(mentor))).toBe(false);
  });

  it('is one deed in any tense', () => {
    const review = relation('article', 'clerk', 'review', 'reviewer');
    expect(isSameDeed(review, related(relation('article', 'clerk', 'reviewed', 'by')))).toBe(true);
    expect(isSameDeed(review, related(relation('article', 'clerk', 'print', 'by')))).toBe(false);
    expect(isSameDeed(review, related(relation('wishlist', 'clerk', 'review', 'by')))).toBe(false);
    expect(isSameDeed(review, related(relation('article', 'article', 'review', 'by')))).toBe(false);
  });
});

describe('a thing that is described', () => {
  const thing = (text: string, name: string) => described(nounOf(text, name), things)?.key;
  it('is the thing', () => {
    expect(thing('Everybody has several named wishlists.', 'named wishlists')).toBe('wishlist');
  });
  it('is another one where the words say more', () => {
    expect(thing('We print a paper article.', 'paper article')).toBeUndefined();
    expect(thing('Everybody has several named pages.', 'named pages')).toBeUndefined();
  });
});
