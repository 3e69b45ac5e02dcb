/**
 * Bytes of a file that is said to be text: UTF-8, or UTF-16 by its mark or its zeros. A byte that is no UTF-8 is read as
 * Windows-1252, which is told with its place. Lines end in `\n`.
 */
import type { Diagnostic } from '../../model/index.js';
import { decodeUtf8 } from './decode-utf8.js';

export interface DecodedText {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** For texts that come in pieces, broken anywhere. */
export interface PieceDecoder {
  readonly push: (bytes: Uint8Array) => string;
  readonly end: () => string;
  readonly diagnostics: () => readonly Diagnostic[];
}

export function decodeText(bytes: Uint8Array, id: string): DecodedText {
  const decoder = openTextDecoder(id, encodingOf(bytes));
  const text = decoder.push(bytes) + decoder.end();
  return { text, diagnostics: decoder.diagnostics() };
}

/** `utf-16le` and `utf-16be` by their mark, or by every second byte of the beginning being zero. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  const zeros = (odd: 0 | 1): number => head.reduce((sum, byte, i) => sum + (i % 2 === odd && byte === 0 ? 1 : 0), 0);
  const half = head.length / 2;
  if (half >= 8 && zeros(1) > half * 0.8) return 'utf-16le';
  return half >= 8 && zeros(0) > half * 0.8 ? 'utf-16be' : 'utf-8';
}

export function openTextDecoder(id: string, encoding: Encoding): PieceDecoder {
  const units = encoding === 'utf-8' ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
  const state: State = { rest: new Uint8Array(), heldReturn: false, isFirst: true, broken: 0, line: 1, column: 1 };
  const take = (bytes: Uint8Array, isFinal: boolean): string => {
    const text = units ? units.decode(bytes, { stream: !isFinal }) : utf8(state, bytes, isFinal);
    return normalised(state, text, isFinal);
  };
  return {
    push: (bytes) => take(bytes, false),
    end: () => take(new Uint8Array(), true),
    diagnostics: () => (state.first ? [notUtf8(id, state.broken, state.first)] : []),
  };
}

interface State {
  /** Bytes of a letter that goes on in the next piece. */
  rest: Uint8Array;
  heldReturn: boolean;
  isFirst: boolean;
  broken: number;
  first?: { readonly line: number; readonly column: number };
  /** Of the end of what was decoded. */
  line: number;
  column: number;
}

function utf8(state: State, bytes: Uint8Array, isFinal: boolean): string {
  const all = state.rest.length === 0 ? bytes : Buffer.concat([state.rest, bytes]);
  const { text, rest, broken, firstBroken } = decodeUtf8(all, isFinal);
  state.rest = rest;
  state.broken += broken;
  if (!state.first) {
    advance(state, firstBroken === undefined ? text : text.slice(0, firstBroken));
    if (firstBroken !== undefined) state.first = { line: state.line, column: state.column };
  }
  return text;
}

/** Lines are counted until the first broken byte is found. */
function advance(state: State, text: string): void {
  let last = -1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    state.line++;
    last = at;
  }
  const begins = state.isFirst && text.startsWith('\uFEFF') ? 1 : 0;
  state.column = last < 0 ? state.column + text.length - begins : text.length - last;
}

/** A return at the end of a piece waits for what follows. */
function normalised(state: State, piece: string, isFinal: boolean): string {
  let text = state.heldReturn ? `\r${piece}` : piece;
  if (state.isFirst && text.length > 0) {
    state.isFirst = false;
    if (text.startsWith('\uFEFF')) text = text.slice(1);
  }
  state.heldReturn = !isFinal && text.endsWith('\r');
  if (state.heldReturn) text = text.slice(0, -1);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function notUtf8(id: string, broken: number, { line, column }: { readonly line: number; readonly column: number }): Diagnostic {
  const bytes = broken === 1 ? 'One byte is no UTF-8; it is' : `${broken} bytes are no UTF-8, the first of them here; they are`;
  return {
    code: 'source/encoding',
    severity: 'warning',
    message: `${bytes} read as Windows-1252 (Latin-1).`,
    help: 'Save the file as UTF-8 where letters come out wrong.',
    spans: [{ source: id, start: 0, end: 0, line, column, endLine: line, endColumn: column }],
  };
}
