/** "In a project there are phases": a project has phases. */
import { lowerAt } from '../../language/lower-at.js';
import { nounsEnd } from '../../language/nouns-end.js';
import { putWord } from '../../language/put-word.js';
import { isTimeUnit } from '../../language/time-units.js';
import type { Token } from '../../language/token.js';

export function thereAreIn(tokens: readonly Token[]): readonly Token[] {
  const [into, one] = tokens;
  if (!into || !one || !/^(in|on|inside|within)$/.test(into.lower) || !/^(an?|each|every)$/.test(one.lower)) return tokens;
  const end = nounsEnd(tokens, 2);
  const mark = tokens[end]?.text === ',' ? end + 1 : end;
  const last = lowerAt(tokens, end - 1);
  if (end === 2 || lowerAt(tokens, mark) !== 'there' || isTimeUnit(last) || NOWHERE.test(last)) return tokens;
  const modal = /^(can|may|could|might|will)$/.test(lowerAt(tokens, mark + 1));
  const be = modal ? mark + 2 : mark + 1;
  const [is] = tokens.slice(be, be + 1);
  if (!is || !/^(is|are|be)$/.test(is.lower) || tokens.slice(be).some(({ lower }) => SAYING.test(lower))) return tokens;
  return [
    one,
    ...tokens.slice(2, end),
    ...tokens.slice(mark + 1, be),
    putWord(is, modal ? 'have' : 'has', 'verb'),
    ...tokens.slice(be + 1),
  ];
}

/** "In a case there are two judges", "in a way": nothing that has anything. */
const NOWHERE = /^(way|case|sense|nutshell|word|moment|first|perfect|world)$/;

/** What is in it does something, or is told of at length: left as it is. */
const SAYING = /^(who|that|which|where|when|but|because|if|whose)$/;
