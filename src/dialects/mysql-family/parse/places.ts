/** Places inside a statement as places in its source. */
import type { Origin, Span } from '../../../model/index.js';
import { type LinePosition, lineMap } from '../../../util/line-map.js';
import type { ScriptStatement } from '../../schema-parser.js';
import type { Range } from './tree.js';

export type Places = (range: Range) => Span;

export function placesIn({ text, span }: ScriptStatement): Places {
  let lines: ((offset: number) => LinePosition) | undefined;
  const position = (offset: number): LinePosition => {
    lines ??= lineMap(text);
    const { line, column } = lines(offset);
    return { line: span.line + line - 1, column: line === 1 ? span.column + column - 1 : column };
  };
  return ({ start, end }) => {
    const [from, to] = [position(start), position(end)];
    return {
      source: span.source,
      start: span.start + start,
      end: span.start + end,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
    };
  };
}

export const readFrom = (span: Span): Origin => ({ kind: 'read', spans: [span] });
