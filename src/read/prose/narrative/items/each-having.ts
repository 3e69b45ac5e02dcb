import type { Token } from '../../language/token.js';

/** "…, and each account has a status": what each of something else has. */
export const isEachHaving = (tokens: readonly Token[], start: number): boolean =>
  /^(each|every)$/.test(tokens[start]?.lower ?? '') &&
  tokens[start + 1]?.tag === 'noun' &&
  tokens.slice(start + 1, start + 5).some(({ lower }, i) => i > 0 && /^(has|have|carries|gets|holds|needs|records|names)$/.test(lower));
