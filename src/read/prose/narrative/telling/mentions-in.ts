/** The things that a strand names. */
import { isTimeUnit } from '../../language/time-units.js';
import type { Token } from '../../language/token.js';
import type { Read } from '../inventory.js';
import type { Noun } from '../nouns.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';

export const mentionsIn = ({ strand, nouns }: Read, things: Things): readonly Mention[] =>
  nouns.flatMap((noun): readonly Mention[] => {
    const thing = isHowOften(noun, strand.tokens) ? undefined : things.of(noun);
    return thing ? [{ noun, thing, end: strand.tokens[noun.to - 1]?.end ?? 0 }] : [];
  });

/** "Every week there's a list": says how often. */
const isHowOften = ({ from, to, determiner, words }: Noun, tokens: readonly Token[]): boolean =>
  from === 0 &&
  words.length === 1 &&
  /^(each|every)$/.test(determiner) &&
  isTimeUnit(words[0] ?? '') &&
  (tokens[to]?.tag === 'pron' || tokens[to]?.text === ',');

/** "A visit uses several part numbers": the parts that are known by them. */
export function withKeyed({ strand, nouns }: Read, mentions: readonly Mention[], things: Things): readonly Mention[] {
  const isKey = ({ core }: Noun): boolean => core.at(-1) === 'number' || core.at(-1) === 'code';
  if (!nouns.some(isKey)) return mentions;
  return nouns.flatMap((noun) => {
    const known = mentions.find((mention) => mention.noun === noun);
    const keyed = known || !isKey(noun) ? undefined : things.named(noun.core.slice(0, -1));
    return known ? [known] : keyed ? [{ noun, thing: keyed, end: strand.tokens[noun.to - 1]?.end ?? 0 }] : [];
  });
}
