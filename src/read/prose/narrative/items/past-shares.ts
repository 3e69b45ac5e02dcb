import type { Token } from '../../language/token.js';

/** "a status of open or shut in a 70/30 split, …": how often each value occurs. */
export function pastShares(tokens: readonly Token[], from: number): number {
  if (!/^(in|at|with|split)$/.test(tokens[from]?.lower ?? '')) return from;
  const end = tokens.findIndex(({ text }, i) => i > from && text === ',');
  const said = tokens.slice(from, end);
  return end > 0 && said.length < 12 && said.some(({ text }) => /\d/.test(text)) ? end : from;
}
