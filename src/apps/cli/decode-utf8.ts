/** UTF-8 of which single bytes may be something else: those are read as Windows-1252, the letters around them stay. */

export interface DecodedBytes {
  readonly text: string;
  /** The beginning of a letter that the bytes end in; empty where nothing follows. */
  readonly rest: Uint8Array;
  readonly broken: number;
  /** Index in the text. */
  readonly firstBroken?: number;
}

export function decodeUtf8(bytes: Uint8Array, isFinal: boolean): DecodedBytes {
  const end = isFinal ? bytes.length : bytes.length - openTail(bytes);
  const rest = bytes.slice(end);
  const whole = bytes.subarray(0, end);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole), rest, broken: 0 };
  } catch {
    return { ...decodeMixed(whole), rest };
  }
}

function decodeMixed(bytes: Uint8Array): Omit<DecodedBytes, 'rest'> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let [text, from, broken] = ['', 0, 0];
  let firstBroken: number | undefined;
  for (let at = 0; at < bytes.length; ) {
    const length = letterAt(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    text += decoder.decode(bytes.subarray(from, at));
    firstBroken ??= text.length;
    text += windowsLetter(bytes[at] ?? 0);
    broken++;
    at++;
    from = at;
  }
  text += decoder.decode(bytes.subarray(from));
  return { text, broken, ...(firstBroken === undefined ? {} : { firstBroken }) };
}

/** 0x80 to 0x9f of Windows-1252, of which some Node releases make control characters; the rest is Latin-1. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const windowsLetter = (byte: number): string => (byte >= 0x80 && byte < 0xa0 ? (WINDOWS[byte - 0x80] ?? '') : String.fromCharCode(byte));

/** Bytes of the letter that begins here, 0 where none does. https://www.rfc-editor.org/rfc/rfc3629#section-4 */
function letterAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = lengthOf(first);
  if (length <= 1) return length;
  const [low, high] = SECOND[first] ?? [0x80, 0xbf];
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if (!isTail(bytes[at + i])) return 0;
  return length;
}

function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** Second bytes that overlong forms, surrogates and what lies beyond Unicode would have are none. */
const SECOND: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

const isTail = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** How many bytes at the end may be the beginning of a letter. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (isTail(byte)) continue;
    return lengthOf(byte) > back ? back : 0;
  }
  return 0;
}
