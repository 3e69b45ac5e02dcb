import type { Claim } from '../claims/claim.js';
import type { Frame, HasFrame } from './frame.js';
import { isMadeRecord } from './made-chunk.js';

/** Without what a pattern makes of what the clauses have a row of: of three, or of two for a time. */
export function withoutRowsTwice(naming: readonly Claim[], frames: readonly Frame[]): readonly Claim[] {
  const ends = new Map<number, number>();
  const spans = new Set<number>();
  for (const frame of frames)
    if (frame.kind === 'attached' && isMadeRecord(frame.head)) ends.set(frame.sentence, (ends.get(frame.sentence) ?? 0) + 1);
    else if (frame.kind === 'has' && isMadeRecord(frame.owner) && isSpan(frame)) spans.add(frame.sentence);
  const isTwice = ({ kind, evidence: { pattern, sentence } }: Claim): boolean =>
    (pattern === 'attributes/recorded' && (ends.get(sentence) ?? 0) > 2) || (kind === 'attribute' && spans.has(sentence));
  return ends.size === 0 ? naming : naming.filter((claim) => !isTwice(claim));
}

const isSpan = ({ items }: HasFrame): boolean => items.map(({ phrase }) => phrase.text).join() === 'start date,end date';
