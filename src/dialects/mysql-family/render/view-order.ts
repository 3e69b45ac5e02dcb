/** Views so that each comes after those it reads. A view is told by its name standing in another's query. */
import type { View } from '../../../model/index.js';
import { tokenise } from '../../../sql/index.js';

/** Keeps the given order wherever queries allow it; views in a circle stay as they come. */
export function viewOrder(views: readonly View[]): readonly View[] {
  const byName = new Map(views.map((view) => [view.name.toLowerCase(), view]));
  const ordered = new Set<View>();
  const entered = new Set<View>();
  for (const root of views) {
    const stack: { readonly view: View; readonly rest: View[] }[] = [];
    const enter = (view: View): void => {
      entered.add(view);
      stack.push({ view, rest: readBy(view, byName) });
    };
    if (!entered.has(root)) enter(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.rest.shift();
      if (next === undefined) ordered.add(stack.pop()?.view ?? top.view);
      else if (!entered.has(next)) enter(next);
    }
  }
  return [...ordered];
}

function readBy({ name, definition }: View, byName: ReadonlyMap<string, View>): View[] {
  if (definition.kind !== 'sql' || byName.size < 2) return [];
  const words = (tokenise(definition.sql, { backslashEscapes: true }) ?? []).flatMap((token) =>
    token.kind === 'name' || token.kind === 'word' ? [token.text.toLowerCase()] : [],
  );
  return [...new Set(words)].flatMap((word) => (word === name.toLowerCase() ? [] : (byName.get(word) ?? [])));
}
