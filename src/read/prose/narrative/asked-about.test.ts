import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { itemsIn } from './lists.fixture.js';

await prose.prepare?.();

const expectItems = (text: string, expected: readonly string[]): void => expect(itemsIn(text)).toEqual(expected);

describe('the ends of a period', () => {
  it.each([
    ['A price, from when, until when.', ['price', 'valid from', 'valid until']],
    ['A price, from when until when, and a note.', ['price', 'valid from', 'valid until', 'note']],
    ['A name, from when and until when they held it.', ['name', 'held from', 'held until']],
  ])('%s', expectItems);
});

describe('where and how it stands', () => {
  it.each([
    ['A name, where it stands, a note.', ['name', 'status', 'note']],
    ['A name, how we stand, a note.', ['name', 'status', 'note']],
    ['A name, where it sits in the order, a note.', ['name', 'position', 'note']],
    ['A name, where the claim has got to, a note.', ['name', 'status', 'note']],
    ['A name, where it’s up to, a note.', ['name', 'status', 'note']],
    ['A name, where it is kept, a note.', ['name', 'location', 'note']],
  ])('%s', expectItems);
});

describe('what is so, in other words', () => {
  it.each([
    ['A date, was the vet called, a note.', ['date', 'is vet called?', 'note']],
    ['A date, is there a lift, a note.', ['date', 'has lift?', 'note']],
    ['A name, whether it is in service, whether it is under warranty.', ['name', 'is in service?', 'is under warranty?']],
    ['A name, whether they have eaten, when we saw it.', ['name', 'has eaten?', 'seen at']],
    ['A date, what the owner said back, what the board decided.', ['date', 'response', 'decision']],
    ['A name, signed up date, a note.', ['name', 'signed up date', 'note']],
    ['A name, the measured seeing, a note.', ['name', 'measured seeing', 'note']],
  ])('%s', expectItems);
});
