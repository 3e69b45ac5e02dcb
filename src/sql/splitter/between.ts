/** Between statements: blanks, comments that no engine executes, and what the client reads for itself. */
import { isDashes, type SplitQuirks } from '../scan.js';
import { BLOCK, LINE } from './inert.js';
import { canSee, closeStatement, LOOK_AHEAD, openStatement, type ScanState } from './state.js';

const BLANKS = /\s+/y;

export function scanBetween(state: ScanState): boolean {
  BLANKS.lastIndex = state.at;
  state.at += BLANKS.exec(state.buffer)?.[0].length ?? 0;
  if (state.at >= state.buffer.length || !canSee(state, LOOK_AHEAD)) return false;
  const comment = commentAt(state.buffer, state.at, state.quirks);
  if (comment) {
    state.inert = { ...(comment === 'line' ? LINE : BLOCK), counts: false, depth: 1, from: state.base + state.at };
    state.at += comment === 'line' ? 0 : 2;
    state.mode = 'inert';
    return true;
  }
  return clientLine(state) ?? begin(state);
}

/** Comments that engines execute are statements. */
export function commentAt(sql: string, at: number, quirks: SplitQuirks): 'line' | 'block' | undefined {
  const char = sql[at];
  if (char === '-') return isDashes(sql, at, quirks) ? 'line' : undefined;
  if (char === '#') return quirks.hashComments ? 'line' : undefined;
  if (char !== '/' || sql[at + 1] !== '*') return undefined;
  return quirks.executableComments && /^M?!/.test(sql.slice(at + 2, at + 4)) ? undefined : 'block';
}

function begin(state: ScanState): boolean {
  openStatement(state);
  return true;
}

const CLIENT_LINE = { backslash: /\\[a-z!?;]/iy, dot: /\.[a-z]/iy };
const MYSQL_LINE = /(?:delimiter\s|use\s|source\s|\\\.)/iy;

/** Undefined where no such line begins. */
function clientLine(state: ScanState): boolean | undefined {
  const { quirks, buffer, at } = state;
  if (quirks.clientLines && startsHere(CLIENT_LINE[quirks.clientLines], buffer, at)) {
    state.inert = { ...LINE, counts: false, depth: 1, from: state.base + state.at };
    state.mode = 'inert';
    return true;
  }
  if (!quirks.delimiterCommand || !startsHere(MYSQL_LINE, buffer, at)) return undefined;
  const found = buffer.indexOf('\n', at);
  if (found < 0 && !state.isFinal) return false;
  return mysqlLine(state, found < 0 ? buffer.length : found);
}

function mysqlLine(state: ScanState, end: number): boolean | undefined {
  const line = state.buffer.slice(state.at, end);
  const [, delimiter] = /^delimiter\s+(\S+)/i.exec(line) ?? [];
  if (/^delimiter\s/i.test(line)) state.delimiter = delimiter ?? ';';
  else if (line.includes(state.delimiter)) return undefined;
  else {
    openStatement(state);
    if (state.open) state.open.end = state.at + line.trimEnd().length;
    closeStatement(state);
  }
  state.at = end;
  return true;
}

function startsHere(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
