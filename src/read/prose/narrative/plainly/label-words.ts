/** "Loan booking: borrower, room, …", "Training: …": verbs before a colon with a list behind it are part of a name. */
import { isPluralWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { isCommandWord } from './command-words.js';

/** Words of a name before the colon. */
const MOST = 3;
/** Commas of a list that says what one has. */
const LEAST = 2;

export function isLabelWord(tokens: readonly Token[], i: number): boolean {
  if (i >= MOST || !/^(verb|part)$/.test(tokens[i]?.tag ?? '')) return false;
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon <= i || colon > MOST || tokens.slice(colon).filter(({ text }) => text === ',').length < LEAST) return false;
  const name = tokens.slice(0, colon);
  const last = name.at(-1);
  if (!last || !name.every(({ tag }) => /^(noun|verb|part|adj)$/.test(tag)) || isCommandWord(name[0]?.lower ?? '')) return false;
  if (/^(pron|verb|aux|modal|wh)$/.test(tokens[colon + 1]?.tag ?? '')) return false;
  return /ing$/.test(last.lower) || (last.tag === 'noun' && !isPluralWord(last.lower) && i === 0 && tokens[0]?.tag === 'verb');
}
