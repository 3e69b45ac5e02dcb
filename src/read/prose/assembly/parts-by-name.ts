/** In running prose the name of a line says what it is a line of: "order lines" belong to orders, whichever way round the text is taken. */
import type { DraftEntity, DraftReference } from './draft.js';

const PART = /^(line|item|entry|row)$/;
const SORT = /^(type|category|class|kind|sort)$/;

export function partsByName(references: readonly DraftReference[], entities: readonly DraftEntity[]): readonly DraftReference[] {
  const byKey = new Map(entities.map((entity) => [entity.thing.key, entity]));
  let all = references;
  for (const one of entities) {
    const cut = one.thing.key.lastIndexOf(' ');
    const [whole, last] = [byKey.get(one.thing.key.slice(0, Math.max(0, cut))), one.thing.key.slice(cut + 1)];
    if (!whole || whole === one) continue;
    if (PART.test(last)) all = withReference(all, one, whole);
    else if (SORT.test(last)) all = withReference(all, whole, one);
  }
  return all;
}

/** One that nobody states, or that was taken the other way round; what joins the two in a role or many to many stays. */
function withReference(all: readonly DraftReference[], from: DraftEntity, to: DraftEntity): readonly DraftReference[] {
  const between = all.filter(
    (reference) => (reference.from === from.id && reference.to === to.id) || (reference.from === to.id && reference.to === from.id),
  );
  const [only] = between;
  if (!only) {
    const { origin } = from;
    const span = 'spans' in origin ? origin.spans[0] : undefined;
    const evidence = { start: span?.start ?? 0, end: span?.end ?? 0, sentence: -1, pattern: 'name/part', weight: 0.85 };
    return [...all, { from: from.id, to: to.id, cardinality: 'many-to-one', required: true, evidence }];
  }
  if (between.length > 1 || only.from === from.id || only.role !== undefined || only.cardinality === 'many-to-many') return all;
  return all.map((reference) => (reference === only ? { ...only, from: from.id, to: to.id, cardinality: 'many-to-one' } : reference));
}
