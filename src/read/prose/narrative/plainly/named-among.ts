/** Words that are taken for verbs and name something: by what stands around them. */
import { isPluralWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';

export const isNamedAmong = (tokens: readonly Token[], i: number): boolean =>
  isAmongPlurals(tokens, i) || isAskedFor(tokens, i) || isHeld(tokens, i);

/** "wins, draws and losses": among things that are many. */
const isAmongPlurals = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'verb' &&
  /[^s]s$/.test(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.text === ',' &&
  tokens[i - 2]?.tag === 'noun' &&
  isPluralWord(tokens[i - 2]?.lower ?? '') &&
  /^(,|and|or)$/.test(tokens[i + 1]?.lower ?? '') &&
  tokens[i + 2]?.tag === 'noun';

/** "in which finishes is a matter of …", "we note which map it was on", "which stamp was used". */
const isAskedFor = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'verb' &&
  tokens[i - 1]?.lower === 'which' &&
  ((tokens[i - 2]?.tag === 'prep' && /^(is|are)$/.test(tokens[i + 1]?.lower ?? '')) ||
    (tokens[i - 2]?.tag !== 'noun' &&
      verbBase(tokens[i]?.lower ?? '') === tokens[i]?.lower &&
      /^(pron|aux)$/.test(tokens[i + 1]?.tag ?? '')));

/** "has charge points": no plain form follows what one has. */
const isHeld = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'verb' &&
  verbBase(tokens[i]?.lower ?? '') === tokens[i]?.lower &&
  /^(has|have|had)$/.test(tokens[i - 1]?.lower ?? '') &&
  tokens[i + 1]?.tag === 'noun' &&
  !/^(put|cut|set|read|cost|hit|let|run|come|become|overcome|shut|split|spread|quit)$/.test(tokens[i]?.lower ?? '');
