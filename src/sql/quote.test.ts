import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globToLike, likeToGlob } from './glob.js';
import { quoteBackslashed, quoteBacktick, quoteDouble, quoteString } from './quote.js';
import { tokenise } from './tokenise.js';

describe('quoting', () => {
  it('reads back as one token with the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = text.replaceAll('\0', '');
        expect(tokenise(quoteDouble(text))).toEqual([
          { kind: 'name', text: kept },
          { kind: 'end', text: '' },
        ]);
        expect(tokenise(quoteBacktick(text))).toEqual([
          { kind: 'name', text: kept },
          { kind: 'end', text: '' },
        ]);
        expect(tokenise(quoteString(text))).toEqual([
          { kind: 'string', text: kept },
          { kind: 'end', text: '' },
        ]);
        const backslashed = tokenise(quoteBackslashed(text), { backslashEscapes: true });
        expect(backslashed).toEqual([
          { kind: 'string', text: kept },
          { kind: 'end', text: '' },
        ]);
      }),
    );
  });

  it('turns LIKE into GLOB and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '_', '*', '?', '[', ']', 'a', '^') }), (pattern) => {
        expect(globToLike(likeToGlob(pattern))).toBe(pattern);
      }),
    );
    expect(globToLike('[a-z]')).toBeUndefined();
    expect(likeToGlob('100\\%')).toBe('100%');
  });
});
