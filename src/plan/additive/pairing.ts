/** Two lists by key: what only the second has, what only the first has, and what both have, in the order of the second. */
export interface Pairing<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly { readonly before: T; readonly after: T }[];
}

/** Of several with one key the first counts, the others pair with the next ones. */
export function pairing<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Pairing<T> {
  const waiting = new Map<string, T[]>();
  for (const one of before) {
    const key = keyOf(one);
    const list = waiting.get(key);
    if (list) list.push(one);
    else waiting.set(key, [one]);
  }
  const added: T[] = [];
  const kept: { readonly before: T; readonly after: T }[] = [];
  for (const list of waiting.values()) list.reverse();
  for (const one of after) {
    const old = waiting.get(keyOf(one))?.pop();
    if (old === undefined) added.push(one);
    else kept.push({ before: old, after: one });
  }
  const left = new Set([...waiting.values()].flat());
  return { added, removed: before.filter((one) => left.has(one)), kept };
}
