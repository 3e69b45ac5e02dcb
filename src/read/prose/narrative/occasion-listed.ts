import type { Read } from './inventory.js';
import { isBareList } from './is-bare-list.js';
import { namedToList } from './named-to-list.js';
import type { Noun } from './nouns.js';

/** Where the next sentence lists what one of them has. */
export const occasionListed = ({ strand, nouns }: Read, { strand: after, openings: [opening] }: Read): Noun | undefined =>
  opening && !after.aside && after.block === strand.block && isBareList(opening, after.tokens)
    ? namedToList(strand.tokens, nouns)
    : undefined;
