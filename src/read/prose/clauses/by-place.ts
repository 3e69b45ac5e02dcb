/** Finds what shares words with a place of the text: of "a boat has a length and a mast", by the place of "mast", the clause. */
import { overlaps, type Span } from './overlaps.js';

/** Characters to a shelf: about what a list names in one line. */
const SHELF = 64;

export type ByPlace<T> = (place: Span) => readonly T[];

/** Each found once, the order as given. */
export function byPlace<T>(entries: readonly (readonly [Span, T])[]): ByPlace<T> {
  const shelves = new Map<number, number[]>();
  entries.forEach(([place], at) => {
    for (const shelf of shelvesOf(place)) {
      const kept = shelves.get(shelf);
      if (kept) kept.push(at);
      else shelves.set(shelf, [at]);
    }
  });
  return (place) => {
    const near = [...new Set(shelvesOf(place).flatMap((shelf) => shelves.get(shelf) ?? []))].sort((a, b) => a - b);
    return [
      ...new Set(
        near.flatMap((at) => {
          const entry = entries[at];
          return entry && overlaps(entry[0], place) ? [entry[1]] : [];
        }),
      ),
    ];
  };
}

const shelvesOf = ({ start, end }: Span): readonly number[] => {
  const first = Math.floor(start / SHELF);
  return Array.from({ length: Math.max(1, Math.floor(end / SHELF) - first + 1) }, (_, i) => first + i);
};
