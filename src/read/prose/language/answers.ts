/** "yes, no or maybe": where there are three, they are names of answers; of two, what is told is a flag. */
import type { Token } from './token.js';

const ANSWERS = /^(yes|no|maybe|perhaps|unsure|undecided|unknown|later)$/;

export const areAnswers = (values: readonly string[]): boolean =>
  new Set(values).size > 2 && values.includes('yes') && values.includes('no');

/** Tokens with the words of such answers as what they are: "no" says how many of nothing. */
export function withAnswers(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ lower }) => lower === 'yes');
  if (first < 0) return tokens;
  let [from, to] = [first, first + 1];
  while (isInSeries(tokens[from - 1])) from--;
  while (isInSeries(tokens[to])) to++;
  const words = tokens.slice(from, to).flatMap(({ lower }) => (ANSWERS.test(lower) ? [lower] : []));
  if (!areAnswers(words)) return tokens;
  return tokens.map((token, i) => (i >= from && i < to && ANSWERS.test(token.lower) ? { ...token, tag: 'adj' } : token));
}

const isInSeries = (token: Token | undefined): boolean =>
  token !== undefined && (/^[,/]$/.test(token.text) || /^(or|and)$/.test(token.lower) || ANSWERS.test(token.lower));
