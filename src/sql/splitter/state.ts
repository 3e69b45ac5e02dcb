/** What the splitter knows between two steps, and how a statement begins and ends. */
import type { LinePosition } from '../../util/line-map.js';
import { type BodyCounter, bodyCounter } from '../body-counter.js';
import type { SplitQuirks } from '../scan.js';
import type { SplitStatement } from '../split.js';
import type { Places } from './places.js';

/** Between statements, in one, inside a quote or comment, inside the rows behind COPY. */
export type Mode = 'between' | 'code' | 'inert' | 'rows';

export interface ScanState {
  readonly quirks: SplitQuirks;
  readonly keepOfData: number;
  readonly places: Places;
  found: SplitStatement[];
  buffer: string;
  /** Half of a surrogate pair, until its other half comes. */
  held: string;
  /** Offset of the buffer in the script. */
  base: number;
  /** Next character to look at. */
  at: number;
  /** Nothing comes after the buffer. */
  isFinal: boolean;
  mode: Mode;
  delimiter: string;
  inert?: Inert;
  open?: OpenStatement;
  /** Where the statement begins whose rows are passed over. */
  rowsOf?: Unclosed;
  unclosed?: Unclosed;
}

/** A quote or comment that is being passed over. */
export interface Inert {
  readonly kind: 'quote' | 'line' | 'block' | 'until';
  /** What closes it. */
  readonly closer: string;
  readonly escapes: boolean;
  /** Part of the statement, not a comment. */
  readonly counts: boolean;
  depth: number;
  /** Offset in the script of what opens it. */
  readonly from: number;
  /** Where that is; known once its beginning has left the buffer. */
  place?: Unclosed;
}

/** What a script ends in before it is closed. */
export interface Unclosed extends LinePosition {
  /** `*\/`, a quote, the tag of a dollar quote; `\.` of rows. */
  readonly closer: string;
  readonly kind: 'comment' | 'quote' | 'rows';
  readonly offset: number;
}

export interface OpenStatement {
  readonly body: BodyCounter;
  readonly isData: boolean;
  readonly from: LinePosition & { readonly offset: number };
  /** Index in the buffer behind the last character that says something. */
  end: number;
  /** What is kept of it, once its beginning has left the buffer. */
  head?: string;
}

/** Whether a decision about the next `count` characters can be made. */
export const canSee = ({ buffer, at, isFinal }: ScanState, count: number): boolean => isFinal || buffer.length - at >= count;

/** What can be seen where a statement begins: longer than any word that tells statements apart. */
export const LOOK_AHEAD = 12;

const DATA = /^(?:insert|replace|update|delete|values|merge)\b/i;

export function openStatement(state: ScanState): void {
  const { places, buffer, base, at } = state;
  const isData = DATA.test(buffer.slice(at, at + LOOK_AHEAD));
  state.open = { body: bodyCounter(), isData, from: { ...places.at(buffer, base, base + at), offset: base + at }, end: at };
  state.mode = 'code';
}

export function closeStatement(state: ScanState): void {
  const { open, places, buffer, base, keepOfData } = state;
  delete state.open;
  state.mode = 'between';
  if (!open) return;
  const { from, end, head } = open;
  if (base + end === from.offset) return;
  const to = places.at(buffer, base, base + end);
  const whole = head ?? buffer.slice(from.offset - base, end);
  const text = open.isData ? whole.slice(0, keepOfData) : whole;
  state.found.push({
    text: keepOfData === Number.POSITIVE_INFINITY ? text : detached(text),
    start: from.offset,
    end: base + end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  });
  if (!state.quirks.copyData || !COPIES_ROWS.test(text)) return;
  state.mode = 'rows';
  state.rowsOf = { kind: 'rows', closer: '\\.', ...from };
}

const COPIES_ROWS = /^copy\b[\s\S]*\bfrom\s+stdin\b/i;

/** Where a quote or comment begins that is still in the buffer. */
export function placeOf({ places, buffer, base }: ScanState, { kind, closer, from, place }: Inert): Unclosed {
  if (place) return place;
  return { kind: kind === 'block' ? 'comment' : 'quote', closer, ...places.peek(buffer, base, from), offset: from };
}

/** Lets go of what was read and is not part of an open statement; of a long data statement all but its beginning. */
export function forget(state: ScanState): void {
  const { open, keepOfData, inert } = state;
  if (inert) inert.place ??= placeOf(state, inert);
  if (!open) {
    cutAt(state, state.at);
    return;
  }
  const start = open.from.offset - state.base;
  if (open.head === undefined) {
    if (!open.isData || open.end - start <= keepOfData) {
      cutAt(state, Math.max(0, start));
      return;
    }
    open.head = detached(state.buffer.slice(start, start + keepOfData));
  }
  // Two characters tell whether a quote is one with escapes.
  cutAt(state, Math.min(open.end, state.at) - 2);
}

function cutAt(state: ScanState, index: number): void {
  if (index <= 0) return;
  state.places.at(state.buffer, state.base, state.base + index);
  state.buffer = state.buffer.slice(index);
  state.base += index;
  state.at -= index;
  if (state.open) state.open.end -= index;
}

/** A copy that does not keep the piece alive of which it was cut. */
const detached = (text: string): string => ` ${text}`.slice(1);
