import type { Claim } from '../claims/claim.js';
import { thingKey } from '../terms/phrase.js';
import type { Frame, HasFrame } from './frame.js';
import { isMadeRecord } from './made-chunk.js';

/** Without what a pattern makes of what the clauses have a row of: of three, or of two for a time. */
export function withoutRowsTwice(naming: readonly Claim[], frames: readonly Frame[]): readonly Claim[] {
  const ends = new Map<number, readonly string[]>();
  const spans = new Set<number>();
  for (const frame of frames)
    if (frame.kind === 'attached' && isMadeRecord(frame.head))
      ends.set(frame.sentence, [...(ends.get(frame.sentence) ?? []), thingKey(frame.to.phrase.words)]);
    else if (frame.kind === 'has' && isMadeRecord(frame.owner) && isSpan(frame)) spans.add(frame.sentence);
  // Of the same ends, or made of one of them, which is no happening itself.
  const twice = new Set(
    naming.flatMap((claim) => {
      const joined = ends.get(claim.evidence.sentence) ?? [];
      if (claim.kind !== 'event' || joined.length < 2) return [];
      const same = claim.participants.every(({ key }) => joined.includes(key)) || joined.includes(claim.thing.key);
      return joined.length > 2 || same ? [claim.evidence.sentence] : [];
    }),
  );
  const isTwice = ({ kind, evidence: { pattern, sentence } }: Claim): boolean =>
    (pattern === 'attributes/recorded' && ((ends.get(sentence)?.length ?? 0) > 2 || twice.has(sentence))) ||
    (kind === 'attribute' && spans.has(sentence));
  return ends.size === 0 ? naming : naming.filter((claim) => !isTwice(claim));
}

const isSpan = ({ items }: HasFrame): boolean => items.map(({ phrase }) => phrase.text).join() === 'start date,end date';
