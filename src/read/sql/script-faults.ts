/** What is wrong with a script as a text: quotes that stay open, NUL characters, statements that no stack can hold. */
import type { Diagnostic, Span, StatementReading } from '../../model/index.js';
import type { Unclosed } from '../../sql/index.js';
import type { LinePosition } from '../../util/line-map.js';

const WHAT: Readonly<Record<Unclosed['kind'], string>> = {
  comment: 'The comment that begins here is never closed',
  quote: 'The quote that begins here is never closed',
  rows: 'The rows of this COPY never end',
};

export function unclosedText({ kind, closer, offset, line, column }: Unclosed, source: string): Diagnostic {
  return {
    code: 'sql/unclosed-text',
    severity: 'error',
    message: `${WHAT[kind]}: everything after it is taken for a part of it.`,
    help: `Close it with ${closer}, or get the rest of the file if it was cut off.`,
    spans: [{ source, start: offset, end: offset + 1, line, column, endLine: line, endColumn: column + 1 }],
  };
}

interface FirstNul extends LinePosition {
  readonly offset: number;
  readonly count: number;
}

export interface NulCounter {
  /** The piece with blanks in their place. */
  readonly blank: (piece: string) => string;
  readonly first: () => FirstNul | undefined;
}

export function openNulCounter(): NulCounter {
  let [line, lineStart, base, count] = [1, 0, 0, 0];
  let first: (LinePosition & { readonly offset: number }) | undefined;
  const countLines = (piece: string, end: number): void => {
    for (let at = piece.indexOf('\n'); at >= 0 && at < end; at = piece.indexOf('\n', at + 1)) {
      line++;
      lineStart = base + at + 1;
    }
  };
  return {
    blank(piece) {
      const at = piece.indexOf('\0');
      if (!first) countLines(piece, at < 0 ? piece.length : at);
      if (at >= 0) first ??= { line, column: base + at - lineStart + 1, offset: base + at };
      base += piece.length;
      if (at < 0) return piece;
      const parts = piece.split('\0');
      count += parts.length - 1;
      return parts.join(' ');
    },
    first: () => first && { ...first, count },
  };
}

export function nulFound({ line, column, offset, count }: FirstNul, source: string): Diagnostic {
  return {
    code: 'sql/nul',
    severity: 'warning',
    message: `${count === 1 ? 'A NUL character stands' : `${count} NUL characters stand`} in the text, the first of them here; blanks are read in their place.`,
    help: 'No database takes them in a script: check how the file was made.',
    spans: [{ source, start: offset, end: offset + 1, line, column, endLine: line, endColumn: column + 1 }],
  };
}

/** What became of a statement on which its builder failed. */
export function fault(error: unknown, text: string, span: Span): { readonly diagnostic: Diagnostic; readonly statement: StatementReading } {
  const what = (/^\s*(\w+)/.exec(text)?.[1] ?? 'statement').toLowerCase();
  const deep = error instanceof RangeError;
  const message = deep
    ? 'This statement is nested too deeply to be read.'
    : `This statement could not be applied: ${error instanceof Error ? error.message : String(error)}.`;
  return {
    diagnostic: { code: deep ? 'sql/too-deep' : 'sql/internal', severity: 'error', message, spans: [span] },
    statement: { what, fate: 'not-understood', span, note: deep ? 'nested too deeply' : 'it could not be applied' },
  };
}

export const secretHidden = (span: Span): Diagnostic => ({
  code: 'sql/secret',
  severity: 'warning',
  message: 'A password or key stands in this statement; asterisks are kept in its place.',
  help: 'Take it out of the script, and change it where the script was shared.',
  spans: [span],
});
