/** How much is said: "30, 45 or 60 minutes", "between 40 and 90 euros", "1–5 stars", "at most 30 kg", "$12". */
import type { Token } from '../language/token.js';
import { isUnit } from '../language/units.js';

export interface Amount {
  readonly numbers: readonly string[];
  /** In the singular; empty where none is said. */
  readonly unit: string;
  /** "from 1 to 5": all in between, too. */
  readonly range: boolean;
  /** Exclusive. */
  readonly to: number;
}

const COIN = /^[€$£]$/;
const LEADS: readonly (readonly RegExp[])[] = [
  [/^(between|from|either|about|around|roughly|approximately|exactly|only|usually)$/],
  [/^up$/, /^to$/],
  [/^at$/, /^(most|least)$/],
  [/^(no|not)$/, /^(more|less|longer|fewer)$/, /^than$/],
  [/^(more|less|longer)$/, /^than$/],
  [/^an?$/, /^(minimum|maximum)$/, /^of$/],
];

export function amountAt(tokens: readonly Token[], from: number): Amount | undefined {
  let at = from;
  const lead = LEADS.find((words) => words.every((word, i) => word.test(tokens[from + i]?.lower ?? '')));
  if (lead) at += lead.length;
  const numbers: string[] = [];
  let range = /^(between|from)$/.test(tokens[from]?.lower ?? '');
  let coin = '';
  let unit = '';
  while (at < tokens.length) {
    if (COIN.test(tokens[at]?.text ?? '')) coin = tokens[at++]?.text ?? '';
    const number = tokens[at];
    if (number?.tag !== 'num' || (/^(one|1st|first)$/.test(number.lower) && !opensRange(tokens, at))) break;
    numbers.push(number.lower.replace(/%$/, ''));
    if (number.lower.endsWith('%')) unit = '%';
    at++;
    if (/^(square|cubic)$/.test(tokens[at]?.lower ?? '') && isUnit(tokens[at + 1]?.lower ?? '')) at++;
    if (isUnit(tokens[at]?.lower ?? '')) unit = tokens[at++]?.lower ?? '';
    const joint = jointAt(tokens, at);
    if (joint === 0) break;
    if (/^(to|-|–|through|till)$/.test(tokens[at]?.lower ?? '')) range = true;
    at += joint;
  }
  return numbers.length === 0 ? undefined : { numbers, unit: unit === '' ? coin : unit, range, to: at };
}

/** "from one to five": a number, where "one" alone may stand for a thing. */
const opensRange = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'one' && /^(to|through|till|-|–)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.tag === 'num';

/** Words between this number and the next one; 0 where no other follows. */
function jointAt(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.lower ?? '';
  if (!/^(,|or|to|and|-|–|through|till|\/)$/.test(word)) return 0;
  const size = word === ',' && /^(or|and)$/.test(tokens[at + 1]?.lower ?? '') ? 2 : 1;
  const next = tokens[at + size];
  return next?.tag === 'num' || (COIN.test(next?.text ?? '') && tokens[at + size + 1]?.tag === 'num') ? size : 0;
}
