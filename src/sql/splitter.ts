/**
 * The splitter for scripts that come in pieces: the same statements wherever the pieces break. Holds the statement at
 * hand and no more; of a data statement only its beginning where `keepOfData` says so, and nothing of COPY's rows.
 */
import type { SplitQuirks } from './scan.js';
import type { SplitStatement } from './split.js';
import { scanBetween } from './splitter/between.js';
import { scanCode } from './splitter/code.js';
import { scanInert, scanRows } from './splitter/inert.js';
import { openPlaces } from './splitter/places.js';
import { closeStatement, forget, type Mode, placeOf, type ScanState, type Unclosed } from './splitter/state.js';

export interface StatementSplitter {
  /** The statements that this piece completes. */
  readonly push: (piece: string) => readonly SplitStatement[];
  /** The last statement, complete or cut off. */
  readonly end: () => readonly SplitStatement[];
  /** What the script's end leaves open, after `end`. */
  readonly unclosed: () => Unclosed | undefined;
  /** Characters that it keeps at the moment. */
  readonly held: () => number;
}

export type { Unclosed } from './splitter/state.js';

export interface SplitterOptions {
  /** Characters that are kept of INSERT and its like. Their places stay exact. */
  readonly keepOfData?: number;
}

export function openSplitter(quirks: SplitQuirks, { keepOfData = Number.POSITIVE_INFINITY }: SplitterOptions = {}): StatementSplitter {
  const state = openState(quirks, keepOfData);
  return {
    push(piece) {
      const text = state.held + piece;
      const splitsPair = /[\uD800-\uDBFF]$/.test(text);
      state.held = splitsPair ? text.slice(-1) : '';
      state.buffer += splitsPair ? text.slice(0, -1) : text;
      return run(state);
    },
    end() {
      state.buffer += state.held;
      state.held = '';
      state.isFinal = true;
      return run(state);
    },
    unclosed: () => state.unclosed,
    held: () => state.buffer.length + (state.open?.head?.length ?? 0),
  };
}

function openState(quirks: SplitQuirks, keepOfData: number): ScanState {
  return {
    quirks,
    keepOfData,
    places: openPlaces(),
    found: [],
    buffer: '',
    held: '',
    base: 0,
    at: 0,
    isFinal: false,
    mode: 'between',
    delimiter: ';',
  };
}

/** Each gives false where it needs more of the script. */
const STEPS: Readonly<Record<Mode, (state: ScanState) => boolean>> = {
  between: scanBetween,
  code: scanCode,
  inert: scanInert,
  rows: scanRows,
};

function run(state: ScanState): readonly SplitStatement[] {
  for (let goesOn = true; goesOn && state.at < state.buffer.length; ) goesOn = STEPS[state.mode](state);
  if (state.isFinal) finishLast(state);
  else forget(state);
  const { found } = state;
  state.found = [];
  return found;
}

function finishLast(state: ScanState): void {
  const { open, buffer, inert, rowsOf } = state;
  if (state.mode === 'rows' && rowsOf) state.unclosed = rowsOf;
  if (state.mode === 'inert' && inert && inert.kind !== 'line') state.unclosed = placeOf(state, inert);
  if (!open) return;
  if (state.mode === 'inert' && state.inert?.counts) open.end = buffer.length;
  closeStatement(state);
}
