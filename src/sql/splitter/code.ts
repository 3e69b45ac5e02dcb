/** Inside a statement: up to its delimiter, the next quote or the next comment. */
import { hasEscapes } from '../scan.js';
import { commentAt } from './between.js';
import { BLOCK, LINE } from './inert.js';
import { canSee, closeStatement, type Inert, type OpenStatement, type ScanState } from './state.js';

export function scanCode(state: ScanState): boolean {
  const { open } = state;
  if (!open) return false;
  if (open.body.wantsWords()) return scanDelimiter(state, open) ?? scanInertStart(state, open) ?? scanToken(state, open);
  skipPlain(state, open);
  if (state.at >= state.buffer.length) return false;
  return scanDelimiter(state, open) ?? scanInertStart(state, open) ?? scanToken(state, open);
}

const PLAIN = new Map<string, RegExp>();

/** Characters that neither begin nor end anything. */
function plainUpTo(delimiter: string): RegExp {
  const first = delimiter[0] ?? ';';
  const known = PLAIN.get(first) ?? new RegExp(`[^'"\`\\-\\/#$;\\\\[${/\w/.test(first) ? first : `\\${first}`}]+`, 'y');
  PLAIN.set(first, known);
  return known;
}

function skipPlain(state: ScanState, open: OpenStatement): void {
  const pattern = plainUpTo(state.delimiter);
  pattern.lastIndex = state.at;
  const run = pattern.exec(state.buffer)?.[0];
  if (run === undefined) return;
  const said = run.trimEnd().length;
  if (said > 0) open.end = state.at + said;
  state.at += run.length;
}

function scanDelimiter(state: ScanState, open: OpenStatement): boolean | undefined {
  const { delimiter, buffer, at } = state;
  // Whoever sets a delimiter of their own does so to have semicolons in bodies.
  if ((delimiter === ';' && open.body.depth() > 0) || buffer[at] !== delimiter[0]) return undefined;
  if (!canSee(state, delimiter.length)) return false;
  if (!buffer.startsWith(delimiter, at)) return undefined;
  closeStatement(state);
  state.at += delimiter.length;
  return true;
}

/** Undefined where no quote and no comment begins. */
function scanInertStart(state: ScanState, open: OpenStatement): boolean | undefined {
  const { buffer, at, quirks } = state;
  const char = buffer[at] ?? '';
  if (!/['"`\-#/$[\\]/.test(char)) return undefined;
  if (!canSee(state, 4)) return false;
  if (char === '\\') return quirks.clientLines === 'backslash' && buffer[at + 1] === 'g' ? endByClient(state) : undefined;
  const comment = commentAt(buffer, at, quirks);
  if (comment) return enter(state, at + (comment === 'line' ? 0 : 2), { ...(comment === 'line' ? LINE : BLOCK), counts: false, depth: 1 });
  if (char === '/' && buffer[at + 1] === '*') return enter(state, at + 2, { ...BLOCK, counts: true, depth: 1 });
  if (char === '[') return quirks.bracketNames ? enter(state, at + 1, until(']')) : undefined;
  if (char === '$') return quirks.dollarQuotes && !isInWord(state, open) ? scanDollar(state) : undefined;
  if (char === '-' || char === '#' || char === '/') return undefined;
  const escapes = hasEscapes(buffer, at, char, quirks);
  return enter(state, at + 1, { kind: 'quote', closer: char, escapes, counts: true, depth: 1 });
}

/** `\gexec` and the like end a statement and reach to the end of their line. */
function endByClient(state: ScanState): boolean {
  closeStatement(state);
  return enter(state, state.at, { ...LINE, counts: false, depth: 1 });
}

function enter(state: ScanState, at: number, inert: Omit<Inert, 'from'>): boolean {
  state.inert = { ...inert, from: state.base + state.at };
  state.at = at;
  state.mode = 'inert';
  return true;
}

const until = (closer: string): Omit<Inert, 'from'> => ({ kind: 'until', closer, escapes: false, counts: true, depth: 1 });

/** A `$` behind a letter belongs to the word. */
const isInWord = ({ buffer, at, base }: ScanState, { from }: OpenStatement): boolean =>
  base + at > from.offset && /[\p{L}\p{N}_$]/u.test(buffer[at - 1] ?? '');

const DOLLAR_TAG = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const DOLLAR_START = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?/uy;

function scanDollar(state: ScanState): boolean | undefined {
  const tag = matchAt(DOLLAR_TAG, state);
  if (tag !== undefined) return enter(state, state.at + tag.length, until(tag));
  const start = matchAt(DOLLAR_START, state) ?? '';
  return canSee(state, start.length + 1) ? undefined : false;
}

const WORD = /[\p{L}\p{N}_$]+/uy;
const BLANKS = /\s+/y;

function scanToken(state: ScanState, { body, end }: OpenStatement): boolean {
  const blanks = matchAt(BLANKS, state);
  if (blanks !== undefined) {
    state.at += blanks.length;
    return true;
  }
  const word = matchAt(WORD, state);
  if (word !== undefined && !canSee(state, word.length + 1)) return false;
  const token = word === undefined ? (state.buffer[state.at] ?? '') : upToDelimiter(word, state.delimiter);
  body.mark(token.toLowerCase());
  state.at += token.length;
  if (state.open) state.open.end = Math.max(end, state.at);
  return true;
}

/** `END$$`: the client ends a statement inside a word too. */
function upToDelimiter(word: string, delimiter: string): string {
  const at = word.indexOf(delimiter);
  return at > 0 ? word.slice(0, at) : word;
}

function matchAt(pattern: RegExp, { buffer, at }: ScanState): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(buffer)?.[0];
}
