/**
 * "A parcel goes through several depots", "trains stop at stations in a certain order": each place sees many of them, so what is said of
 * one's being there is of both.
 */
import { singularPhrase } from '../../../source/singular.js';
import { isEventNoun } from '../../language/event-nouns.js';
import type { Token } from '../../language/token.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import type { DoesFrame, Frame, HasFrame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import { madeChunk, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';
import { rowOfEnds } from './row-of-ends.js';

/** Frames with a row of both where there is anything to say of it, and as what stops at many where there is not. */
export const goesThrough = (frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] =>
  chunked.reduce((read, { sentence: { index, tokens }, chunks }) => {
    if (!tokens.some(({ lower }) => PASSING.test(lower)) || tokens.some(({ text }) => text === ';')) return read;
    const passes = read.find(
      (frame): frame is DoesFrame => frame.sentence === index && frame.kind === 'does' && placeOf(frame, tokens) !== undefined,
    );
    const place = passes && placeOf(passes, tokens);
    return passes && place ? throughPlace(read, passes, place, tokens, chunks.filter(isNoun)) : read;
  }, frames);

const PASSING = /^(goes|go|pass|passes|runs?|travels?|moves?|leads?|crosses|cross|calls?|stops?|halts?|visits?)$/;
const MOVES = /^(go|pass|run|travel|move|lead|cross|call|stop|halt|visit)$/;
const ALONG = /^(through|past|at|by|via|along|in)$/;

function placeOf({ subject, verb, passive, objects, places }: DoesFrame, tokens: readonly Token[]): NounChunk | undefined {
  if (passive || !MOVES.test(verb) || isSomebody(subject) || subject.made) return undefined;
  const place = /^(pass|cross|visit)$/.test(verb)
    ? (objects[0] ?? places[0])
    : places.find(({ preposition = '' }) => ALONG.test(preposition));
  if (
    !place ||
    place.made ||
    PART.test(singularPhrase(place.phrase.words.at(-1) ?? '')) ||
    isProperty(place) ||
    isSomebody(place) ||
    isEvent(singularPhrase(place.phrase.words.at(-1) ?? ''))
  )
    return undefined;
  const words = tokens.map(({ lower }) => lower).join(' ');
  return place.many && (place.counted || SEVERAL.test(words) || ORDER.test(words)) ? place : ONE_BY_ONE.test(words) ? place : undefined;
}

/** Of the one that goes through it alone. */
const PART = /^(leg|stage|phase|step|part|section|round|state|status|cycle|level)$/;

/** "bus stops" are places. */
const isEvent = (word: string): boolean => word !== 'stop' && isEventNoun(word);

const SEVERAL = /\b(several|many|different|multiple|various|a number of|some|one or more|two or more|at least (?:one|two))\b/;
const ORDER = /\bin (?:a |the )?(?:certain |given |fixed |particular |set |right |same )?order\b/;
const ONE_BY_ONE = /\bone [a-z]+ after (?:the other|another)\b/;

function throughPlace(
  frames: readonly Frame[],
  passes: DoesFrame,
  place: NounChunk,
  tokens: readonly Token[],
  nouns: readonly NounChunk[],
): readonly Frame[] {
  const { sentence, subject } = passes;
  const isOf = (frame: Frame): frame is HasFrame =>
    frame.kind === 'has' && frame.sentence === sentence && frame.owner.phrase === place.phrase;
  const told = frames.filter(isOf).flatMap(({ items }) => items);
  const words = tokens.map(({ lower }) => lower).join(' ');
  const ordered = (ORDER.test(words) || ONE_BY_ONE.test(words)) && !told.some(({ phrase }) => /^(position|order)$/.test(phrase.text));
  const behind = nouns.filter((noun) => noun.from >= place.to && isProperty(noun) && !told.some(({ phrase }) => phrase === noun.phrase));
  const items = [...told, ...(ordered ? [madeChunk(tokens, place.from, place.to, 'position', {})] : []), ...behind];
  const name = [...singularPhrase(place.phrase.words.join(' ')).split(' '), 'stop'];
  const said: readonly Frame[] =
    items.length > 0
      ? rowOfEnds(madeRecord(place, name), items, [subject, place].map(one), sentence)
      : [{ ...passes, verb: 'call', objects: [], places: [{ ...place, preposition: 'at', many: true, counted: true }] }];
  return frames.flatMap((frame) => (frame === passes ? said : isOf(frame) ? [] : [frame]));
}

const one = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), determiner: 'a', many: false });
