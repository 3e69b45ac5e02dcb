/**
 * "Cars and vans are vehicles", "a car is a kind of vehicle; a van is too", "some tickets are day passes, others are season tickets":
 * what a thing is one of, said from the other side or in passing. Known by how the sentence goes, with the thing taken out.
 */
import { singularWord } from '../../../source/singular.js';
import { lastWord } from '../../language/last-word.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';
import type { DoesFrame, Frame } from '../frame.js';
import { keysDescribed } from '../keys-described.js';
import { madeChunk } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { goingOf } from './going-of.js';
import { kindsListed } from './kinds-listed.js';
import { saidInstead } from './said-instead.js';
import { type ThingAt, thingsIn } from './things-in.js';

/** Frames with "one of these" in place of what such a sentence would give. */
export function kindsTold(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  // "towel types" are of the towel.
  const described = new Set([...keysDescribed(frames)].filter((key) => !/ (type|kind|sort)$/.test(key)));
  if (described.size === 0) return frames;
  const put = new Map<number, readonly Frame[]>();
  for (const [i, { sentence }] of chunked.entries()) {
    if (put.has(sentence.index) || !mayTell(sentence.tokens)) continue;
    const next = chunked[i + 1]?.sentence;
    const told = oneOf(sentence.tokens, sentence.index, next?.tokens ?? [], described);
    if (!told) continue;
    put.set(sentence.index, [told.frame]);
    if (told.both && next) put.set(next.index, []);
  }
  return saidInstead(frames, put);
}

const MOST_TOKENS = 24;
const mayTell = (tokens: readonly Token[]): boolean =>
  tokens.length <= MOST_TOKENS &&
  tokens.some(({ lower }) => /^(is|are|be|include|includes|kinds?|types?|sorts?)$/.test(lower)) &&
  tokens.some(({ lower }) => /^(and|or|others|kind|type|sort)$/.test(lower));

function oneOf(
  tokens: readonly Token[],
  sentence: number,
  next: readonly Token[],
  described: ReadonlySet<string>,
): { readonly frame: DoesFrame; readonly both: boolean } | undefined {
  for (const thing of thingsIn(tokens, described)) {
    const going = goingOf(tokens, thing);
    const alone = kindsListed(going);
    const again = alone ? undefined : thingsIn(next, new Set([thing.key])).at(-1);
    const said = alone ?? (again && next.length <= MOST_TOKENS ? kindsListed(`${going} . ${goingOf(next, again)}`) : undefined);
    if (!said || !areKinds(said.kinds, thing, said.sure)) continue;
    const all = alone ? tokens : [...tokens, ...next];
    const objects = said.kinds.flatMap((kind) => nounsOf(all, kind.split(' ')));
    if (objects.length < said.kinds.length) continue;
    const { made: _made, ...subject } = madeChunk(tokens, thing.from, thing.to, thing.key, {}, 'a');
    const frame: DoesFrame = {
      kind: 'does',
      subject,
      verb: 'be',
      passive: false,
      possible: false,
      objects,
      places: [],
      oneOf: said.called,
      sentence,
    };
    return { frame, both: !alone };
  }
  return undefined;
}

/** Of the words themselves: "a day pass" and "a season ticket" are both tickets for sure only where one says so. */
function areKinds(kinds: readonly string[], { key }: ThingAt, sure: boolean): boolean {
  const head = lastWord(key);
  const named = kinds.some((kind) => singularWord(lastWord(kind)) === head);
  return (sure || named) && kinds.every((kind) => !NO_KIND.test(kind) && thingKey(kind.split(' ')) !== key);
}
const NO_KIND =
  /\b(in|on|at|to|by|of|for|from|with|X|is|are|be|not|it|they|has|have|can|may|more|less|one|number|date|name|text|yes|no|both|either|so|too|also|stored|recorded|kept|required|optional|mandatory|unique|there|here|then|we|i)\b/;

/** Where the words stand. */
function nounsOf(tokens: readonly Token[], words: readonly string[]): readonly NounChunk[] {
  const at = tokens.findIndex((_, i) => words.every((word, k) => tokens[i + k]?.lower === word));
  if (at < 0) return [];
  const { made: _made, ...noun } = madeChunk(tokens, at, at + words.length, words.join(' '), {}, '');
  return [{ ...noun, many: true }];
}
