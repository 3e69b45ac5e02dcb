/** Offsets of a source text to spans with lines and columns. Built once per text; each look-up is a binary search. */
import type { SourceText, Span } from '../../model/index.js';
import { lineMap } from '../../util/line-map.js';

export interface SourceIndex {
  readonly source: SourceText;
  /** Offsets are clamped to the text. */
  readonly span: (start: number, end: number) => Span;
  readonly quote: (start: number, end: number) => string;
}

const LONGEST_QUOTE = 300;

export function createSourceIndex(source: SourceText): SourceIndex {
  const position = lineMap(source.text);
  const clamp = (offset: number) => Math.max(0, Math.min(offset, source.text.length));
  return {
    source,
    span: (from, to) => {
      const [start, end] = [clamp(from), clamp(Math.max(from, to))];
      const [a, b] = [position(start), position(end)];
      return { source: source.id, start, end, line: a.line, column: a.column, endLine: b.line, endColumn: b.column };
    },
    quote: (start, end) => source.text.slice(clamp(start), Math.min(clamp(end), clamp(start) + LONGEST_QUOTE)),
  };
}
