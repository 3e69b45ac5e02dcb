import type { Item } from '../item.js';
import type { Noun } from '../nouns.js';

/** "A list of the places we lend to: the institution, the town": what they are called is the name of each. */
export const withItsName = (items: readonly Item[], { noun }: { readonly noun?: Noun }): readonly Item[] =>
  noun !== undefined && items[0]?.to === noun.to && items[0].from >= noun.from
    ? [{ ...items[0], words: ['name'], name: 'name', sure: true, named: false }, ...items.slice(1)]
    : items;
