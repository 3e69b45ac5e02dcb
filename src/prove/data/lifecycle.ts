/** The states of a lifecycle and how to get to each. */
import type { OfKind, Table, TriggerDefinition } from '../../model/index.js';

export type Transition = OfKind<TriggerDefinition, 'transition'>;

/** The lifecycle that a table's triggers enforce, the first where there are several. */
export function lifecycleOf(table: Table): Transition | undefined {
  for (const { definition } of table.triggers) if (definition.kind === 'transition') return definition;
  return undefined;
}

export function states(transition: Transition): readonly string[] {
  return [...new Set([...(transition.initial ?? []), ...transition.allowed.flatMap((pair) => [pair.from, pair.to])])];
}

/** States to go through from a beginning to `state`, both included; undefined where it cannot be reached. */
export function pathTo(transition: Transition, state: string): readonly string[] | undefined {
  if (!transition.initial) return [state];
  const paths: (readonly string[])[] = transition.initial.map((first) => [first]);
  const seen = new Set(transition.initial);
  for (let path = paths.shift(); path; path = paths.shift()) {
    const last = path[path.length - 1];
    if (last === state) return path;
    for (const pair of transition.allowed) {
      if (pair.from !== last || seen.has(pair.to)) continue;
      seen.add(pair.to);
      paths.push([...path, pair.to]);
    }
  }
  return undefined;
}
