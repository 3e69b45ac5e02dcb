/** Segments behind a list that say what others have or do. */
import type { Token } from '../../language/token.js';
import { isEachHaving } from './each-having.js';

/** "…, and a logger writes the heat": somebody else, and what that does. */
const isOfAnother = (tokens: readonly Token[], start: number): boolean =>
  tokens[start - 1]?.lower === 'and' &&
  /^(a|an|our)$/.test(tokens[start]?.lower ?? '') &&
  [start + 2, start + 3].some((i) => tokens[i - 1]?.tag === 'noun' && tokens[i]?.tag === 'verb' && tokens[i + 1]?.tag === 'det');

/** "they have a name": opens a list of its own. */
const hasMore = (tokens: readonly Token[], start: number): boolean =>
  tokens[start]?.tag === 'pron' && /^(have|has|carry|carries|hold|holds)$/.test(tokens[start + 1]?.lower ?? '');

export const isOfOthers = (tokens: readonly Token[], start: number): boolean =>
  isEachHaving(tokens, start) || isOfAnother(tokens, start) || hasMore(tokens, start);
