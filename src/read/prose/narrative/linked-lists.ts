/** "For every lamp on a barge we note the deck": a list of two things together, where the text speaks of lamps by themselves too. */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import type { Pairing } from './pairings.js';
import type { Mention } from './relation.js';
import type { Things } from './thing-finder.js';

/** The two things of a list that is of both, where the one is spoken of elsewhere too; `spoken` is what "it" may be. */
export function linkIn(
  { strand, openings }: Read,
  mentions: readonly Mention[],
  spoken: readonly (ThingName | undefined)[],
  things: Things,
): Pairing | undefined {
  const { tokens } = strand;
  for (const { noun, thing } of mentions) {
    const within = isFrontedEach(tokens, noun)
      ? wholeOf(
          tokens,
          noun,
          mentions,
          spoken.find((other) => other && other.key !== thing.key),
        )
      : undefined;
    if (!within || within.thing.key === thing.key) continue;
    const opening = openings.find(({ at }) => at >= within.to - 1);
    if (!opening || !things.isElsewhere(thing, strand.block)) continue;
    const [whole, part] = [within.thing, thing];
    return {
      thing: { key: `${whole.key} ${part.key}`, name: `${whole.name} ${part.key}` },
      ends: [whole, part],
      start: tokens[noun.from]?.start ?? 0,
      end: tokens[within.to - 1]?.end ?? 0,
      from: within.to - 1,
    };
  }
  return undefined;
}

/** "For each …", "against every …", at the head of its clause. */
const isFrontedEach = (tokens: readonly Token[], { from, determiner }: Noun): boolean =>
  /^(each|every|any|any one|each one|a given|any given|a|an)$/.test(determiner) &&
  /^(for|against|on|per)$/.test(tokens[from - 1]?.lower ?? '') &&
  /^(,|;|:|and|so|but|then|--)?$/.test(tokens[from - 2]?.lower ?? '');

interface Whole {
  readonly thing: ThingName;
  /** Exclusive. */
  readonly to: number;
}

/** "… on a barge", "… on it", "… they carry", "… and barge". */
function wholeOf(tokens: readonly Token[], { to }: Noun, mentions: readonly Mention[], spoken: ThingName | undefined): Whole | undefined {
  const at = /^(part|verb)$/.test(tokens[to]?.tag ?? '') && /^(prep|punct|pron)$/.test(tokens[to + 1]?.tag ?? '') ? to + 1 : to;
  const word = tokens[at]?.lower ?? '';
  if (/^(in|on|under|of|at|inside|within|by|and|per|from|to)$/.test(word)) {
    const next = mentions.find(({ noun }) => noun.from === at + 1);
    if (next) return { thing: next.thing, to: next.noun.to };
    return spoken && /^(it|them)$/.test(tokens[at + 1]?.lower ?? '') ? { thing: spoken, to: at + 2 } : undefined;
  }
  const said = /^(they|it|he|she)$/.test(word) || at > to;
  return said && spoken ? { thing: spoken, to: at + 1 } : undefined;
}
