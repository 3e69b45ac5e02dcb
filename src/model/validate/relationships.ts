/** Relationships: both ends exist, and what is said about deleting can be done. */
import type { Relationship } from '../domain.js';
import type { World } from '../validate.js';

export function checkRelationships({ model, entities, report }: World): void {
  for (const relationship of model.relationships) {
    const at = { origin: relationship.origin, subject: relationship.id };
    const { from, to, through, cardinality, onDelete, required, part } = relationship;
    for (const end of [from, to, ...(through === undefined ? [] : [through])]) {
      if (!entities.has(end))
        report('error', 'unknown-entity', at, `The relationship "${relationship.id}" names "${end}", which is no entity.`);
    }
    if (through !== undefined && cardinality !== 'many-to-many')
      report('error', 'needless-link', at, `"${relationship.id}" goes through "${through}" but links many with one.`);
    if (through !== undefined && (through === from || through === to))
      report('error', 'self-link', at, `"${relationship.id}" goes through one of its own ends.`, {
        help: 'Link through an entity of its own.',
      });
    if (onDelete === 'set-null' && required && cardinality !== 'many-to-many') {
      report(
        'error',
        'contradicting-delete',
        at,
        `"${from}" must have a "${nameOf(relationship)}", so the reference cannot be emptied when it is deleted.`,
        {
          help: 'Make the relationship optional, or restrict or cascade the delete.',
        },
      );
    }
    if (part && from === to)
      report('error', 'part-of-itself', at, `"${from}" cannot be a part of itself.`, { help: 'Use a role, as in "as parent, optional".' });
  }
  const tenants = model.entities.filter((entity) => entity.tenancy === 'tenant');
  const [, second] = tenants;
  if (second) {
    report(
      'error',
      'several-tenants',
      { origin: second.origin, subject: second.id },
      `${tenants.map(({ name }) => name).join(' and ')} are both marked as the tenant.`,
      {
        help: 'Mark the one that keeps data apart.',
      },
    );
  }
}

const nameOf = ({ role, to }: Relationship): string => role ?? to;
