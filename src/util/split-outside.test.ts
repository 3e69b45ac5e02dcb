import { describe, expect, it } from 'vitest';
import { indexOutside, splitOutside, unquote } from './split-outside.js';

describe('splitOutside', () => {
  it.each([
    ['text(200), required', ['text(200)', 'required']],
    ['choice(a, "b, c)", d) = a, optional', ['choice(a, "b, c)", d) = a', 'optional']],
    ['derived "one, two", optional', ['derived "one, two"', 'optional']],
    ["a learner's, own", ["a learner's", 'own']],
    ["x = 'it''s, ok', y", ["x = 'it''s, ok'", 'y']],
    ['', ['']],
    ['a,,b', ['a', '', 'b']],
  ])('%s', (text, expected) => {
    expect(splitOutside(text, ',').map((p) => p.text)).toEqual(expected);
  });

  it('knows where a piece starts', () => {
    expect(splitOutside('a,  b', ',').map((p) => p.start)).toEqual([0, 4]);
  });
});

describe('indexOutside', () => {
  it('skips brackets and quotes', () => {
    expect(indexOutside('choice(a=b, "=") = a', '=')).toBe(17);
    expect(indexOutside('"a = b"', '=')).toBe(-1);
  });
});

describe('unquote', () => {
  it.each([
    ['"a\\"b"', 'a"b'],
    ["'it''s'", "it's"],
    ['bare', 'bare'],
    ['"broken', undefined],
    ["'broken", undefined],
  ])('%s', (text, value) => expect(unquote(text)).toBe(value));
});
