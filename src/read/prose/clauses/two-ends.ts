/** Two of one kind that a thing lies between: "from one hall to another", "between two ports". */
import type { ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import { isOfClass } from '../language/noun-classes.js';
import type { NounChunk } from './chunk.js';
import { type Ends, plain, type Related, related, type ThingOf } from './related.js';

/** "from one hall to another": where it begins and where it ends are one kind of thing, in two roles. */
export function wayOf(places: readonly NounChunk[], thingOf: ThingOf): ReadonlyMap<NounChunk, ThingName> {
  const at = places.findIndex(({ preposition }) => preposition === 'from');
  const [from, to] = places.slice(Math.max(at, 0), at + 2);
  const [a, b] = [from && thingOf(from), to && thingOf(to)];
  if (at < 0 || !from || !to || !a || !b || a.key !== b.key || !/^(to|into|onto|towards)$/.test(to.preposition ?? '')) return new Map();
  return new Map([
    [from, { ...plain(a), alias: `from_${lastWord(a.key)}` }],
    [to, { ...plain(b), alias: `to_${lastWord(b.key)}` }],
  ]);
}

/** "A duel is between two teams", "lines run between two stops": it refers to both. */
export const between = ({ preposition, many, determiner }: NounChunk): boolean =>
  preposition === 'between' && many && /^(two|2|)$/.test(determiner);

export const sides = ({ to, ...ends }: Ends): readonly Related[] => {
  const last = lastWord(to.key);
  return (isEndpoint(to) ? ['from', 'to'] : ['first', 'second']).flatMap((side) =>
    related({ ...ends, to: { ...plain(to), alias: `${side}_${last}` } }, 'belongs', 0.85),
  );
};
export const isEndpoint = ({ key }: ThingName): boolean => isOfClass(lastWord(key), 'place') || STOPS.test(lastWord(key));
/** Where something goes from and to, though no place to be. */
const STOPS = /^(stop|node|account|wallet|tank|pole|manhole|point)$/;

/** What is taken from one to another belongs to neither for good. */
export const COPYING = /^(copy|carry|roll|import|export|reuse)$/;
export const SHIFTING = /^(copy|move|carry|roll|take|import|export|shift|reuse|transfer|switch|swap|bring|send|pass)$/;
