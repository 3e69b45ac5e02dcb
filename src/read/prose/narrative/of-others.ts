/** Segments behind a list that say what others have or do. */
import type { Token } from '../language/token.js';

/** "…, and each account has a status": what each of something else has. */
export const isOfEach = (tokens: readonly Token[], start: number): boolean =>
  /^(each|every)$/.test(tokens[start]?.lower ?? '') &&
  tokens[start + 1]?.tag === 'noun' &&
  tokens.slice(start + 1, start + 5).some(({ lower }, i) => i > 0 && /^(has|have|carries|gets|holds|needs|records|names)$/.test(lower));

/** "…, and a logger writes the heat": somebody else, and what that does. */
const isOfAnother = (tokens: readonly Token[], start: number): boolean =>
  tokens[start - 1]?.lower === 'and' &&
  /^(a|an|our)$/.test(tokens[start]?.lower ?? '') &&
  [start + 2, start + 3].some((i) => tokens[i - 1]?.tag === 'noun' && tokens[i]?.tag === 'verb' && tokens[i + 1]?.tag === 'det');

/** "they have a name": opens a list of its own. */
const hasMore = (tokens: readonly Token[], start: number): boolean =>
  tokens[start]?.tag === 'pron' && /^(have|has|carry|carries|hold|holds)$/.test(tokens[start + 1]?.lower ?? '');

export const isOfOthers = (tokens: readonly Token[], start: number): boolean =>
  isOfEach(tokens, start) || isOfAnother(tokens, start) || hasMore(tokens, start);
