/** Verbs in -s that look like a plural, by the single noun before them. */
import { isPluralWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';

/** "a guest complains about": one of something has no plural name. */
export const isDoneByOne = (tokens: readonly Token[], from: number, at: number): boolean =>
  /^(a|an|each|every)$/.test(tokens[from]?.lower ?? '') &&
  at === from + 2 &&
  tokens[at - 1]?.tag === 'noun' &&
  tokens[at]?.tag === 'noun' &&
  isPluralWord(tokens[at]?.lower ?? '') &&
  !isPluralWord(tokens[at - 1]?.lower ?? '') &&
  (tokens[at + 1] === undefined || /^(prep|to|adv|punct|det|num)$/.test(tokens[at + 1]?.tag ?? '')) &&
  tokens[at + 1]?.lower !== 'of';

/** Looks like a plural right behind one of something. */
export const isThirdPerson = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === 'noun' &&
  /[^s]s$/.test(tokens[at]?.lower ?? '') &&
  tokens[at - 1]?.tag === 'noun' &&
  !isPluralWord(tokens[at - 1]?.lower ?? '') &&
  /^(a|an|the|its|their|one|it|them)$/.test(tokens[at + 1]?.lower ?? '');
