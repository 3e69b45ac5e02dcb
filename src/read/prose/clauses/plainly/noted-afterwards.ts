/**
 * "After the trip the driver enters the mileage", "afterwards the price of the visit is noted": what is written down then is of what is over.
 * In the words of "for each trip the driver enters the mileage".
 */

import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { isUnit } from '../../language/units.js';
import { wordsBetween } from '../../language/words-between.js';
import { KEEPING } from '../../lists/verbs.js';
import { baseOf } from '../verb-words.js';

export function notedAfterwards(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length > LONGEST || !tokens.some(({ lower }) => WHEN.test(lower))) return tokens;
  return afterwards(tokens) ?? infront(tokens) ?? behind(tokens) ?? whenOver(tokens) ?? tokens;
}

const LONGEST = 28;
const WHEN = /^(after|before|during|afterwards|beforehand|later|when|once|start|end|beginning|with|soon|at|on)$/;

/** "Afterwards the price of the visit is noted." */
const afterwards = (tokens: readonly Token[]): readonly Token[] | undefined =>
  /^(afterwards|beforehand|later)$/.test(lowerAt(tokens, 0)) && tokens[tokens[1]?.text === ',' ? 2 : 1]?.tag === 'det'
    ? tokens.slice(tokens[1]?.text === ',' ? 2 : 1)
    : undefined;

/** "After the trip(,) we note …", "at the end of a trip, the driver notes …". */
function infront(tokens: readonly Token[]): readonly Token[] | undefined {
  const from = whenEnd(tokens, 0);
  const end = from > 0 ? nounEnd(tokens, from) : 0;
  const [first] = tokens;
  if (!first || end === 0 || !isToldThen(tokens.slice(end))) return undefined;
  return [putWord(first, 'for', 'prep'), ...anyOne(tokens.slice(from, end)), ...tokens.slice(end)];
}

/** "The driver enters the mileage after the trip." */
function behind(tokens: readonly Token[]): readonly Token[] | undefined {
  const at = tokens.findIndex((_, i) => i > 3 && whenEnd(tokens, i) > i);
  const from = at > 0 ? whenEnd(tokens, at) : 0;
  const end = from > 0 ? nounEnd(tokens, from) : 0;
  const first = tokens[at];
  const stops = /^[.;]?$/.test(tokens[end]?.text ?? '');
  if (!first || end === 0 || !stops || !isToldThen(tokens.slice(0, at))) return undefined;
  return [
    putWord(first, 'for', 'prep'),
    ...anyOne(tokens.slice(from, end)),
    putWord(first, ',', 'punct'),
    ...tokens.slice(0, at),
    ...tokens.slice(end),
  ];
}

/** "When the trip is over, we note …", "once the trip is done, …". */
function whenOver(tokens: readonly Token[]): readonly Token[] | undefined {
  const [first] = tokens;
  const from = /^(when|once)$/.test(lowerAt(tokens, 0)) ? 1 : /^as soon as$/.test(wordsBetween(tokens, 0, 3)) ? 3 : 0;
  const end = from > 0 ? nounEnd(tokens, from) : 0;
  if (!first || end === 0 || lowerAt(tokens, end) !== 'is' || !OVER.test(lowerAt(tokens, end + 1))) return undefined;
  const rest = tokens.slice(end + 2);
  return isToldThen(rest) ? [putWord(first, 'for', 'prep'), ...anyOne(tokens.slice(from, end)), ...rest] : undefined;
}
const OVER = /^(over|done|finished|ended|complete|completed|through)$/;

/** Behind "after", "at the end of", "with". */
function whenEnd(tokens: readonly Token[], at: number): number {
  if (/^(after|before|during|with)$/.test(lowerAt(tokens, at))) return at + 1;
  // "at each donation"
  if (/^(at|on)$/.test(lowerAt(tokens, at)) && /^(each|every)$/.test(lowerAt(tokens, at + 1))) return at + 1;
  return /^at the (end|start|beginning) of$/.test(wordsBetween(tokens, at, at + 4)) ? at + 4 : at;
}

/** Behind "the trip", "each trip"; 0 where there is no such noun. */
function nounEnd(tokens: readonly Token[], at: number): number {
  if (!/^(the|a|an|each|every)$/.test(lowerAt(tokens, at))) return 0;
  let end = at + 1;
  while (tokens[end]?.tag === 'noun') end++;
  const last = lowerAt(tokens, end - 1);
  return end > at + 1 && end < at + 4 && !isUnit(last) && !/^(day|week|month|year|season|evening|morning|night|end|start)$/.test(last)
    ? end
    : 0;
}

const anyOne = (noun: readonly Token[]): readonly Token[] => noun.map((token, i) => (i === 0 ? putWord(token, 'each', 'det') : token));

/** Nothing but that somebody writes down the one and the other. */
function isToldThen(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => !/^[.,;]$/.test(text));
  const verbs = words.filter(({ tag, lower }) => /^(verb|part)$/.test(tag) || isKept(lower));
  const [verb, ...more] = verbs;
  if (!verb || more.length > 0 || !isKept(verb.lower)) return false;
  const others = words.filter((token) => token !== verb);
  const plain = others.every(
    ({ tag, lower }) => /^(det|noun|adj|conj|pron|aux|adv|modal)$/.test(tag) || /^(down|up|in|also|must|has|to)$/.test(lower),
  );
  return plain && others.some(({ lower }) => /^(the|how|their|its)$/.test(lower));
}

const isKept = (lower: string): boolean => KEPT.test(baseOf(lower) ?? lower) || KEEPING.has(baseOf(lower) ?? lower);
const KEPT = /^(enter|note|write|record|log|type|fill|document|jot|take|keep|store|scan|weigh|count)$/;
