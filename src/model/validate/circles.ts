/** Circles that cannot be: a kind of itself, a part of its own part, an identity that rests on itself, rows that each need the other first. */
import type { Entity, Relationship } from '../domain.js';
import type { World } from '../validate.js';

export function findCircles({ model, report }: World): void {
  const entities = new Map(model.entities.map((entity) => [entity.id, entity]));
  const placeOf = (id: string) => {
    const entity = entities.get(id);
    return entity && { origin: entity.origin, subject: id };
  };
  const single = model.relationships.filter((r) => r.cardinality !== 'many-to-many');
  const kinds: readonly CircleKind[] = [
    {
      code: 'is-a-circle',
      severity: 'error',
      edges: model.entities.flatMap(({ id, isA }) => (isA ? [[id, isA.entity] as const] : [])),
      says: (names) => `${names} would be kinds of each other.`,
      help: 'Remove one "is a".',
    },
    {
      code: 'part-circle',
      severity: 'error',
      edges: edges(single.filter(({ part, from, to }) => part && from !== to)),
      says: (names) => `${names} would be parts of each other.`,
      help: 'Only the smaller thing is a part.',
    },
    {
      code: 'identity-circle',
      severity: 'error',
      edges: identityEdges(model.entities, model.relationships),
      says: (names) => `${names} would identify each other.`,
      help: 'Identify one of them by attributes of its own.',
    },
    {
      code: 'required-circle',
      severity: 'warning',
      edges: edges(single.filter(({ required }) => required)),
      says: (names) => `${names}: each row needs another one first, so the first can never be added.`,
      help: 'Make one of the references optional.',
    },
  ];
  for (const { code, severity, edges: pairs, says, help } of kinds) {
    for (const circle of circles(pairs)) {
      const place = placeOf(circle[0] ?? '');
      if (place) report(severity, code, place, says(circle.map((id) => `"${id}"`).join(', ')), { help });
    }
  }
}

type Edge = readonly [from: string, to: string];
interface CircleKind {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly edges: readonly Edge[];
  readonly says: (names: string) => string;
  readonly help: string;
}

const edges = (relationships: readonly Relationship[]): readonly Edge[] => relationships.map(({ from, to }) => [from, to]);

function identityEdges(entities: readonly Entity[], relationships: readonly Relationship[]): readonly Edge[] {
  const targets = new Map(relationships.filter((r) => r.cardinality !== 'many-to-many').map((r) => [r.id, r.to]));
  return entities.flatMap(({ id, identifiers }) => {
    const natural = identifiers.find(({ role }) => role === 'natural');
    return (natural?.members ?? []).flatMap((member): readonly Edge[] => {
      const target = targets.get(member);
      return target === undefined ? [] : [[id, target]];
    });
  });
}

/** The strongly connected groups of two or more, and loops of one: Tarjan's algorithm, without recursion. */
function circles(pairs: readonly Edge[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const loops = new Set(pairs.filter(([from, to]) => from === to).map(([from]) => from));
  return components(next).filter((group) => group.length > 1 || loops.has(group[0] ?? ''));
}

interface Visit {
  readonly index: number;
  low: number;
  onStack: boolean;
}

function components(next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const visits = new Map<string, Visit>();
  const stack: string[] = [];
  const groups: string[][] = [];
  const open = (node: string) => {
    const visit: Visit = { index: visits.size, low: visits.size, onStack: true };
    visits.set(node, visit);
    stack.push(node);
    return { node, visit, rest: [...(next.get(node) ?? [])] };
  };
  for (const root of next.keys()) {
    if (visits.has(root)) continue;
    const work = [open(root)];
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const target = frame.rest.shift();
      const seen = target === undefined ? undefined : visits.get(target);
      if (target !== undefined && !seen) work.push(open(target));
      else if (seen?.onStack) frame.visit.low = Math.min(frame.visit.low, seen.index);
      else if (target === undefined) {
        work.pop();
        const above = work.at(-1);
        if (above) above.visit.low = Math.min(above.visit.low, frame.visit.low);
        if (frame.visit.low === frame.visit.index) groups.push(closeGroup(frame.node, stack, visits));
      }
    }
  }
  return groups;
}

function closeGroup(root: string, stack: string[], visits: ReadonlyMap<string, Visit>): string[] {
  const group: string[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const visit = visits.get(node);
    if (visit) visit.onStack = false;
    group.unshift(node);
    if (node === root) break;
  }
  return group;
}
