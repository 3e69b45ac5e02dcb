/**
 * Splitting and quoting for one-line notations: quotes (`"…"` with JSON escapes, `'…'` with doubled quotes) and
 * brackets protect what is inside them.
 */

export interface Piece {
  readonly text: string;
  /** Where the trimmed piece starts in the whole. */
  readonly start: number;
}

/** The trimmed pieces between separators that stand outside quotes and brackets. */
export function splitOutside(text: string, separator: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const at of outside(text)) {
    if (at < from || !text.startsWith(separator, at)) continue;
    pieces.push(piece(text, from, at));
    from = at + separator.length;
  }
  pieces.push(piece(text, from, text.length));
  return pieces;
}

/** Offset of the first `needle` outside quotes and brackets, or -1. */
export function indexOutside(text: string, needle: string): number {
  for (const at of outside(text)) if (text.startsWith(needle, at)) return at;
  return -1;
}

/** The value of a quoted or bare word; undefined when the quotes are broken. */
export function unquote(text: string): string | undefined {
  if (text.startsWith('"')) return parseJsonString(text);
  if (text.startsWith("'")) return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : undefined;
  return text;
}

export const isQuoted = (text: string): boolean => /^["']/.test(text);

function piece(text: string, from: number, to: number): Piece {
  const raw = text.slice(from, to);
  return { text: raw.trim(), start: from + (raw.length - raw.trimStart().length) };
}

/** Every offset that is not inside quotes or brackets; the brackets themselves are inside. */
function* outside(text: string): Generator<number> {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (isOpeningQuote(text, at)) {
      const end = closingQuote(text, at);
      if (depth === 0) yield at;
      at = end;
    } else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0) yield at;
  }
}

/** An apostrophe inside a word ("learner's") opens nothing. */
function isOpeningQuote(text: string, at: number): boolean {
  const char = text[at];
  return char === '"' || (char === "'" && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' '));
}

function closingQuote(text: string, open: number): number {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at;
    }
  }
  return text.length;
}

function parseJsonString(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
