/** Evidence → origin. What the text says outright is stated; what a pattern concludes below certainty is implied. */
import type { Origin } from '../../../model/index.js';
import type { SourceIndex } from '../../source/source-index.js';
import type { Evidence } from '../claims/claim.js';

const STATED_FROM = 0.75;

export function originOf(evidence: Evidence, index: SourceIndex): Origin {
  const spans = [index.span(evidence.start, evidence.end)];
  const quote = index.quote(evidence.start, evidence.end);
  if (evidence.weight >= STATED_FROM) return { kind: 'stated', spans, quote, pattern: evidence.pattern };
  return { kind: 'implied', pattern: evidence.pattern, confidence: Math.round(evidence.weight * 100) / 100, spans, quote };
}
