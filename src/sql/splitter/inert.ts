/** Inside quotes, comments and rows: up to what closes them. */
import type { Inert, ScanState } from './state.js';

/** A comment that ends with its line. */
export const LINE = { kind: 'line', closer: '\n', escapes: false } as const;
export const BLOCK = { kind: 'block', closer: '*/', escapes: false } as const;

export function scanInert(state: ScanState): boolean {
  const { inert } = state;
  if (!inert) return false;
  const end = CLOSING[inert.kind](state, inert);
  if (end === undefined) return false;
  delete state.inert;
  state.at = end;
  state.mode = state.open ? 'code' : 'between';
  if (state.open && inert.counts) {
    state.open.body.mark('');
    state.open.end = end;
  }
  return true;
}

/** Each gives the index behind the closer, or moves up to where looking goes on when more has come. */
const CLOSING: Readonly<Record<Inert['kind'], (state: ScanState, inert: Inert) => number | undefined>> = {
  line: (state) => closerAt(state, '\n', 0),
  until: (state, { closer }) => closerAt(state, closer, closer.length),
  block: (state, inert) => (state.quirks.nestedComments ? nestedEnd(state, inert) : closerAt(state, '*/', 2)),
  quote: quoteEnd,
};

function closerAt(state: ScanState, closer: string, length: number): number | undefined {
  const found = state.buffer.indexOf(closer, state.at);
  return found < 0 ? wait(state, closer.length - 1) : found + length;
}

/** The last characters may be the beginning of what is looked for. */
function wait(state: ScanState, rest: number): undefined {
  state.at = state.isFinal ? state.buffer.length : Math.max(state.at, state.buffer.length - rest);
}

function nestedEnd(state: ScanState, inert: Inert): number | undefined {
  const pairs = /\/\*|\*\//g;
  pairs.lastIndex = state.at;
  for (let pair = pairs.exec(state.buffer); pair; pair = pairs.exec(state.buffer)) {
    inert.depth += pair[0] === '/*' ? 1 : -1;
    state.at = pairs.lastIndex;
    if (inert.depth === 0) return state.at;
  }
  return wait(state, 1);
}

/** Doubled quotes, and with escapes backslashed ones, close nothing. */
function quoteEnd(state: ScanState, { closer, escapes }: Inert): number | undefined {
  const stops = escapes ? ESCAPED_STOPS[closer] : undefined;
  for (;;) {
    const found = stops ? searchFrom(stops, state) : state.buffer.indexOf(closer, state.at);
    if (found < 0) return wait(state, 0);
    const next = state.buffer[found + 1];
    if (next === undefined && !state.isFinal) {
      state.at = found;
      return undefined;
    }
    if (state.buffer[found] === closer && next !== closer) return found + 1;
    state.at = found + 2;
  }
}

const ESCAPED_STOPS: Readonly<Record<string, RegExp>> = { "'": /['\\]/g, '"': /["\\]/g };

function searchFrom(pattern: RegExp, { buffer, at }: ScanState): number {
  pattern.lastIndex = at;
  return pattern.exec(buffer)?.index ?? -1;
}

/** The rows behind COPY, up to and with the line `\.`. */
export function scanRows(state: ScanState): boolean {
  for (;;) {
    const found = state.buffer.indexOf('\n\\.', state.at);
    if (found < 0) return wait(state, 2) ?? false;
    const next = state.buffer[found + 3];
    if (next === undefined && !state.isFinal) {
      state.at = found;
      return false;
    }
    state.at = found + 3;
    if (next !== undefined && next !== '\n' && next !== '\r') continue;
    state.mode = 'between';
    return true;
  }
}
