/** The references an entity itself carries (inherited ones stay with the ancestor), by entity. */
import { type DomainModel, memberIndex, type Reference } from '../../../model/index.js';

export function ownReferences(model: DomainModel): ReadonlyMap<string, readonly Reference[]> {
  const members = memberIndex(model);
  return new Map(
    model.entities.map(({ id }) => [
      id,
      (members.get(id)?.references ?? []).filter(({ relationship }) =>
        relationship.cardinality === 'many-to-many' ? relationship.through === id : relationship.from === id,
      ),
    ]),
  );
}

/** Whether the reference is one end of a link between two entities. */
export const isJunctionEnd = ({ relationship }: Reference): boolean => relationship.cardinality === 'many-to-many';
