/** Words that may be nouns or verbs, where what stands around them leaves only the verb. */
import { isPluralWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';

export const isPlainDeed = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  (isDenied(tokens, i) ||
    isJointDeed(tokens, i) ||
    isDoneTo(tokens, i) ||
    isPastDeed(tokens, i) ||
    isPlacedDeed(tokens, i) ||
    isAskedDeed(tokens, i));

const isBase = (token: Token | undefined): boolean => token !== undefined && verbBase(token.lower) === token.lower;

/** "don't need", "we never overwrite": no noun stands there. */
const isDenied = (tokens: readonly Token[], i: number): boolean =>
  isBase(tokens[i]) &&
  (/^(do|does|did)n['’]t$/.test(tokens[i - 1]?.lower ?? '') ||
    (/^(never|rarely|seldom|hardly|often|normally|mostly|sometimes)$/.test(tokens[i - 1]?.lower ?? '') && tokens[i - 2]?.tag === 'pron'));

/** "A singer and a pianist share one room": what two together do. */
function isJointDeed(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!isBase(tokens[i]) || before?.tag !== 'noun' || isPluralWord(before.lower)) return false;
  if (!/^(a|an|one|the|their|its)$/.test(tokens[i + 1]?.lower ?? '')) return false;
  const det = tokens[i - 2]?.tag === 'det' ? i - 2 : i - 3;
  return /^(a|an|one|the)$/.test(tokens[det]?.lower ?? '') && tokens[det - 1]?.lower === 'and' && tokens[det - 2]?.tag === 'noun';
}

/** "the keeper signs for it", "a nurse looks after them": one of a thing, and what it does to what was named before. */
const isDoneTo = (tokens: readonly Token[], i: number): boolean =>
  /[^s]s$/.test(tokens[i]?.lower ?? '') &&
  verbBase(tokens[i]?.lower ?? '') !== undefined &&
  tokens[i - 1]?.tag === 'noun' &&
  !isPluralWord(tokens[i - 1]?.lower ?? '') &&
  tokens[i + 1]?.tag === 'prep' &&
  /^(it|them)$/.test(tokens[i + 2]?.lower ?? '');

const PAST = /^(said|chose|saw|heard|felt|wrote|spoke|broke|stole|ate|drank|lent|fed|hid|swore|tore|woke|sang|rang|swept|drew|drove|rode)$/;

/** "what the owner said", "the one the guest chose". */
const isPastDeed = (tokens: readonly Token[], i: number): boolean =>
  PAST.test(tokens[i]?.lower ?? '') && /^(noun|pron)$/.test(tokens[i - 1]?.tag ?? '') && tokens[i + 1]?.tag !== 'noun';

/** "has a number and stands in a yard", "studios range from …". */
const isPlacedDeed = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? ''];
  if (/^(range|vary)$/.test(word)) return before?.tag === 'noun' && isPluralWord(before.lower) && /^(from|between|in)$/.test(next);
  return before?.lower === 'and' && /^(stands|sits|hangs|belongs|lives|falls|comes|goes)$/.test(word) && PLACE.test(next);
};

/** "What a gauge measures is fixed", "how a game ends": what one of a thing does, and no more is said before the next verb. */
const isAskedDeed = (tokens: readonly Token[], i: number): boolean =>
  /[^s]s$/.test(tokens[i]?.lower ?? '') &&
  (verbBase(tokens[i]?.lower ?? '') !== undefined || (tokens[i - 3]?.lower === 'what' && tokens[i + 1]?.lower === 'is')) &&
  /^(noun|adj)$/.test(tokens[i - 1]?.tag ?? '') &&
  !isPluralWord(tokens[i - 1]?.lower ?? '') &&
  /^(a|an|each|every)$/.test(tokens[i - 2]?.lower ?? '') &&
  /^(what|how|where|whatever|when)$/.test(tokens[i - 3]?.lower ?? '') &&
  (tokens[i + 1] === undefined || /^(is|has|must|can|may|will|[,.;:]|in|at|on|to|from|for|and)$/.test(tokens[i + 1]?.lower ?? ''));

const PLACE = /^(off|to|in|on|at|under|against|from|into|with|out|onto|back|up|through|between|for|by)$/;
