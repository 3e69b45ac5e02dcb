/** What the clauses and the patterns of a text said, by its words and its sentence: "a boat has a length" by the place of "length". */
import { groupBy } from '../../../util/group-by.js';
import type { Claim, ClaimOf } from '../claims/claim.js';
import { type ByPlace, byPlace } from './by-place.js';
import type { NounChunk } from './chunk.js';
import type { DoesFrame, Frame, HasFrame } from './frame.js';

export interface SaidIn {
  /** Clauses that say of some of these words that something has them. */
  readonly holders: ByPlace<HasFrame>;
  /** "a role such as cook or driver": what is had and has values of its own. */
  readonly valued: readonly NounChunk[];
  /** "has up to five": what something is done to, where it is said how many there are. */
  readonly counted: readonly NounChunk[];
  /** By sentence. */
  readonly passive: ReadonlyMap<number, readonly DoesFrame[]>;
  /** What lists behind "including" gave, by sentence. */
  readonly included: ReadonlyMap<number, readonly ClaimOf<'attribute'>[]>;
  /** What happens to several together, by sentence. */
  readonly shared: ReadonlyMap<number, readonly ClaimOf<'event'>[]>;
}

export const INCLUDING = 'attributes/including';

export function saidIn(frames: readonly Frame[], naming: readonly Claim[]): SaidIn {
  const has = frames.filter((frame) => frame.kind === 'has');
  const does = frames.filter((frame) => frame.kind === 'does');
  const attributes = naming.filter((claim) => claim.kind === 'attribute');
  const events = naming.filter((claim) => claim.kind === 'event');
  return {
    holders: byPlace(has.flatMap((frame) => frame.items.map(({ phrase }) => [phrase, frame] as const))),
    valued: has.flatMap(({ items }) => items.filter(({ valuesEnd }) => valuesEnd !== undefined)),
    counted: does.flatMap(({ objects }) => objects.filter(({ counted }) => counted)),
    passive: groupBy(
      does.filter(({ passive }) => passive),
      ({ sentence }) => sentence,
    ),
    included: groupBy(
      attributes.filter(({ evidence }) => evidence.pattern === INCLUDING),
      ({ evidence }) => evidence.sentence,
    ),
    shared: groupBy(
      events.filter(({ participants }) => participants.length > 1),
      ({ evidence }) => evidence.sentence,
    ),
  };
}
