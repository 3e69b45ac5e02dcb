/** From the boxes of a diagram to rectangles with texts that fit: sizes only, no places. */
import type { Box, BoxRow, Diagram } from '../erd/diagram.js';
import { fitText, textWidth } from './text-width.js';

export const FONT = { title: 13, row: 11, small: 9 } as const;
export const HEADER_HEIGHT = 28;
export const ROW_HEIGHT = 18;
export const PADDING = 10;
export const MARK_WIDTH = 24;
const GAP = 16;
const MAX_NAME_WIDTH = 260;
const MAX_TYPE_WIDTH = 180;

/** Above this many tables only keys and references are listed, and the rest is counted. */
export const COMPACT_ABOVE = 40;

export interface MeasuredRow {
  readonly row: BoxRow;
  readonly name: string;
  readonly type: string;
  readonly mark: string;
}

export interface MeasuredBox {
  readonly box: Box;
  readonly title: string;
  readonly rows: readonly MeasuredRow[];
  /** How many columns are not listed. */
  readonly hidden: number;
  readonly width: number;
  readonly height: number;
}

export function measure(diagram: Diagram): readonly MeasuredBox[] {
  const compact = diagram.boxes.length > COMPACT_ABOVE;
  return diagram.boxes.map((box) => measureBox(box, compact));
}

/** What stands for columns that are not listed. */
export const moreText = (hidden: number): string => `${hidden} more ${hidden === 1 ? 'column' : 'columns'}`;

/** Distance from the top of a box to the middle of the row of a column; the header where it is not listed. */
export function rowOffset(box: MeasuredBox, column: string): number {
  const at = box.rows.findIndex((row) => row.row.name === column);
  return at < 0 ? HEADER_HEIGHT / 2 : HEADER_HEIGHT + at * ROW_HEIGHT + ROW_HEIGHT / 2 + 3;
}

function measureBox(box: Box, compact: boolean): MeasuredBox {
  const listed = compact ? box.rows.filter((row) => row.primary || row.foreign) : box.rows;
  const rows = listed.map(measureRow);
  const hidden = box.rows.length - listed.length;
  const title = fitText(box.name, FONT.title, MAX_NAME_WIDTH);
  const names = Math.max(0, ...rows.map((row) => textWidth(row.name, FONT.row)));
  const types = Math.max(0, ...rows.map((row) => textWidth(row.type, FONT.row)));
  const body = PADDING + MARK_WIDTH + names + GAP + types + PADDING;
  const more = hidden > 0 ? PADDING + MARK_WIDTH + textWidth(moreText(hidden), FONT.row) + PADDING : 0;
  const width = Math.ceil(Math.max(body, more, textWidth(title, FONT.title) * 1.08 + 2 * PADDING, 120));
  const height = HEADER_HEIGHT + (rows.length + (hidden > 0 ? 1 : 0)) * ROW_HEIGHT + 6;
  return { box, title, rows, hidden, width, height };
}

function measureRow(row: BoxRow): MeasuredRow {
  const mark = row.primary ? 'PK' : row.foreign ? 'FK' : row.unique ? 'UQ' : '';
  const type = `${row.type}${row.nullable ? ' ?' : ''}`;
  return { row, name: fitText(row.name, FONT.row, MAX_NAME_WIDTH), type: fitText(type, FONT.row, MAX_TYPE_WIDTH), mark };
}
