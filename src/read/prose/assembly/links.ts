/** Relationship claims → evidence about pairs. */

import type { ClaimOf, ThingName } from '../claims/claim.js';
import { namesPerson } from '../language/names-person.js';
import type { DraftEntity } from './draft.js';
import type { References } from './references.js';
import { belongingTo, isShared } from './shared-things.js';

export function addRelationships(
  claims: readonly ClaimOf<'relationship'>[],
  entityOf: (thing: ThingName) => DraftEntity | undefined,
  references: References,
): void {
  for (const claim of claims) {
    const [from, to] = [entityOf(claim.from), entityOf(claim.to)];
    // One that not every row has points at another row; one that all have is a class of the rows.
    if (!from || !to || (from === to && !claim.optional && claim.role?.endsWith(` ${from.thing.key}`))) continue;
    const shared = {
      evidence: claim.evidence,
      verb: claim.verb,
      ...(claim.role === undefined ? {} : { role: claim.role }),
      ...(claim.optional ? { optional: true } : {}),
    };
    const ends = { from: from.id, to: to.id };
    const turned = { from: to.id, to: from.id };
    if (claim.sense === 'belongs' && claim.toNumber === 'many' && HANDLING.test(claim.verb) && namesPerson(to.thing.key)) continue;
    if (claim.sense === 'belongs') references.add({ ...shared, ...ends, strength: belongingTo(claim, from, to) });
    else if (claim.sense === 'owns' && isShared(claim, from, to)) references.add({ ...shared, ...ends, strength: 'both-many' });
    else if (claim.sense === 'owns') addOwning(claim, { ...shared, ...turned }, references);
    else if (claim.fromNumber === 'many' && claim.toNumber === 'many') references.add({ ...shared, ...ends, strength: 'both-many' });
    else if (claim.toNumber === 'many') references.add({ ...shared, ...ends, strength: 'both-many' });
    else references.add({ ...shared, ...ends, strength: 'belongs', evidence: { ...claim.evidence, weight: claim.evidence.weight * 0.25 } });
  }
}

/** That a step is handled by several people leaves no row: each time it is one of them. */
const HANDLING = /^(handle|process|perform|execute|carry|complete|conduct|operate|maintain|repair|inspect|check|serve|supervise|support)$/;

type Shared = Omit<Parameters<References['add']>[0], 'strength'>;

/** `A has B`: B carries the reference; exactly one on both sides makes it unique. */
function addOwning(claim: ClaimOf<'relationship'>, shared: Shared, references: References): void {
  const part = claim.part ? { part: true } : {};
  if (claim.exactly) references.add({ ...shared, strength: 'single' });
  else if (claim.toNumber === 'many' || !/^(have|own|include|contain|hold|offer|provide)$/.test(claim.verb))
    references.add({ ...shared, ...part, strength: 'owns' });
  else if (isDependent(shared.from)) references.add({ ...shared, strength: 'single' });
  else references.add({ ...shared, from: shared.to, to: shared.from, strength: 'belongs' });
}

/** `inventory_record`, `profile`: there for what has it. */
export const isDependent = (id: string): boolean =>
  /(^|_)(record|detail|profile|log|inventory|history|wallet|cart|payment|receipt|invoice)$/.test(id);

/** Who takes part in a happening is referred to by its record. */
export function addParticipants(
  claims: readonly ClaimOf<'event'>[],
  entityOf: (thing: ThingName) => DraftEntity | undefined,
  references: References,
): void {
  for (const { thing, participants, evidence } of claims) {
    const event = entityOf(thing);
    for (const participant of participants) {
      const other = entityOf(participant);
      if (event && other && other !== event)
        references.add({ from: event.id, to: other.id, evidence: { ...evidence, weight: evidence.weight * 0.8 }, strength: 'belongs' });
    }
  }
}
