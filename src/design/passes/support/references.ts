/** The references an entity itself carries (inherited ones stay with the ancestor), by entity. */
import type { DomainModel, Reference } from '../../../model/index.js';

/** Names them as `memberIndex` does, without the inherited ones, which no column carries. */
export function ownReferences({ relationships }: DomainModel): ReadonlyMap<string, readonly Reference[]> {
  const carried = new Map<string, Reference[]>();
  const add = (entity: string, reference: Reference) => {
    const list = carried.get(entity);
    if (list) list.push(reference);
    else carried.set(entity, [reference]);
  };
  for (const relationship of relationships) {
    const { id, from, to, role, through, cardinality, required } = relationship;
    const name = role ?? to;
    const end = { name, target: to, ...(role === undefined ? {} : { role }), relationship, end: 'to' as const };
    if (cardinality !== 'many-to-many') add(from, { ...end, id, required });
    else if (through !== undefined) {
      add(through, { id: from, name: from, target: from, required: true, relationship, end: 'from' });
      add(through, { ...end, id: name, required: true });
    }
  }
  return carried;
}

/** Whether the reference is one end of a link between two entities. */
export const isJunctionEnd = ({ relationship }: Reference): boolean => relationship.cardinality === 'many-to-many';
