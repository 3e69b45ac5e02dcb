/** Why sentences gave nothing: for the coverage section and `inspect --explain`. */
import type { Claim } from '../claims/claim.js';
import type { Sentence } from '../language/token.js';

const FIGURES =
  /%|\b(per ?cent|percentage|average[sd]?|averaging|mean|median|deviation|variance|distribut\w+|skewed|gaussian|poisson|zipf|log-normal|exponential|half|third|quarter|fifth|tenth|majority|mostly|typically|usually|out of (ten|every)|in (ten|a hundred)|most of)\b/;

/**
 * Sentences that say how much there is, or speak of nothing that is kept. What speaks of a thing (`naming`, by index) and was
 * not read stays unread.
 */
export function unsaidIn(sentences: readonly Sentence[], naming: ReadonlySet<number>, claims: readonly Claim[]): readonly Claim[] {
  const read = new Set(claims.map(({ evidence }) => evidence.sentence));
  return sentences.flatMap(({ index, start, end, tokens }) => {
    if (read.has(index)) return [];
    const figures = FIGURES.test(tokens.map(({ lower }) => lower).join(' '));
    if (!figures && naming.has(index)) return [];
    const why = figures ? 'says how much or how often, not what is kept' : 'names nothing that is kept';
    return [{ kind: 'ignored', why, evidence: { start, end, sentence: index, pattern: 'narrative/unsaid', weight: 0.6 } }];
  });
}
