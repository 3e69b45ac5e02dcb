/**
 * "Orders pass through three stages: draft, sent and paid", "a new order is draft; later it becomes sent or paid", "order status:
 * draft, sent, paid": a status of the thing, and none of its values is a thing. Known by how the sentence goes, with the thing taken out.
 */

import { snakeCase } from '../../../../util/snake-case.js';
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
import { saidInstead } from './said-instead.js';
import { silentDoers } from './silent-doers.js';
import { firstSaid, type StatesSaid, statesSaid } from './states-said.js';
import { type ThingAt, thingsIn } from './things-in.js';

/** Frames with a status in place of what such a sentence would give. */
export function statesTold(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  // "order status" is of the order.
  const described = new Set([...keysDescribed(frames)].filter((key) => !STATUS.test(key.slice(key.lastIndexOf(' ') + 1))));
  if (described.size === 0) return frames;
  const put = new Map<number, readonly Frame[]>();
  for (const [i, line] of chunked.entries()) {
    const told = put.has(line.sentence.index) ? undefined : toldIn(line, chunked[i + 1], described);
    if (!told) continue;
    put.set(line.sentence.index, [...framesOf(line, told), ...silentDoers(line, frames)]);
    const next = chunked[i + 1];
    if (told.both && next) put.set(next.sentence.index, deniedNouns(namesOf(next, told), next.sentence.index));
  }
  return saidInstead(frames, put);
}

interface Told extends StatesSaid {
  readonly thing: ThingAt;
  /** It goes on in the next sentence. */
  readonly both: boolean;
}

const MOST_TOKENS = 30;
const OPENING =
  /^(status|statuses|state|states|stage|stages|phase|phases|lifecycle|life|marked|mark|new|created|default|defaults|initially|until|starts|start|moves|goes|changes)$/;

function toldIn(line: ChunkedSentence, next: ChunkedSentence | undefined, described: ReadonlySet<string>): Told | undefined {
  const { tokens } = line.sentence;
  const following = next && next.sentence.tokens.length < MOST_TOKENS ? next.sentence.tokens : [];
  if (tokens.length > MOST_TOKENS || ![...tokens, ...following].some(({ lower }) => OPENING.test(lower))) return undefined;
  for (const thing of thingsIn(tokens, described)) {
    const told = toldOf(thing, tokens, following, described);
    if (told) return told;
  }
  return undefined;
}

function toldOf(thing: ThingAt, tokens: readonly Token[], following: readonly Token[], described: ReadonlySet<string>): Told | undefined {
  const going = goingOf(tokens, thing);
  const [again] = thingsIn(following, described);
  const further = again && again.key !== thing.key ? '' : goingOf(following, again);
  const alone = statesSaid(going);
  const first = firstSaid(further);
  const both = alone ? undefined : further === '' ? undefined : statesSaid(`${going} . ${further}`);
  const said = alone ? (first !== undefined && alone.values.includes(first) ? { ...alone, first } : alone) : both;
  if (!said || said.values.some((value) => (NO_VALUE.test(value) && !areAnswers(said.values)) || described.has(thingKey(value.split(' ')))))
    return undefined;
  return { ...said, thing, both: said !== alone };
}
const NO_VALUE =
  /\b(in|on|at|to|by|of|for|from|with|X|S|is|are|be|not|it|they|has|have|can|may|more|less|fewer|there|one|number|date|name|text|yes|no|true|false|required|mandatory|optional|unique)\b/;

/** Of the text's own words: those of the values and what they are called by. */
const namesOf = ({ chunks }: ChunkedSentence, { values, attribute, thing }: Told): readonly NounChunk[] => {
  const said = new Set([...values.flatMap((value) => value.split(' ')), 'default']);
  return chunks
    .filter(isNoun)
    .filter(({ phrase: { words } }) => thingKey(words) !== thing.key)
    .filter(
      ({ phrase: { words } }) => words.some((word) => said.has(word)) || STATUS.test(words.at(-1) ?? '') || words.includes(attribute),
    );
};
const STATUS = /^(status(es)?|states?|stages?|phases?|lifecycle|life cycle|cycle|default)$/;

function framesOf(line: ChunkedSentence, told: Told): readonly Frame[] {
  const { tokens, index } = line.sentence;
  const { thing, values, attribute, first } = told;
  const { made: _made, ...owner } = madeChunk(tokens, thing.from, thing.to, thing.key, {}, 'a');
  const status = madeChunk(tokens, thing.from, tokens.length, attribute, first === undefined ? {} : { initial: snakeCase(first) });
  return [...deniedNouns(namesOf(line, told), index), hasFrame(owner, [{ ...status, values }], index)];
}
