/** What stands in or behind a list without being an item of it: "for later viewing", "in addition", "need to be recorded". */
import type { Token } from '../language/token.js';

/** "…, etc., for later viewing"; "…; in addition, visits are recorded". */
export function startsRemark(tokens: readonly Token[], at: number): boolean {
  const [first, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (first === 'for') return /^(later|future|subsequent|further|easy|easier|better)$/.test(next);
  if (/^(used|designed|intended|meant)$/.test(first)) return /^(to|for|by|in)$/.test(next);
  return first === 'in' && next === 'addition' && tokens[at + 2]?.lower !== 'to';
}

/** "…, and opinions need to be recorded": the last item, and what is to be done with all of them. */
export function saysKept(tokens: readonly Token[], at: number): boolean {
  if (!/^(needs?|must|should|shall|has|have)$/.test(tokens[at]?.lower ?? '')) return false;
  const behind = tokens.slice(at + 1, at + 5).map(({ lower }) => lower);
  const be = behind.indexOf('be');
  return be >= 0 && behind.slice(0, be).every((word) => /^(to|also|all)$/.test(word)) && KEPT.test(behind[be + 1] ?? '');
}
const KEPT = /^(recorded|stored|saved|tracked|kept|logged|registered|documented|noted|entered|maintained)$/;

/** "a title, a size, etc., records …": nothing behind it is an item. */
export const endsWithEtc = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma]?.text === ',' && /^etc\.?$/.test(tokens[comma - 1]?.lower ?? '') && tokens[comma + 1]?.tag !== 'conj';
