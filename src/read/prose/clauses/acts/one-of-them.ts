/**
 * "A tour is done with one of the vans", "tours are given a van", "the van used for a tour is recorded": which of several it is, is
 * told of each, so there are many of those for one of these. Known by how the sentence goes, with X and Y for the two.
 */
import { groupBy } from '../../../../util/group-by.js';
import { isPluralWord } from '../../../source/singular.js';
import { isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';
import { describedElsewhere } from './described-elsewhere.js';
import { goingOfTwo } from './going-of-two.js';
import { saidInstead } from './said-instead.js';
import { thingChunk } from './thing-chunk.js';
import { type ThingAt, thingsIn } from './things-in.js';

/** Frames with many of the one for each of the others in place of what such a sentence would give. */
export function oneOfThem(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const lines = chunked.filter(({ sentence: { tokens } }) => mayTell(tokens));
  if (lines.length === 0) return frames;
  const put = new Map<number, readonly Frame[]>();
  const described = describedElsewhere(frames);
  const of = groupBy(frames, (frame) => frame.sentence);
  for (const { sentence } of lines) {
    const told = toldIn(sentence.tokens, described(sentence.index));
    if (!told) continue;
    const [one, other] = [told.one, told.of].map((thing) => thingChunk(sentence.tokens, thing));
    const rest = (of.get(sentence.index) ?? []).flatMap((frame) => plainly(frame, told));
    if (one && other) put.set(sentence.index, [...rest, isOf(one, other, sentence.index)]);
  }
  return saidInstead(frames, put);
}

const MOST_TOKENS = 20;
const SAYS = /^(one|which|whichever|used|given|assigned|allocated|allotted|pick|choose|select|picks|chooses|selects|it)$/;
const mayTell = (tokens: readonly Token[]): boolean => tokens.length <= MOST_TOKENS && tokens.some(({ lower }) => SAYS.test(lower));

interface Told {
  readonly one: ThingAt;
  readonly of: ThingAt;
}

function toldIn(tokens: readonly Token[], described: ReadonlySet<string>): Told | undefined {
  const [first, second, ...more] = thingsIn(tokens, described);
  if (!first || !second || more.length > 0 || first.key === second.key) return undefined;
  for (const [one, of] of [
    [first, second],
    [second, first],
  ] as const) {
    const going = goingOfTwo(tokens, one, of, SILENT);
    const person = isPersonNoun(one.key.split(' ').at(-1) ?? '');
    const several = isPluralWord(tokens[of.to - 1]?.lower ?? '');
    const ways = several ? AMONG : ONE;
    if (ways.some((way) => way.test(going)) && (!person || /\b(assigned|given|allocated)\b/.test(going))) return { one, of };
  }
  return undefined;
}

const SILENT = /^(the|an?|each|every|any|always|these|those|our|my|also|then|must|can|may|should|could|will|be|there|single|exactly|only)$/;

const W = "[a-z'’-]+";
const USED = '(?:used|needed|chosen|taken|picked|booked|reserved|selected|meant|required)';
const KEPT = '(?:recorded|noted|stored|kept|known|saved|shown|entered|tracked|important)';
const WE = '(?:we|i|you|they|staff|one)';
const compiled = (ways: readonly string[]): readonly RegExp[] => ways.map((way) => new RegExp(way));

/** Where several are named: one of those. */
const AMONG = compiled([
  `^X (?:${W} ){1,7}one of Y(?: ${W})?$`,
  `^X one of Y$`,
  `^(?:for|to|with|on|in) X(?: ,)? (?:${WE} )?(?:${W} )?one of Y(?: (?:is|are|gets) ${W})?$`,
  `^one of Y (?:is|gets) ${W} (?:for|to|in|by|with) X$`,
  `\\bwhich (?:one )?of Y X ${W}(?: (?:in|with|on|for|place in))?$`,
  `\\bwhich (?:one )?of Y (?:is|was|are|were) ${W} (?:for|in|with|by|on|to) (?:which )?X$`,
]);

/** Where one is named. */
const ONE = compiled([
  `\\b(?:in|on|with|at|by|from) which Y X (?:takes place|took place|${W}|(?:is|was) ${W})$`,
  `^Y (?:that is |which is |that was )?${USED} (?:for|in|by|with) X (?:is|are)?(?: to)? ?${KEPT}$`,
  `^X (?:is|are|gets?) (?:given|assigned|allotted|allocated) (?:one )?Y$`,
  `^(?:${WE} )?(?:picks?|chooses?|selects?|assigns?) (?:one )?Y (?:for|to) X$`,
  `^with X ${WE} (?:${W} ){2,3}Y it (?:is|was) ${W} (?:with|in|on|at|by)$`,
  `^X (?:${W} ){1,3}(?:in|on|with|at) whichever Y is free\\b`,
]);

/** Each of the one is of one of the others. */
const isOf = (subject: NounChunk, of: NounChunk, sentence: number): Frame => ({
  kind: 'does',
  subject: { ...subject, determiner: 'each' },
  verb: 'belong',
  passive: false,
  possible: false,
  objects: [],
  places: [{ ...of, preposition: 'to', determiner: 'one', exactly: true }],
  sentence,
});

/** What else the sentence says one of the two has. */
function plainly(frame: Frame, { one, of }: Told): readonly Frame[] {
  if ((frame.kind !== 'has' || frame.paired) && frame.kind !== 'does') return [];
  const isEnd = ({ phrase: { words } }: NounChunk): boolean =>
    words.some((word) => [one, of].some(({ key }) => key.split(' ').at(-1) === word));
  const isNamed = ({ from, to }: NounChunk): boolean => [one, of].some((thing) => from < thing.to && thing.from < to);
  const besides = (nouns: readonly NounChunk[]): readonly NounChunk[] =>
    nouns.filter((noun) => !isEnd(noun) && !isNamed(noun) && isProperty(noun));
  if (frame.kind === 'does') {
    const [objects, places] = [besides(frame.objects), besides(frame.places)];
    return objects.length + places.length > 0 && isNamed(frame.subject) ? [{ ...frame, objects, places }] : [];
  }
  const items = besides(frame.items);
  return items.length > 0 && isNamed(frame.owner) ? [{ ...frame, items }] : [];
}
