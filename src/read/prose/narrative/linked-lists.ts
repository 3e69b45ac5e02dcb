/**
 * "For every lamp on a barge we note the wattage": a list of two things together, where the text lists what each of them has
 * by itself as well.
 */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings.js';
import type { Pairing } from './pairings.js';
import type { Mention } from './relation.js';
import type { Things } from './thing-finder.js';

/** The two things of a list that is of both, and from which word on it is. */
export function linkIn(
  { strand, openings }: Read,
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
  things: Things,
): Pairing | undefined {
  const { tokens } = strand;
  for (const { noun, thing } of mentions) {
    const within = isFrontedEach(tokens, noun) ? wholeOf(tokens, noun, mentions, spoken) : undefined;
    if (!within || within.thing.key === thing.key) continue;
    const opening = openings.find(({ at }) => at >= within.to - 1);
    if (!opening || !isListedElsewhere(thing, openings, things)) continue;
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

/** The text lists what one has in another place too. */
const isListedElsewhere = (thing: ThingName, here: readonly Opening[], things: Things): boolean =>
  things.lists(thing) - here.filter(({ subject }) => things.of(subject.noun)?.key === thing.key).length >= 1;
