/** "Codes must be unique", "the title has at most 80 characters": of properties that are told of already such a sentence only gives a rule. */
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { isNoun, type NounChunk } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame } from '../frame.js';
import { keysDescribed } from '../keys-described.js';
import type { ChunkedSentence } from '../plain-names.js';
import { propertiesHad } from './properties-had.js';
import { saidInstead } from './said-instead.js';

/** Frames without those of such sentences, and what they name is nothing of its own. */
export function withoutRulesAlone(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const owners = propertiesHad(frames);
  if (owners.size === 0) return frames;
  const rules = chunked.filter(({ sentence }) => sentence.tokens.length <= MOST_TOKENS && isRule(sentence.tokens));
  const ruling = new Set(rules.map(({ sentence }) => sentence.index));
  // "The title has at most 80 characters": no thing for that.
  const described = keysDescribed(frames.filter(({ sentence }) => !ruling.has(sentence)));
  const toldIn = firstToldIn(frames);
  const put = new Map<number, readonly Frame[]>();
  for (const { sentence, chunks } of rules) {
    const nouns = chunks.filter(isNoun);
    const isProperty = (noun: NounChunk): boolean =>
      owners.has(keyOf(noun)) && !described.has(keyOf(noun)) && (toldIn.get(keyOf(noun)) ?? sentence.index) < sentence.index;
    const beside = nouns.filter((noun) => !described.has(keyOf(noun)));
    const alone = beside.every((noun) => isProperty(noun) || MEASURE.test(keyOf(noun)));
    if (alone && nouns.some(isProperty)) put.set(sentence.index, deniedNouns(beside, sentence.index));
  }
  return saidInstead(frames, put);
}
/** The sentence in which each property is first said to be there. */
function firstToldIn(frames: readonly Frame[]): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const frame of frames) {
    if (frame.kind !== 'has' || frame.by !== 'verb') continue;
    for (const item of frame.items) if (!told.has(keyOf(item))) told.set(keyOf(item), frame.sentence);
  }
  return told;
}
const MOST_TOKENS = 24;

/** "a given code", "duplicate codes": the code. */
const keyOf = ({ phrase: { words } }: NounChunk): string =>
  thingKey(words.length > 1 && /^(given|same|certain|duplicate|identical|negative|unique)$/.test(words[0] ?? '') ? words.slice(1) : words);

/** What lengths are in, and words for several together. */
const MEASURE =
  /^((maximum |minimum )?(length|characters?|letters?|digits?|char)( long)?|(combination|pair)( of .*)?|duplicate|sure|(allowed|possible|permitted|valid) value|longer|shorter|\d+ (character|letter|digit))$/;

const isRule = (tokens: readonly Token[]): boolean => {
  const said = tokens.map(({ lower }) => lower).join(' ');
  return UNIQUE.test(said) || LENGTH.test(said) || LACKING.test(said) || LEAST.test(said) || NUMBERS.test(said);
};
const UNIQUE =
  /\b(unique|uniquely|identif(y|ies|ied)|told apart|apart by|duplicates?|(used|occur|appear) twice|used (only )?once|only belong to one)\b|\btwo\b.* (same|share)\b|\bonly one \w+ (can|may) have\b|\b(is|be|are) different for (each|every)\b|\b(differs?|its own)\b|\bknow (each|every|\w+s)\b.*\bby (its|their)\b/;
const LACKING =
  /\b(optional|mandatory|compulsory|obligatory|required|left (out|empty|blank)|can be (empty|blank|missing)|may be (empty|blank|missing)|saved without|created without)\b/;
const NUMBERS = /\b(allowed|possible|permitted|valid) values (for|of)\b|\d (or|and) \d+ [.]?$/;
const LEAST = /\b(zero or (more|greater)|not be negative|never negative|negative \w+ (is|are) not|must be positive)\b/;
const LENGTH = /\b\d+ (characters?|letters|digits|chars)\b|\b(one|two|three|four|five|six|eight|ten) (letters|digits|characters)\b/;
