import type { Opening } from '../openings/openings.js';
import type { Pairing } from '../pairings.js';
import type { Mention } from '../relation.js';
import type { Strand } from '../strands.js';

/** "…, and for each collector we keep their institution": of one of the two, where the list says whose. */
export const isOfOneEnd = ({ at, items: [first] }: Opening, { tokens }: Strand, mentions: readonly Mention[], { ends }: Pairing): boolean =>
  /^(their|its|his|her)$/.test(first?.determiner ?? '') &&
  mentions.some(
    ({ noun, thing }) =>
      noun.to < at &&
      at - noun.to < 4 &&
      tokens[noun.from - 1]?.lower === 'for' &&
      /^(each|every)$/.test(noun.determiner) &&
      ends.some(({ key }) => key === thing.key),
  );
