/**
 * "The possible shades of a towel are red, green and blue", "every towel has a shade chosen from red, green and blue": a choice of the
 * thing, and none of its values is a column or a thing. Known by how the sentence goes, with the thing taken out.
 */

import { isPluralWord, singularPhrase } from '../../../source/singular.js';
import { areAnswers } from '../../language/answers.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { isNoun, type NounChunk } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { keysDescribed } from '../keys-described.js';
import { madeChunk } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { goingOf } from './going-of.js';
import { type OptionsSaid, optionsSaid } from './options-said.js';
import { saidInstead } from './said-instead.js';
import { thingChunk } from './thing-chunk.js';
import { type ThingAt, thingsIn } from './things-in.js';

/** Frames with a choice in place of what such a sentence would give. */
export function optionsTold(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  // "a material which can be wood": no thing for that.
  const plain = frames.filter((frame) => frame.kind !== 'has' || !frame.items.every(({ made }) => made?.state));
  const described = keysDescribed(plain);
  if (described.size === 0) return frames;
  const put = new Map<number, readonly Frame[]>();
  for (const line of chunked) {
    const { tokens, index } = line.sentence;
    const isElsewhere = (key: string): boolean =>
      described.has(key) &&
      plain.some((frame) => frame.kind === 'has' && frame.sentence !== index && thingKey(frame.owner.phrase.words) === key);
    const told = mayTell(tokens) ? toldIn(tokens, described, isElsewhere) : undefined;
    if (told) put.set(index, framesOf(line, told));
  }
  return saidInstead(frames, put);
}

const MOST_TOKENS = 26;
const LISTS = /^(or|and|\/)$/;
const SAYS =
  /^(is|are|be|chosen|selected|picked|picks|chooses|selects|with|one|:|-|–|—|such|example|recorded|noted|stored|either|which|that|e\.g\.|like)$/;

const mayTell = (tokens: readonly Token[]): boolean =>
  tokens.length <= MOST_TOKENS && tokens.some(({ lower }) => LISTS.test(lower)) && tokens.some(({ lower }) => SAYS.test(lower));

interface Told extends OptionsSaid {
  readonly thing: ThingAt;
}

function toldIn(tokens: readonly Token[], described: ReadonlySet<string>, isElsewhere: (key: string) => boolean): Told | undefined {
  const isKnown = (words: string): boolean => isElsewhere(thingKey(words.split(' ')));
  for (const thing of thingsIn(tokens, described)) {
    const said = optionsSaid(goingOf(tokens, thing));
    if (!said || isKnown(said.attribute) || NO_NAME.test(said.attribute) || areOfIt(said.attribute)) continue;
    if (said.values.some((value) => (NO_VALUE.test(value) && !areAnswers(said.values)) || isKnown(value) || value.split(' ').some(isKnown)))
      continue;
    return { ...said, attribute: singularPhrase(said.attribute), thing };
  }
  return undefined;
}

/** "Every ward has its districts: population and area": what each of them has. */
const areOfIt = (words: string): boolean => /^(its|their) /.test(words) && isPluralWord(words.split(' ').at(-1) ?? '');

const NO_VALUE =
  /\b(in|on|at|to|by|of|for|from|with|X|is|are|be|not|it|its|their|they|has|have|can|may|must|more|less|fewer|there|one|number|date|name|text|yes|no|true|false|required|mandatory|optional|unique|who|which|when|how|what|each|several|many|two|some|other|others)\b/;
const NO_NAME =
  /\b(in|on|at|to|by|of|for|from|with|X|is|are|be|not|it|they|has|have|can|may|must|and|or|fields?|attributes?|columns?|propert(y|ies)|details?|data|information|info|following|status(es)?|states?|types?|kinds?|sorts?)\b/;

function framesOf(
  { sentence: { tokens, index }, chunks }: ChunkedSentence,
  { thing, attribute, values, open, other }: Told,
): readonly Frame[] {
  const owner = thingChunk(tokens, thing);
  const said = new Set(values.flatMap((value) => value.split(' ')));
  const isSilent = ({ phrase: { words } }: NounChunk): boolean =>
    thingKey(words) !== thing.key &&
    (words.some((word) => said.has(word)) ||
      thingKey(words).endsWith(attribute) ||
      /^(options?|values?|choices?)$/.test(words.at(-1) ?? ''));
  const property = { ...madeChunk(tokens, thing.from, tokens.length, attribute, {}), values, ...(open ? { more: true } : {}) };
  return [
    ...deniedNouns(chunks.filter(isNoun).filter(isSilent), index),
    hasFrame(owner, [...(other === undefined ? [] : [madeChunk(tokens, thing.from, tokens.length, other, {})]), property], index),
  ];
}
