/** Texts that look like what a column holds: recognised by its name, distinct by ordinal, within its length. */
import type { Column, Expr } from '../../model/index.js';
import { exprChildren, exprColumns } from '../../sql/index.js';

interface Shape {
  readonly words: RegExp;
  readonly make: (n: number) => string;
}

/** First match wins; the words are those of column names. */
const SHAPES: readonly Shape[] = [
  { words: /e_?mail/, make: (n) => `person${n}@example.com` },
  { words: /phone|mobile|fax/, make: (n) => `+1555${String(n).padStart(7, '0')}` },
  { words: /url|website|link|homepage/, make: (n) => `https://example.com/${n}` },
  { words: /slug|handle|user_?name|subdomain/, make: (n) => `item-${n}` },
  { words: /currency/, make: () => 'EUR' },
  { words: /country/, make: () => 'DE' },
  { words: /time_?zone/, make: () => 'Europe/Berlin' },
  { words: /locale|language/, make: () => 'en' },
  { words: /hash|digest|token|secret/, make: (n) => n.toString(16).padStart(64, '0') },
  { words: /cron|recurrence|(^|_)schedule$/, make: (n) => `${n % 60} 6 * * *` },
];

const WORDS = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'harbor', 'island', 'juniper', 'kernel', 'lagoon'] as const;

/** Makes the text of an ordinal. */
export type TextMaker = (ordinal: number) => string;

/** Ways to make texts for a column, the most natural first; ordinals give different texts where the length allows it. */
export function textMakers(column: Column, maxLength: number, patterns: readonly string[]): readonly TextMaker[] {
  const shape = SHAPES.find((candidate) => candidate.words.test(column.name.toLowerCase()));
  const width = Math.min(maxLength, 8);
  return [
    ...(shape ? [shape.make] : []),
    (n) => `${word(n)} ${n}`,
    ...patterns.map(
      (pattern): TextMaker =>
        (n) =>
          fromLike(pattern, n),
    ),
    (n) => `${word(n)}-${n}`,
    (n) => letters(n, width),
    (n) => letters(n, width).toLowerCase(),
    (n) => letters(n, 3),
    (n) => letters(n, 2),
    String,
    ...SHAPES.map(({ make }) => make),
  ];
}

/** Candidate texts for one ordinal, no longer than the column takes. */
export function textCandidates(column: Column, ordinal: number, maxLength: number, patterns: readonly string[]): readonly string[] {
  return textMakers(column, maxLength, patterns)
    .map((make) => make(ordinal))
    .filter((text) => text.length <= maxLength);
}

const word = (n: number): string => WORDS[n % WORDS.length] ?? 'amber';

/** The patterns that checks compare a column with by LIKE. */
export function likePatterns(name: string, exprs: readonly Expr[]): readonly string[] {
  return exprs.flatMap((expr) => likesIn(name, expr));
}

const likesIn = (name: string, expr: Expr): readonly string[] => [
  ...(expr.kind === 'like' && exprColumns(expr.arg).includes(name) ? [expr.pattern] : []),
  ...exprChildren(expr).flatMap((child) => likesIn(name, child)),
];

/** A text that a LIKE pattern accepts: `%_@_%` becomes `x7a@a7`. */
function fromLike(pattern: string, ordinal: number): string {
  return pattern.replaceAll('%', String(ordinal)).replaceAll('_', 'a');
}

/** `ordinal` in base 26 with capital letters, filled on the left: 0 is `AAA`. */
export function letters(ordinal: number, width: number): string {
  let rest = ordinal;
  let text = '';
  while (text.length < width) {
    text = String.fromCharCode(65 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}
