/** What can be computed is not stored: derived attributes are proposed with a refresh, never built unmeasured. */
import type { Attribute, Entity } from '../../model/index.js';
import type { DesignNote, Pass, Proposal } from '../design.js';
import { editEntities } from './support/edit-entities.js';

export const dropDerived: Pass = {
  id: 'drop-derived',
  establishes: 'no stored value follows from others',
  run: (state) =>
    editEntities(state, (entity) => {
      const derived = entity.attributes.filter((attribute) => attribute.derived);
      if (derived.length === 0) return undefined;
      return {
        entity: { ...entity, attributes: entity.attributes.filter((attribute) => !attribute.derived) },
        renames: new Map(derived.map(({ id }) => [id, undefined])),
        notes: derived.map((attribute) => noteOf(entity, attribute)),
        proposals: derived.map((attribute) => proposalOf(entity, attribute)),
      };
    }),
};

const noteOf = (entity: Entity, { name, derived }: Attribute): DesignNote => ({
  subject: entity.id,
  kind: 'normal-form',
  message: `${entity.name}: ${name} is computed when it is read (${derived?.from ?? ''}) and not stored, so that it cannot go stale.`,
});

const proposalOf = (entity: Entity, { name, derived }: Attribute): Proposal => ({
  title: `Store ${name} of ${entity.name}`,
  evidence: `It follows from other data (${derived?.from ?? ''}); no measurement shows that computing it is too slow.`,
  cost: 'Every write to its source also writes the copy, and a missed one leaves it wrong.',
  refresh: 'A generated column where it depends on its own row alone; otherwise a materialised view refreshed on schedule.',
});
