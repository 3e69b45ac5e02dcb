/** Many of one for any one of the other, asked for in a list: "which crafts they know and, for each, the level". */

import type { ThingName } from '../../claims/claim.js';
import type { Token } from '../../language/token.js';
import type { Read } from '../inventory.js';
import type { Item } from '../item.js';
import type { Opening } from '../openings/openings.js';
import type { IsTold } from '../pair-others.js';
import { type Pairing, pairOf } from '../pairings.js';
import type { Mention } from '../relation.js';

/** The row that joins the two; what stands behind "for each" or "plus the date of that" is of it. */
export function whichOfThem(
  { strand: { tokens }, openings }: Read,
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
  isTold: IsTold,
): Pairing | undefined {
  const many = mentions.find(({ noun }) => noun.plural && isAskedOfThem(tokens, noun.start, noun.to));
  if (!many || !isTold(many.thing)) return undefined;
  const listed = openings.some(({ items }) => items.some((item) => isOf(item, many)));
  const one =
    mentions.find(({ noun }) => noun.to < many.noun.from && /^(for|of|on|per)$/.test(tokens[noun.from - 1]?.lower ?? ''))?.thing ?? spoken;
  if (!listed || !one || one.key === many.thing.key) return undefined;
  return { ...pairOf([one, many.thing], tokens), from: ofEach(tokens, many.noun.to) };
}

const isOf = ({ from }: Item, { noun }: Mention): boolean => from <= noun.start && from >= noun.start - 2;

/** "which crafts they know", "which rooms each of them is trained on". */
const isAskedOfThem = (tokens: readonly Token[], start: number, to: number): boolean =>
  [start - 1, start].some((at) => tokens[at]?.lower === 'which') &&
  /^(they|he|she|it|each|every|we)$/.test(tokens[to]?.lower ?? '') &&
  tokens.slice(to + 1, to + 5).some(({ tag }) => /^(verb|aux|modal)$/.test(tag));

/** Where what is told of each begins; the end where nothing is. */
function ofEach(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const said = tokens
      .slice(i, i + 4)
      .map(({ lower }) => lower)
      .join(' ');
    if (/^(for|of|with) each\b(?! of)/.test(said) || /^for each of\b/.test(said)) return i;
    if (/^(and|plus|with) (how well|since when|from when|when\b|the (date|day) of that)/.test(said) && i > from + 1) return i;
  }
  return tokens.length;
}

/** The lists of a strand, parted where what they list is of the pair; the pair itself is no item. */
export function partedAt(
  openings: readonly Opening[],
  { from = 0 }: Pairing,
  mentions: readonly Mention[],
  both = false,
): readonly Opening[] {
  return openings.flatMap((opening): readonly Opening[] => {
    const own = opening.items.filter(
      (item) => item.from < from && !mentions.some((mention) => (both || mention.noun.plural) && isOf(item, mention)),
    );
    const theirs = opening.items.filter((item) => item.from >= from);
    if (opening.at >= from) return [opening];
    return [
      ...(own.length > 0 ? [{ ...opening, items: own }] : []),
      ...(theirs.length > 0 ? [{ ...opening, at: from, kind: 'with' as const, items: theirs }] : []),
    ];
  });
}
