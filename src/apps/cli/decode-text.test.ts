import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, openTextDecoder } from './decode-text.js';

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodeText', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', bytesOf('é😀\n'), 'é😀\n'],
    ['a mark', bytesOf([0xef, 0xbb, 0xbf], 'a'), 'a'],
    ['other ends of lines', bytesOf('a\r\nb\rc\n\r\n'), 'a\nb\nc\n\n'],
    ['UTF-16', bytesOf([0xff, 0xfe], [...Buffer.from('é😀', 'utf16le')]), 'é😀'],
    ['UTF-16 the other way', bytesOf([0xfe, 0xff], [0x00, 0xe9]), 'é'],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes, 'a')).toEqual({ text, diagnostics: [] });
  });

  it('reads a byte that is no UTF-8 as Windows-1252, and leaves the letters around it', () => {
    const { text, diagnostics } = decodeText(bytesOf('größe\nx', [0xe9], 'y 😀', [0x80]), 'a.sql');
    expect(text).toBe('größe\nxéy 😀€');
    expect(diagnostics).toMatchObject([{ code: 'source/encoding', severity: 'warning', spans: [{ source: 'a.sql', line: 2, column: 2 }] }]);
    expect(diagnostics[0]?.message).toMatch(/^2 bytes/);
  });

  it('reads a text that is cut inside a letter up to there', () => {
    const whole = Buffer.from('CREATE TABLE größe (é😀 int)');
    for (let end = 0; end <= whole.length; end++) {
      const { text, diagnostics } = decodeText(whole.subarray(0, end), 'a');
      const sound = whole
        .subarray(0, end)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');
      expect(text.startsWith(sound)).toBe(true);
      expect(diagnostics.length > 0).toBe(sound !== whole.subarray(0, end).toString('utf8'));
    }
  });

  it.each([[[0xc0, 0xaf]], [[0xe0, 0x80, 0x80]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]], [[0xf8]]])(
    'knows what only looks like UTF-8: %j',
    (bytes) => {
      expect(decodeText(Uint8Array.from(bytes), 'a').text).toHaveLength(bytes.length);
    },
  );

  it('gives the same wherever the pieces break', () => {
    const part = fc.constantFrom('a', 'é', '😀', '\r', '\n', '\u0000', 'ÿ').map((text) => [...Buffer.from(text)]);
    const noise = fc.array(fc.nat({ max: 255 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.oneof(part, noise), { maxLength: 30 }), fc.array(fc.nat(), { maxLength: 6 }), (parts, places) => {
        const bytes = Uint8Array.from([0x41, 0x41, ...parts.flat()]);
        const at = [0, ...places.map((place) => place % bytes.length).sort((a, b) => a - b), bytes.length];
        const decoder = openTextDecoder('a', 'utf-8');
        const text = at.slice(1).map((end, i) => decoder.push(bytes.subarray(at[i] ?? 0, end)));
        const whole = openTextDecoder('a', 'utf-8');
        expect([...text, decoder.end()].join('')).toBe(whole.push(bytes) + whole.end());
        expect(decoder.diagnostics()).toEqual(whole.diagnostics());
      }),
      { numRuns: 2000 },
    );
  });
});
