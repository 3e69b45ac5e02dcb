/** "the date each person was named on each account", "how long each driver spent on each route": kept for any two of them. */
import type { Token } from '../../language/token.js';
import type { Read } from '../inventory.js';
import { type Pairing, pairOf } from '../pairings.js';
import type { Mention } from '../relation.js';

const LONGEST = 6;

export function eachToEach({ strand: { tokens }, openings }: Read, mentions: readonly Mention[]): Pairing | undefined {
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [first, second] = [mentions[i], mentions[i + 1]];
    if (!first || !second || first.thing.key === second.thing.key || !isOfEvery(first) || !isOfEvery(second)) continue;
    const between = tokens.slice(first.noun.to, second.noun.from);
    const does =
      between.some(({ tag }) => /^(verb|part)$/.test(tag)) && between.every(({ tag }) => /^(verb|part|aux|prep|to|adv)$/.test(tag));
    if (!does || between.length > LONGEST || !isAsked(tokens, first.noun.from)) continue;
    if (!openings.some(({ at, items }) => at < first.noun.from && items.length > 0)) continue;
    return { ...pairOf([first.thing, second.thing], tokens), owns: true };
  }
  return undefined;
}

const isOfEvery = ({ noun }: Mention): boolean => !noun.plural && /^(each|every)$/.test(noun.determiner);

/** Behind "the date", "when", "how many hours", "what". */
const isAsked = (tokens: readonly Token[], at: number): boolean =>
  /^(when|what|who|where)$/.test(tokens[at - 1]?.lower ?? '') ||
  (tokens[at - 1]?.tag === 'noun' && tokens.slice(Math.max(0, at - 4), at - 1).some(({ lower, tag }) => lower === 'the' || tag === 'wh')) ||
  (tokens[at - 2]?.lower === 'how' && /^(long|much|many|often|far|well)$/.test(tokens[at - 1]?.lower ?? ''));
