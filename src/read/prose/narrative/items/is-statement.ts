/** Where a segment of a list states something instead of naming an item. */
import type { Token } from '../../language/token.js';
import { nounAt } from '../nouns.js';

/** The noun phrase is the subject of a verb of its own: a new statement. */
export function isStatement(tokens: readonly Token[], at: number, end: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || at >= end) return false;
  if (first.tag === 'aux' || first.tag === 'modal') return true;
  if (first.lower === 'we' && at + 2 < end && /^(log|record|note|track|store)$/.test(second?.lower ?? '')) return true;
  if (first.tag === 'neg')
    return (
      second?.tag !== 'prep' && second?.tag !== 'adj' && !/^(before|after|earlier|later|more|less|null|empty)$/.test(second?.lower ?? '')
    );
  if (first.tag === 'verb') return !(/^(read|set|put|cut|run)$/.test(first.lower) && /^(prep|adv)$/.test(second?.tag ?? ''));
  if (first.tag === 'adv' && (second?.tag === 'verb' || second?.tag === 'aux')) return true;
  if (first.tag !== 'prep' || /^(of|for)$/.test(first.lower)) return false;
  const noun = nounAt(tokens, at + 1);
  return noun !== undefined && noun.to < end && /^(aux|modal)$/.test(tokens[noun.to]?.tag ?? '') && tokens[noun.to - 1]?.tag === 'noun';
}
