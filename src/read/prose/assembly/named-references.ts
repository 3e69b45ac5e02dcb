/**
 * What the names of things say of them, where the text says nothing: an order has a customer, a review is of a product.
 * The same knowledge that lists of names are read by.
 */
import { type NamedLink, structureOf } from '../../source/naming-relations.js';
import type { DraftEntity, DraftReference } from './draft.js';
import { joinedBy } from './weigh-pairs.js';

/** Of more things than anybody lists, the names alone say too little. */
const MOST = 200;

/** References of things that the given ones join to nothing. `together`: what the text names in one breath; it matters where it joins anything. */
export function namedReferences(
  entities: readonly DraftEntity[],
  references: readonly DraftReference[],
  together: (from: DraftEntity, to: DraftEntity) => boolean,
): readonly DraftReference[] {
  const joined = joinedBy(references);
  if (entities.length > MOST || entities.every(({ id }) => joined.has(id))) return [];
  const linked = new Set(references.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const { links, junctions } = structureOf([...byId.keys()]);
  const ends = [...junctions].flatMap(([from, both]) =>
    both.map((to): NamedLink => ({ from, to, cardinality: 'many-to-one', pattern: 'name/junction', confidence: 0.85 })),
  );
  return [...links, ...ends].flatMap((link): readonly DraftReference[] => {
    const { from, to, cardinality, role, optional, pattern, confidence } = link;
    const alone = cardinality === 'many-to-many' ? !joined.has(to) : !joined.has(from) || !joined.has(to);
    const [one, other] = [byId.get(from), byId.get(to)];
    if (!one || !other || one === other || !alone || linked.has(`${from} ${to}`) || !(references.length === 0 || together(one, other)))
      return [];
    const { origin } = one;
    const span = 'spans' in origin ? origin.spans[0] : undefined;
    const evidence = { start: span?.start ?? 0, end: span?.end ?? 0, sentence: -1, pattern, weight: confidence };
    return [{ from, to, cardinality, required: optional !== true, ...(role === undefined ? {} : { role }), evidence }];
  });
}
