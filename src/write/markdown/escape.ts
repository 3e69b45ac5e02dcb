/**
 * Escaping of names and texts for Markdown. Whatever a brief, a table name or a quote says is data: it can neither open a
 * tag, nor end a cell, nor start a list, nor draw a link. The places where a character is dangerous are rows of a table.
 */

import { sentence } from './words.js';

interface Unsafe {
  readonly pattern: RegExp;
  readonly replacement: string;
  readonly reason: string;
}

/** Characters that no context may contain: they hide or reorder what a reader sees. */
const INVISIBLE: readonly Unsafe[] = [
  { pattern: /[\r\n\t\u2028\u2029]+/g, replacement: ' ', reason: 'A line break ends a paragraph, a heading or a cell.' },
  { pattern: /\p{Cc}/gu, replacement: '\ufffd', reason: 'Control characters break terminals and parsers.' },
  {
    pattern: /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g,
    replacement: '\ufffd',
    reason: 'Bidirectional marks make text read as another text.',
  },
];

/** Running text, outside code. */
const TEXT: readonly Unsafe[] = [
  { pattern: /\\/g, replacement: '\\\\', reason: 'A backslash would escape what follows; first, so that later rows are kept.' },
  { pattern: /[`*_~]/g, replacement: '\\$&', reason: 'Opens code, emphasis or strike-through.' },
  { pattern: /[[\]]/g, replacement: '\\$&', reason: 'Opens a link, an image or a footnote.' },
  { pattern: /&/g, replacement: '&amp;', reason: 'Starts a character reference; before the row that writes one.' },
  { pattern: /</g, replacement: '&lt;', reason: 'Opens a tag, a comment or an autolink.' },
  { pattern: /\|/g, replacement: '\\|', reason: 'Ends a table cell.' },
  { pattern: /\$/g, replacement: '\\$', reason: 'Opens a formula.' },
  { pattern: /:\/\//g, replacement: '\\://', reason: 'An address becomes a link by itself.' },
  { pattern: /\bwww\./gi, replacement: '$&\u2060', reason: 'So does www.' },
];

/** Besides, at the beginning of a line. */
const LINE_START: readonly Unsafe[] = [
  { pattern: /^(\s*)([#>+-])/g, replacement: '$1\\$2', reason: 'At the start: heading, quotation, list.' },
  { pattern: /^(\s*\d{1,9})([.)])/g, replacement: '$1\\$2', reason: 'At the start: numbered list.' },
  { pattern: /^(\s*)=/g, replacement: '$1\\=', reason: 'At the start: makes a heading of the line above.' },
];

const apply = (text: string, rows: readonly Unsafe[]): string =>
  rows.reduce((done, row) => done.replace(row.pattern, row.replacement), text);

/** Text without line breaks and invisible characters: for contexts that escape otherwise (SQL comments, labels). */
export function plainLine(text: string): string {
  return apply(text, INVISIBLE).trim();
}

/** A text as running Markdown, safe in a paragraph, a heading, a list item and a table cell. */
export function escapeText(text: string): string {
  return apply(plainLine(text), [...TEXT, ...LINE_START]);
}

/** A name or a piece of SQL as inline code, the same in a paragraph and in a table cell: only a tag can hold a bar in both. */
export function code(text: string): string {
  const plain = apply(text, INVISIBLE);
  if (plain.trim() === '') return '*(empty)*';
  if (plain.includes('|')) return `<code>${escapeText(plain)}</code>`;
  const fence = '`'.repeat(longestRun(plain) + 1);
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** A sentence of ours as Markdown: names of tables and columns in it (`snake_case`) become code; the end gets its full stop. */
export function prose(text: string): string {
  const parts = plainLine(text).split(IDENTIFIERS);
  return sentence(parts.map((part, i) => (i % 2 === 1 ? code(part) : apply(part, i === 0 ? [...TEXT, ...LINE_START] : TEXT))).join(''));
}

/** `deleted_at`, `app.current_tenant_id`, `@app_allow_purge`. */
const IDENTIFIERS = /(?<![\w.@])(@?(?:[a-z][a-z0-9_]*\.)?[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?:\.[a-z][a-z0-9_]*)?)(?!\w)/;

/** Several names as a list of inline code. */
export function codes(names: readonly string[]): string {
  return names.map(code).join(', ');
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), (match) => match[0].length));
}
