/** Diagnostics and findings as people read them on standard error. Pure functions; colour is the caller's choice. */
import type { Diagnostic, Finding, Severity, SourceText, Span } from '../../model/index.js';
import { parseObjectId } from '../../model/index.js';

export interface Style {
  readonly severity: (severity: Severity, text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };
const paint = (code: string, text: string): string => `\u001b[${code}m${text}\u001b[0m`;

export const PLAIN: Style = { severity: (_, text) => text, bold: (t) => t, dim: (t) => t };
export const COLOURED: Style = { severity: (s, text) => paint(COLOURS[s], text), bold: (t) => paint('1', t), dim: (t) => paint('2', t) };

export function formatDiagnostic(diagnostic: Diagnostic, sources: readonly SourceText[], style: Style): string {
  const [span] = diagnostic.spans;
  return [
    `${style.severity(diagnostic.severity, `${diagnostic.severity}[${diagnostic.code}]`)}: ${style.bold(diagnostic.message)}`,
    ...(span ? frame(span, sources, style) : diagnostic.subject ? [`  at ${subjectText(diagnostic.subject)}`] : []),
    ...(diagnostic.why ? [`  why: ${diagnostic.why}`] : []),
    ...(diagnostic.help ? [`  help: ${diagnostic.help}`] : []),
    ...(diagnostic.related ?? []).flatMap((r) => [`  also: ${r.message}`, ...frame(r.span, sources, style)]),
  ].join('\n');
}

export function formatFinding(finding: Finding, sources: readonly SourceText[], style: Style): string {
  return formatDiagnostic({ ...finding, code: finding.rule }, sources, style);
}

/** `index:orders/idx_a` → `index orders.idx_a`. */
export function subjectText(id: string): string {
  const { kind, table, name } = parseObjectId(id);
  return `${kind} ${[table, name].filter(Boolean).join('.')}`.trim();
}

/** The line of the text with the place underlined. */
function frame(span: Span, sources: readonly SourceText[], style: Style): readonly string[] {
  const source = sources.find((s) => s.id === span.source);
  const place = `  at ${source?.path ?? 'the text'}:${span.line}:${span.column}`;
  const line = source?.text.split('\n', span.line)[span.line - 1];
  if (line === undefined) return [place];
  const from = Math.max(0, span.column - 41);
  const shown = line.slice(from, from + 100);
  const width = Math.max(
    1,
    Math.min((span.endLine === span.line ? span.endColumn : line.length + 1) - span.column, shown.length - (span.column - 1 - from)),
  );
  return [
    place,
    style.dim(`  ${String(span.line).padStart(4)} | `) + shown,
    `       | ${' '.repeat(span.column - 1 - from)}${'^'.repeat(width)}`,
  ];
}
