/** The noun phrase that begins at a word, with how many it speaks of: "up to five cranes", "exactly one date of birth". */
import { singularWord } from '../../source/singular.js';
import { isMassNoun } from '../language/is-mass-noun.js';
import type { Token } from '../language/token.js';
import { isMeasureOnly } from '../language/units.js';
import { MANY_WORDS } from '../language/word-classes.js';
import { maybeSaid } from '../terms/maybe-said.js';
import { type Phrase, phraseEnd, phraseOf } from '../terms/phrase.js';
import type { Chunk, NounChunk } from './chunk.js';
import { glued } from './glued.js';
import { openingWithin } from './list-openings.js';
import { nameEnd } from './name-end.js';
import { describingWords, withDone } from './name-parts.js';
import { coveredAt, quantityAt } from './quantity.js';

export function nounAt(tokens: readonly Token[], at: number, before: readonly Chunk[], preposition?: string): NounChunk | undefined {
  const last = before.at(-1);
  const quantity = quantityAt(tokens, at) ?? (last?.kind === 'verb' && last.to === at ? coveredAt(tokens, at, last.base) : undefined);
  const start = quantity && quantity.size > 1 ? at + quantity.size : at;
  const full = nameEnd(tokens, start, openingWithin(tokens, start, phraseEnd(tokens, start)), before);
  // "a number unique within its market"
  const end = full > start + 1 && tokens[full - 1]?.lower === 'unique' ? full - 1 : full;
  if (end === start || (end === start + 1 && tokens[start]?.lower === 'unique') || isPredicate(tokens, start, end, before))
    return undefined;
  const to = withDone(tokens, glued(tokens, end), before);
  const phrase = sortsOf(tokens, start, to) ?? phraseOf(tokens, start, to);
  if (!phrase) return undefined;
  // "a history of price changes": those.
  if (/^(history|log)$/.test(tokens[to - 1]?.lower ?? '') && tokens[to]?.lower === 'of') {
    const listed = nounAt(tokens, to + 1, before, preposition);
    if (listed?.many) return { ...listed, from: at };
  }
  const determiner = quantity?.exactly ? 'one' : (phrase.determiner ?? '');
  // "enters the kilometres"
  const measured = determiner === 'the' && phrase.words.length === 1 && isMeasureOnly(phrase.words[0] ?? '');
  return {
    kind: 'noun',
    from: at,
    to,
    phrase,
    ...(preposition === undefined ? {} : { preposition }),
    many:
      quantity?.many === true ||
      (quantity?.exactly !== true &&
        !measured &&
        (phrase.number === 'many' || MANY_WORDS.has(determiner) || isMass(phrase.words, determiner))),
    exactly: quantity?.exactly === true,
    ...(quantity?.own ? { own: true } : {}),
    ...(quantity?.many && phrase.number === 'many' ? { counted: true } : {}),
    determiner,
    ...(maybeSaid(tokens, at, to) ? { maybe: true } : {}),
    specified: false,
    described: describingWords(tokens, phrase.start, to),
  };
}

/** "has equipment": pieces of it, though no plural says so. */
const isMass = (words: readonly string[], determiner: string): boolean =>
  /^(|its|their|all|some|the)$/.test(determiner) && isMassNoun(words.at(-1) ?? '');

/** "is responsible for", "are optional": no noun. */
const isPredicate = (tokens: readonly Token[], start: number, end: number, before: readonly Chunk[]): boolean => {
  const last = before.at(-1);
  return (
    last?.kind === 'verb' &&
    last.base === 'be' &&
    last.to === start &&
    tokens.slice(start, end).every(({ tag }) => tag === 'adj' || tag === 'adv')
  );
};

/** "types of rooms, each with a code": room types. */
function sortsOf(tokens: readonly Token[], start: number, to: number): Phrase | undefined {
  const of = tokens.findIndex((token, i) => i > start && i < to && token.lower === 'of');
  if (of < 0 || !/^(types|kinds|sorts)$/.test(tokens[of - 1]?.lower ?? '')) return undefined;
  const named = phraseOf(tokens, of + 1, to);
  if (!named) return undefined;
  const words = [...named.words.slice(0, -1), singularWord(named.words.at(-1) ?? ''), 'types'];
  return { ...named, words, text: words.join(' '), number: 'many' };
}
