/**
 * What the names of things say of them, where the text says nothing: an order has a customer, a review is of a product.
 * The same knowledge that lists of names are read by.
 */
import { structureOf } from '../../source/naming-relations.js';
import type { Evidence } from '../claims/claim.js';
import type { DraftReference } from './draft.js';

/** Of more things than anybody lists, the names alone say too little. */
const MOST = 200;

/** `joined`: what the text joins to something. `evidenceOf`: where it names both. */
export function namedReferences(
  ids: readonly string[],
  joined: ReadonlySet<string>,
  evidenceOf: (from: string, to: string) => Evidence | undefined,
): readonly DraftReference[] {
  if (ids.length > MOST || ids.every((id) => joined.has(id))) return [];
  const { links, junctions } = structureOf(ids);
  const ends = [...junctions].flatMap(([from, both]) =>
    both.map((to) => ({ from, to, cardinality: 'many-to-one' as const, pattern: 'name/junction', confidence: 0.85 })),
  );
  return [...links, ...ends].flatMap((link): readonly DraftReference[] => {
    const { from, to, cardinality, pattern, confidence } = link;
    const evidence = evidenceOf(from, to) ?? evidenceOf(to, from);
    if (from === to || !evidence || (joined.has(from) && joined.has(to))) return [];
    const role = 'role' in link && link.role !== undefined ? { role: link.role } : {};
    const optional = 'optional' in link && link.optional === true;
    return [{ from, to, cardinality, required: !optional, ...role, evidence: { ...evidence, pattern, weight: confidence } }];
  });
}
