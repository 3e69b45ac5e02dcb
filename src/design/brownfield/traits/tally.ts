/** Counts what is found, so that every statement about a house style comes with its evidence. */

export interface Found<T> {
  readonly value: T;
  readonly count: number;
}

/** Most frequent first; equal counts in the order of first sight. */
export function tally<T>(values: Iterable<T>, keyOf: (value: T) => string = String): readonly Found<T>[] {
  const seen = new Map<string, { readonly value: T; count: number }>();
  for (const value of values) {
    const key = keyOf(value);
    const known = seen.get(key);
    if (known) known.count++;
    else seen.set(key, { value, count: 1 });
  }
  return [...seen.values()].sort((a, b) => b.count - a.count);
}

export const total = (found: readonly Found<unknown>[]): number => found.reduce((sum, { count }) => sum + count, 0);
