/** How many of something a noun phrase says there are: "one or more", "at most one", "two to five". */
import type { Token } from '../language/token.js';

export interface Quantity {
  /** Of the first words. */
  readonly words: RegExp;
  /** How many of them say it. */
  readonly size: number;
  readonly many?: boolean;
  readonly exactly?: boolean;
  /** Of those whom the clause is about. */
  readonly own?: boolean;
}

const QUANTITIES: readonly Quantity[] = [
  { words: /^(one|zero|1|0) or (more|many|several)/, size: 3, many: true },
  { words: /^more than (one|a|1)\b/, size: 3, many: true },
  { words: /^(one|two|three|four|five) or (two|three|four|five|six) \w+/, size: 3, many: true },
  { words: /^as many\b/, size: 2, many: true },
  { words: /^at least (one|a|1|two|2)\b/, size: 3, many: true },
  { words: /^(any|large|whatever) numbers? of\b/, size: 3, many: true },
  {
    words: /^(a|the) (list|set|series|sequence|collection|range|variety|bunch|handful|couple|pile|group) of\b(?! (them|these|those|us)\b)/,
    size: 3,
    many: true,
  },
  { words: /^(a|an|one) (database|overview|inventory|directory|register|registry|catalogue|catalog|archive) of\b/, size: 3, many: true },
  { words: /^one of (their|its|his|her|my)\b/, size: 3, exactly: true, own: true },
  { words: /^one of (the|our|your|their|its) (two|three|four|five|six|several|many)\b/, size: 4, exactly: true },
  { words: /^one of (the|our|two|three|four|five|six|several|many)\b/, size: 3, exactly: true },
  { words: /^(some|several|many|each|any) of (the|our|their|its|my|your)\b/, size: 3 },
  { words: /^at most (one|a|1)\b/, size: 3, exactly: true },
  { words: /^(exactly|only|just) (one|a|1)\b/, size: 2, exactly: true },
  { words: /^(up to|at most) \w+\b/, size: 3, many: true },
  { words: /^(\w+) to (two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+) /, size: 3, many: true },
  { words: /^\d+ [-–] \d+ /, size: 3, many: true },
  { words: /^(a|one) single\b/, size: 2, exactly: true },
  { words: /^one\b/, size: 1, exactly: true },
];

export function quantityAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const opening = openingAt(tokens, at);
  return QUANTITIES.find(({ words }) => words.test(opening));
}

const openingAt = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(at, at + 4)
    .map((token) => token.lower)
    .join(' ');

const SEVERAL: Quantity = { words: /^a number of\b/, size: 3, many: true };

/** "A depot covers a number of districts": several; "has a number of seats" says how many. */
export const coveredAt = (tokens: readonly Token[], at: number, verb: string): Quantity | undefined =>
  SEVERAL.words.test(openingAt(tokens, at)) &&
  /^(cover|comprise|own|operate|run|manage|serve|employ|offer|host|supply|consist|house|look|handle|supervise)$/.test(verb)
    ? SEVERAL
    : undefined;
