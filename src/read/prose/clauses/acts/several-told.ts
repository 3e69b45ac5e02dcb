/**
 * "A customer can have a phone number, or several", "users can add as many labels as they like to a parcel": several of a property.
 * Known by how the sentence goes, with the thing taken out; only where the word is one for a property.
 */
import { isPluralWord, singularPhrase } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { isNoun } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { keysDescribed } from '../keys-described.js';
import { madeChunk } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isPropertyName } from '../property-name.js';
import { goingOf } from './going-of.js';
import { nounsOf } from './nouns-of.js';
import { saidInstead } from './said-instead.js';
import { severalSaid } from './several-said.js';
import { silentDoers } from './silent-doers.js';
import { type ThingAt, thingsIn } from './things-in.js';

/** Frames with several of a property in place of what such a sentence would give. */
export function severalTold(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const described = keysDescribed(frames);
  if (described.size === 0) return frames;
  const put = new Map<number, readonly Frame[]>();
  for (const line of chunked) {
    const { tokens, index } = line.sentence;
    const told = mayTell(tokens) ? toldIn(tokens, described) : undefined;
    if (told && !isSpokenOf(told.property, index, frames)) put.set(index, [...framesOf(line, told), ...silentDoers(line, frames)]);
  }
  return saidInstead(frames, put);
}

/** "The order goes to one of the pickup addresses": a thing then. */
const isSpokenOf = (property: string, index: number, frames: readonly Frame[]): boolean => {
  const key = thingKey(property.split(' '));
  return frames.some((frame) => frame.sentence !== index && nounsOf(frame).some(({ phrase }) => thingKey(phrase.words) === key));
};

const MOST_TOKENS = 18;
const mayTell = (tokens: readonly Token[]): boolean => tokens.length <= MOST_TOKENS && tokens.some(({ lower }) => SEVERAL.test(lower));
const SEVERAL =
  /^(several|multiple|many|various|more|least|up|most|between|maximum|number|list|set|any|one|zero|all|keep|store|record|note)$/;

interface Told {
  readonly thing: ThingAt;
  readonly property: string;
}

function toldIn(tokens: readonly Token[], described: ReadonlySet<string>): Told | undefined {
  for (const thing of thingsIn(tokens, described)) {
    const said = severalSaid(goingOf(tokens, thing));
    const property = said && singularPhrase(said.property);
    if (!said || property === undefined || (said.plural && !isPluralWord(said.property.split(' ').at(-1) ?? ''))) continue;
    // "several child departments" are departments.
    const words = property.split(' ');
    const isPlain = isPropertyName(words) && !words.some((word) => described.has(word) || /^(of|the)$/.test(word));
    if (isPlain && !described.has(thingKey(words)) && !isOwnThing(property)) return { thing, property };
  }
  return undefined;
}

/** Rows of their own, where there are several: "addresses", though no "email addresses". */
const isOwnThing = (property: string): boolean =>
  /(^| )(address|tag|category|keyword)$/.test(property) && !/^(e-?mail|web|ip|mac) address$/.test(property);

function framesOf({ sentence: { tokens, index }, chunks }: ChunkedSentence, { thing, property }: Told): readonly Frame[] {
  const { made: _made, ...owner } = madeChunk(tokens, thing.from, thing.to, thing.key, {}, 'a');
  const item = { ...madeChunk(tokens, thing.from, tokens.length, property, {}), many: true };
  const { determiner: _determiner, ...phrase } = item.phrase;
  const beside = chunks.filter(isNoun).filter(({ phrase: { words } }) => thingKey(words) !== thing.key);
  const named = beside.filter(({ phrase: { words } }) => words.some((word) => property.split(' ').includes(singularPhrase(word))));
  return [
    ...deniedNouns(named, index),
    hasFrame(owner, [{ ...item, determiner: 'several', phrase: { ...phrase, determiner: 'several' } }], index),
  ];
}
