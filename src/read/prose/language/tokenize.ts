/** Splits text into words, numbers and marks, and these into sentences. Exact offsets, linear time, no model. */

export interface RawToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Part of a name as code writes it, whatever the word is elsewhere. */
  readonly named?: boolean;
}

const TOKEN =
  /(?<shortly>(?<=\s)[wW]\/o?(?=\s|\d))|(?<numero>(?<=\p{Ll}\s)no\.(?=\s*[,;:)]|\s+\p{Ll}))|(?<abbr>\b(?:e\.g|i\.e|etc|vs|approx|incl|Mr|Mrs|Ms|Dr|No|St)\.(?!\s+[A-Z]\w*\s+(?:is|are|has|have|the|can)\b))|(?<arrow><->|<=>|[-–=]{1,2}>|→|⇒|⟶|➔|➜)|(?<number>\d+(?:[.,:]\d+)*(?:st|nd|rd|th|%)?(?![\p{L}\d]))|(?<poss>['’]s\b|(?<=s)['’](?=\s))|(?<word>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:(?:[-'’&+](?!s\b)|(?<=\p{Ll})\.(?=\p{Ll}{2}))[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*){0,8})|(?<mark>\S)/gu;

/** Endless words are cut: nobody names a thing with 200 letters that must be understood. */
export function tokenize(text: string, offset: number): RawToken[] {
  const tokens: RawToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { number, word, abbr, numero, shortly } = match.groups ?? {};
    const kind = number !== undefined ? 'number' : word !== undefined || (abbr ?? numero) !== undefined ? 'word' : 'mark';
    const [start, end] = [offset + match.index, offset + match.index + match[0].length];
    if (shortly !== undefined) {
      // "a poll w/ options", "w/o ads"
      tokens.push({ text: shortly.endsWith('o') ? 'without' : 'with', start, end, kind: 'word' });
      continue;
    }
    // "serial no., make": no denial, and no end of a sentence.
    tokens.push(numero === undefined ? { text: match[0], start, end, kind } : { text: 'number', start, end, kind, named: true });
  }
  return tokens;
}

const ENDS = new Set(['.', '!', '?', '。', '！', '？']);
/** Longer sentences are cut, so that no pattern meets an endless one. */
const MOST_TOKENS = 400;

/** "… 2: Class management: …": the number of a further point in the same line. */
const numbersTitle = (tokens: readonly RawToken[], i: number): boolean =>
  tokens[i]?.kind === 'number' &&
  /^\d{1,2}$/.test(tokens[i]?.text ?? '') &&
  /^[:)、]$/.test(tokens[i + 1]?.text ?? '') &&
  /^\p{Lu}/u.test(tokens[i + 2]?.text ?? '') &&
  tokens.slice(i + 3, i + 7).some((token) => token.text === ':');

/** Ranges of tokens that are sentences. */
export function sentenceRanges(tokens: readonly RawToken[]): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (depth === 0 && i > from + 2 && numbersTitle(tokens, i)) {
      ranges.push([from, i]);
      from = i;
    }
    if (token.text === '(') depth++;
    if (token.text === ')') depth = Math.max(0, depth - 1);
    const listed = token.text === 'etc.' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '');
    const ends = (ENDS.has(token.text) || listed) && (depth === 0 || i - from > 80);
    if (!ends && i - from < MOST_TOKENS) continue;
    ranges.push([from, i + 1]);
    from = i + 1;
    depth = 0;
  }
  if (from < tokens.length) ranges.push([from, tokens.length]);
  return ranges;
}
