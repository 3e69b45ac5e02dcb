/** "The fee is fixed on the visit", "a total is stored on it": what is said to be kept on something else. */
import type { Token } from '../language/token.js';
import { readItems } from './items.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings.js';

const KEPT =
  /^(kept|stored|held|maintained|copied|stamped|frozen|written|noted|locked|fixed|denormalised|denormalized|recorded|printed|saved|entered)$/;
const ON = /^(on|onto|in|with)$/;

/** One for each such statement; what is kept is a word for a property. */
export function stampedIn(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  return tokens.flatMap(({ lower }, i) => {
    if (!/^(is|are|gets?|be)$/.test(lower)) return [];
    const done = tokens[i + 1]?.tag === 'adv' ? i + 2 : i + 1;
    if (!KEPT.test(tokens[done]?.lower ?? '') || !ON.test(tokens[done + 1]?.lower ?? '')) return [];
    const kept = nouns.find((noun) => noun.to === i && noun.from < 4);
    if (!kept) return [];
    const { items } = readItems(tokens.slice(0, i), kept.from);
    const [item] = items;
    const place = nouns.find((noun) => noun.from === done + 2);
    const it = tokens[done + 2]?.lower === 'it';
    if (items.length !== 1 || !item?.sure || item.plural || (!place && !it)) return [];
    return [{ kind: 'stamped', at: i, items, subject: place ? { noun: place } : { pronoun: 'it' } }];
  });
}
