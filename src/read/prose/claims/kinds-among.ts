/** Which of the things of a text belong to which by their names alone: a comment to a post, `order line` to `order`. */
import { structureOf } from '../../source/naming-relations.js';

/** Texts of more things are given too seldom to be worth the time. */
const MOST_KINDS = 200;

/** As `carrier\u0000target`. */
export function kindsAmong(keys: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (keys.length > MOST_KINDS) return found;
  const { links, junctions } = structureOf(keys.map((key) => key.replaceAll(' ', '_')));
  const add = (from: string, to: string): unknown => found.add(`${from.replaceAll('_', ' ')}\u0000${to.replaceAll('_', ' ')}`);
  for (const { from, to, cardinality } of links) if (cardinality !== 'many-to-many') add(from, to);
  for (const [junction, ends] of junctions) for (const end of ends) add(junction, end);
  return found;
}
