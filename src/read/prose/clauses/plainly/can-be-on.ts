/** "Several users can be on a card": a card can have several users. */
import { isPluralWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { nounsEnd } from '../../language/nouns-end.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';

export function canBeOn(tokens: readonly Token[]): readonly Token[] {
  if (!/^(several|many|multiple|some|two)$/.test(lowerAt(tokens, 0))) return tokens;
  const from = /^or more$/.test(`${lowerAt(tokens, 1)} ${lowerAt(tokens, 2)}`) ? 3 : 1;
  const end = nounsEnd(tokens, from);
  const [can, be, on, one] = tokens.slice(end, end + 4);
  if (end === from || !isPluralWord(lowerAt(tokens, end - 1)) || !can || !be || !on || !one) return tokens;
  const same = one.lower === 'the' && lowerAt(tokens, end + 4) === 'same';
  const may =
    /^(can|may|could|might)$/.test(can.lower) && be.lower === 'be' && PLACED.test(on.lower) && (same || /^(an?|one)$/.test(one.lower));
  const card = same ? end + 5 : end + 4;
  const to = nounsEnd(tokens, card);
  const closed = !tokens[to] || /^[.;!]$/.test(tokens[to]?.text ?? '');
  return may && to > card && closed
    ? [
        putWord(one, 'a', 'det'),
        ...tokens.slice(card, to),
        can,
        putWord(be, 'have', 'verb'),
        putWord(on, 'several', 'det'),
        ...tokens.slice(from, end),
        ...tokens.slice(to),
      ]
    : tokens;
}

const PLACED = /^(on|in|at|with|behind|for)$/;
