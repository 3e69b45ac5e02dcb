/** What happens to a row when the row it refers to is deleted. First rule that speaks wins; the words of the text come first. */
import type { BusinessPolicy, Entity, Reference, ReferentialAction } from '../../../model/index.js';
import { isJunctionEnd } from './references.js';

export interface DeleteRule {
  readonly onDelete: ReferentialAction;
  readonly reason: string;
}

export interface DeleteContext {
  readonly entity: Entity;
  readonly reference: Reference;
  /** The reference to the owner that a part lives and dies with. */
  readonly owner: Reference | undefined;
  /** The text demands that rows are kept for a time. */
  readonly mustBeKept: boolean;
  readonly exclusive: boolean;
  /** The reference is the tenant column. */
  readonly toTenant: boolean;
}

export function deleteRule(context: DeleteContext): DeleteRule {
  for (const rule of RULES) {
    const answer = rule(context);
    if (answer) return answer;
  }
  return {
    onDelete: 'restrict',
    reason: 'A row that is still referred to is not deleted; whoever deletes it deals with what refers to it first.',
  };
}

type DeleteQuestion = (context: DeleteContext) => DeleteRule | undefined;

const stated: DeleteQuestion = ({ reference }) => {
  const { onDelete } = reference.relationship;
  if (onDelete === undefined) return undefined;
  if (onDelete === 'set-null' && reference.required) {
    return { onDelete: 'restrict', reason: 'The text empties the reference, but it is also required; deleting is refused instead.' };
  }
  return { onDelete, reason: `The requirements say so: ${STATED[onDelete]}.` };
};

const STATED = {
  cascade: 'it goes with its parent',
  'set-null': 'it stays without its parent',
  restrict: 'the parent cannot be deleted while it exists',
} as const;

const tenant: DeleteQuestion = ({ toTenant }) => (toTenant ? { onDelete: 'restrict', reason: TENANT_LEAVES } : undefined);

export const TENANT_LEAVES = 'A tenant leaves by a planned procedure that empties its tables in order, never by one statement.';

const writtenOnce: DeleteQuestion = ({ entity }) =>
  entity.appendOnly ? { onDelete: 'restrict', reason: 'Rows are written once and never removed with something else.' } : undefined;

const kept: DeleteQuestion = ({ entity, mustBeKept, reference }) =>
  mustBeKept && isJunctionEnd(reference)
    ? { onDelete: 'restrict', reason: `${entity.name} must be kept for a stated time, so its ends cannot be deleted under it.` }
    : undefined;

const part: DeleteQuestion = ({ entity, reference, owner }) =>
  reference.relationship.part || reference === owner
    ? { onDelete: 'cascade', reason: `${entity.name} is a part of its ${reference.name.replaceAll('_', ' ')} and goes with it.` }
    : undefined;

const link: DeleteQuestion = ({ reference }) =>
  isJunctionEnd(reference) ? { onDelete: 'cascade', reason: 'A link without one of its ends means nothing.' } : undefined;

const arc: DeleteQuestion = ({ exclusive }) =>
  exclusive ? { onDelete: 'restrict', reason: 'Exactly one of these references must be set, so it cannot be emptied.' } : undefined;

const optional: DeleteQuestion = ({ reference }) =>
  reference.required ? undefined : { onDelete: 'set-null', reason: 'The reference is optional: the row stays and points at nothing.' };

const RULES: readonly DeleteQuestion[] = [stated, tenant, writtenOnce, kept, part, link, arc, optional];

/** The reference to its owner: the one stated to be, or the first required one of a part. */
export function ownerOf(entity: Entity, references: readonly Reference[]): Reference | undefined {
  const isPart = references.find(({ relationship }) => relationship.part);
  if (isPart || entity.kind !== 'part') return isPart;
  return references.find((reference) => reference.required && !isJunctionEnd(reference));
}

/** Entities whose rows the text demands to keep. */
export const keptEntities = (policies: readonly BusinessPolicy[]): ReadonlySet<string> =>
  new Set(policies.flatMap((policy) => (policy.kind === 'retention' && policy.sense === 'keep' ? [policy.entity] : [])));
