/**
 * The text being read, with what every part of the reader needs: spans, quotes, stated origins and one way to report.
 * A report has what is wrong, why it matters and what to do, at a place in the text.
 */
import type { Diagnostic, Origin, Severity, SourceText, Span } from '../../model/index.js';
import { closest } from '../../util/closest.js';
import { createSourceIndex } from './source-index.js';

export interface Advice {
  readonly why?: string;
  readonly help?: string;
  readonly related?: Diagnostic['related'];
}

export interface Page {
  readonly source: SourceText;
  readonly text: string;
  readonly diagnostics: Diagnostic[];
  readonly span: (start: number, end: number) => Span;
  readonly cover: (first: Span, last: Span) => Span;
  /** The origin of what stands at `span` of this file. */
  readonly stated: (span: Span) => Origin;
  readonly error: (code: string, span: Span, message: string, advice?: Advice) => void;
  readonly warn: (code: string, span: Span, message: string, advice?: Advice) => void;
  /** `Did you mean "x"?`, else `fallback`. */
  readonly hint: (word: string, candidates: Iterable<string>, fallback: string) => string;
}

/** Beyond this many, near names are no longer looked for: it would cost more than it helps. */
const MOST_HINTS = 50;
const LONGEST_QUOTE = 200;

/** `area` begins every diagnostic's code; `pattern` marks the origins that this kind of file states by itself. */
export function openPage(source: SourceText, area: string, pattern?: string): Page {
  const { text } = source;
  const diagnostics: Diagnostic[] = [];
  const { span } = createSourceIndex(source);
  let hints = 0;
  const report =
    (severity: Severity) =>
    (code: string, at: Span, message: string, advice: Advice = {}) => {
      diagnostics.push({ code: `${area}/${code}`, severity, message, ...advice, spans: [at] });
    };
  return {
    source,
    text,
    diagnostics,
    span,
    cover: (first, last) => (last.end >= first.end ? span(first.start, last.end) : first),
    stated: (at) => ({ kind: 'stated', spans: [at], quote: quote(text, at), ...(pattern === undefined ? {} : { pattern }) }),
    error: report('error'),
    warn: report('warning'),
    hint: (word, candidates, fallback) => {
      const near = hints++ < MOST_HINTS ? closest(word, [...candidates]) : undefined;
      return near === undefined ? fallback : `Did you mean "${near}"?`;
    },
  };
}

/** The first lines of what stands there; long elements are named, not copied. */
function quote(text: string, { start, end }: Span): string {
  const whole = text.slice(start, end).trimEnd();
  const firstLine = whole.slice(0, LONGEST_QUOTE).split('\n', 1)[0] ?? '';
  return firstLine.trimEnd();
}
