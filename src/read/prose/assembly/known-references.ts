/** What refers to what so far, as far as it makes a further reference less likely. */
import type { DraftReference } from './draft.js';

export interface KnownReferences {
  readonly add: (from: string, to: string) => void;
  /** What the one refers to or is linked with refers to the other: a line of an order needs no customer. */
  readonly leads: (from: string, to: string) => boolean;
  /** A third refers to both: an enrolment says which pupil is in which class. */
  readonly joined: (from: string, to: string) => boolean;
}

export function knownReferences(references: readonly DraftReference[]): KnownReferences {
  const targets = new Map<string, Set<string>>();
  const carriers = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    targets.set(from, (targets.get(from) ?? new Set()).add(to));
    carriers.set(to, (carriers.get(to) ?? new Set()).add(from));
  };
  const links = new Map<string, string[]>();
  const link = (one: string, other: string): void => void links.set(one, [...(links.get(one) ?? []), other]);
  for (const { from, to, cardinality } of references) {
    if (cardinality === 'many-to-many') {
      link(from, to);
      link(to, from);
    } else add(from, to);
  }
  return {
    add,
    leads: (from, to) => [...(targets.get(from) ?? []), ...(links.get(from) ?? [])].some((via) => targets.get(via)?.has(to)),
    joined: (from, to) => [...(carriers.get(from) ?? [])].some((third) => carriers.get(to)?.has(third)),
  };
}
