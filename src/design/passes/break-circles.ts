/**
 * References that are all required and lead back to where they began could never be filled: the first row of each would
 * need the others. The weakest of such references becomes optional; the reader is told which, and why.
 */
import type { DomainModel, Relationship } from '../../model/index.js';
import { strongComponents } from '../../util/strong-components.js';
import type { Pass } from '../design.js';
import { withModel } from './support/state.js';

export const breakCircles: Pass = {
  id: 'break-circles',
  establishes: 'no entity needs itself, directly or by way of others, before its first row can be written',
  run: (state) => {
    const { tenancy } = state.input.decisions;
    const loosened = looseReferences(state.model, tenancy.strategy === 'shared' ? tenancy.entity : undefined);
    if (loosened.size === 0) return state;
    const relationships = state.model.relationships.map((r) => (loosened.has(r) ? { ...r, required: false } : r));
    const next = withModel(state, { ...state.model, relationships });
    return {
      ...next,
      notes: [...next.notes, ...[...loosened].map((r) => ({ subject: r.from, kind: 'relationship' as const, message: noteOf(r) }))],
    };
  },
};

const noteOf = (r: Relationship): string =>
  r.from === r.to
    ? `The reference from ${r.from} to another ${r.to} is optional: the first one has none to refer to.`
    : `The reference from ${r.from} to ${r.role ?? r.to} is optional: the two need each other, directly or by way of others, and one of them must come first.`;

/** Rounds after which every reference of a remaining circle is loosened, so that the cost stays bounded. */
const MOST_ROUNDS = 20;

function looseReferences(model: DomainModel, tenant: string | undefined): ReadonlySet<Relationship> {
  // Rows of all but global tables name their tenant, so a tenant is there before any of them.
  const shared = new Set(model.entities.filter((e) => e.tenancy === 'global').map((e) => e.id));
  const early = (r: Relationship): boolean => r.from === r.to || (r.from === tenant && !shared.has(r.to));
  const held = heldReferences(model);
  const loosened = new Set<Relationship>(model.relationships.filter((r) => isBinding(r) && early(r)));
  for (let round = 1; ; round++) {
    const binding = model.relationships.filter((r) => isBinding(r) && !loosened.has(r));
    const circles = circlesOf(binding, held);
    if (circles.length === 0) return loosened;
    for (const circle of circles) for (const r of round < MOST_ROUNDS ? [weakest(circle)] : circle) loosened.add(r);
  }
}

const isBinding = (r: Relationship): boolean => r.required && r.cardinality !== 'many-to-many';

type Edge = readonly [from: string, to: string];

/** What can never be optional: the ends of a link, and what a kind is a kind of. */
const heldReferences = ({ entities, relationships }: DomainModel): readonly Edge[] => [
  ...relationships.flatMap(({ from, to, through }): readonly Edge[] =>
    through === undefined
      ? []
      : [
          [through, from],
          [through, to],
        ],
  ),
  ...entities.flatMap(({ id, isA }): readonly Edge[] => (isA ? [[id, isA.entity]] : [])),
];

/** The required references among entities that lie on common circles, grouped. Circles of held ones alone are left as they are. */
function circlesOf(binding: readonly Relationship[], held: readonly Edge[]): readonly (readonly [Relationship, ...Relationship[]])[] {
  const targets = new Map<string, string[]>();
  for (const [from, to] of [...held, ...binding.map((r): Edge => [r.from, r.to])]) {
    const known = targets.get(from);
    if (known) known.push(to);
    else targets.set(from, [to]);
  }
  const components = strongComponents(targets.keys(), (id) => targets.get(id) ?? []);
  const groups = new Map<number, [Relationship, ...Relationship[]]>();
  for (const r of binding) {
    const component = components.get(r.from);
    if (component === undefined || component !== components.get(r.to)) continue;
    const group = groups.get(component);
    if (group) group.push(r);
    else groups.set(component, [r]);
  }
  return [...groups.values()];
}

/** The last of the least certain: parts hold to their owner, what the text says holds before what was concluded. */
function weakest(circle: readonly [Relationship, ...Relationship[]]): Relationship {
  return circle.reduce((least, r) => (certainty(r) <= certainty(least) ? r : least));
}

function certainty({ origin, part }: Relationship): number {
  const said = origin.kind === 'implied' ? origin.confidence : 1;
  return said + (part ? 1 : 0);
}
