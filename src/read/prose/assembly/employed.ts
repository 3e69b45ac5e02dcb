/** A department that names its head among the employees has employees: each of them works in one. */
import { lastWord } from '../language/last-word.js';
import { isBodyNoun } from '../language/people.js';
import type { DraftEntity, DraftReference } from './draft.js';
import { PAIR_BY_USE } from './weigh-pairs.js';

const EMPLOYED = /(^|_)(employee|staff|staff_member|worker|personnel)$/;
const HEADS = /(^|_)(head|manager|leader|supervisor|director|charge|chief|principal|responsible_person)$/;

/** Says where somebody works without referring to it. */
const PLACE = /(^|_)(department|workplace|work_location|unit|branch|team|division)$/;

/** The references, and one from those employed to the one body that they lead, where none of them has a place yet. */
export function withEmployed(references: readonly DraftReference[], entities: readonly DraftEntity[]): readonly DraftReference[] {
  const bodies = new Set(entities.filter(({ thing }) => isBodyNoun(lastWord(thing.key))).map(({ id }) => id));
  const settled = new Set(entities.filter(({ attributes }) => [...attributes.keys()].some((id) => PLACE.test(id))).map(({ id }) => id));
  const led = references.filter(
    ({ from, to, role, cardinality }) => bodies.has(from) && EMPLOYED.test(to) && HEADS.test(role ?? '') && cardinality === 'many-to-one',
  );
  const added = led.flatMap(({ from, to, evidence }): readonly DraftReference[] => {
    const placed = settled.has(to) || references.some((other) => other.from === to && bodies.has(other.to));
    const several = led.some((other) => other.to === to && other.from !== from);
    if (placed || several) return [];
    return [
      { from: to, to: from, cardinality: 'many-to-one', required: false, evidence: { ...evidence, pattern: PAIR_BY_USE, weight: 0.5 } },
    ];
  });
  return [...references, ...added];
}
