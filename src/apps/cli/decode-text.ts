/** Bytes of a file that is said to be text: UTF-8, UTF-16 by its mark or its zeros, else Windows-1252, which is told. */
import type { Diagnostic } from '../../model/index.js';

export interface DecodedText {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

export function decodeText(bytes: Uint8Array, id: string): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return { text: normalised(new TextDecoder(encoding).decode(bytes)), diagnostics: [] };
  try {
    return { text: normalised(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), diagnostics: [] };
  } catch {
    const text = normalised(new TextDecoder('windows-1252').decode(bytes));
    return { text, diagnostics: [notUtf8(bytes, id)] };
  }
}

/** `utf-16le` and `utf-16be` by their mark, or by every second byte of the beginning being zero. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  const zeros = (odd: 0 | 1): number => head.reduce((sum, byte, i) => sum + (i % 2 === odd && byte === 0 ? 1 : 0), 0);
  const half = head.length / 2;
  if (half >= 8 && zeros(1) > half * 0.8) return 'utf-16le';
  return half >= 8 && zeros(0) > half * 0.8 ? 'utf-16be' : 'utf-8';
}

const normalised = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

function notUtf8(bytes: Uint8Array, id: string): Diagnostic {
  const at = firstBroken(bytes);
  const line = bytes.subarray(0, at).reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 1);
  return {
    code: 'source/encoding',
    severity: 'warning',
    message: `The text is not UTF-8 from line ${line} on; it is read as Windows-1252 (Latin-1).`,
    help: 'Save it as UTF-8 where letters come out wrong.',
    spans: [{ source: id, start: 0, end: 0, line, column: 1, endLine: line, endColumn: 1 }],
  };
}

/** Offset of the first byte that no UTF-8 text has there; found by halving, since a prefix that decodes stays sound. */
function firstBroken(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decodes(bytes.subarray(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    // `stream` forgives a character that is cut at the end.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
