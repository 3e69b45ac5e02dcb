/** A Prisma schema file as words, texts, numbers and signs, with offsets. Lines matter to the language, so their ends are tokens. */

export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'sign' | 'newline' | 'docs' | 'end';
  /** A string without its quotes and escapes, a comment without its slashes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PATTERN =
  /[^\S\n]+|(\n)|\/\/\/([^\n]*)|\/\/[^\n]*|("(?:[^"\\\n]|\\.)*"?)|(-?\d[\d.]*(?![\p{L}_]))|([\p{L}\p{N}_][\p{L}\p{N}_-]*)|(@@|.)/gsu;

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [whole, newline, docs, string, number, word, sign] = match;
    const place = { start: match.index, end: match.index + whole.length };
    if (newline !== undefined) tokens.push({ kind: 'newline', text: '\n', ...place });
    else if (docs !== undefined) tokens.push({ kind: 'docs', text: docs.trim(), ...place });
    else if (string !== undefined) tokens.push({ kind: 'string', text: unescaped(string), ...place });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, ...place });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, ...place });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, ...place });
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return tokens;
}

/** The escapes are those of JSON; a broken text is taken as it stands. */
function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.replace(/^"|"$/g, '');
  }
}
