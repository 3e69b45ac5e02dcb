/**
 * "An order lists products, each with a price", "for every question in an exam the score is kept": what something drawn up for an
 * occasion tells of each of the things in it is of the two together, where those things are told of by themselves.
 */
import { singularWord } from '../../../source/singular.js';
import { isEventNoun } from '../../language/event-nouns.js';
import { isOccasionDocument } from '../../language/is-occasion-document.js';
import { isOfClass, isOfKind } from '../../language/noun-classes.js';
import { bareNoun } from '../bare-noun.js';
import { type Chunk, isNoun, type NounChunk } from '../chunk.js';
import type { Frame, HasFrame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSameNoun } from '../is-same-noun.js';
import { isSomebody } from '../is-somebody.js';
import { describedBy, keysDescribed } from '../keys-described.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty, isPropertyName } from '../property-name.js';
import { amountOfEach } from './amount-of-each.js';
import { knownIn } from './known-in.js';
import { nounsIn } from './nouns-in.js';
import { putInto } from './put-into.js';
import { keyOf, siteOfEach } from './site-of-each.js';

/** Frames with what is told of each in a whole as of both. */
export function toldOfEach(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const described = keysDescribed(frames);
  const told = new Map<string, Set<number>>();
  for (const frame of frames)
    if (frame.kind !== 'has' || frame.items.some(isProperty))
      for (const key of describedBy(frame)) told.set(key, (told.get(key) ?? new Set()).add(frame.sentence));
  const isElsewhere = (noun: NounChunk, sentence: number): boolean => [...(told.get(keyOf(noun)) ?? [])].some((at) => at !== sentence);
  return chunked.reduce((read, line) => {
    const pair = pairIn(line, described, isElsewhere);
    return pair && !read.some((frame) => isSaid(frame, pair)) ? [...read.flatMap((frame) => without(frame, pair)), pair] : read;
  }, frames);
}

function pairIn(
  line: ChunkedSentence,
  described: ReadonlySet<string>,
  isElsewhere: (noun: NounChunk, sentence: number) => boolean,
): HasFrame | undefined {
  const { tokens, index } = line.sentence;
  const { chunks } = line;
  if (!tokens.some(({ lower }) => /^(each|every|per|many|much|quantit(y|ies)|amounts|by|with|when)$/.test(lower))) return undefined;
  // "a number that is unique per customer"
  if (tokens.some(({ lower }) => lower === 'unique')) return undefined;
  // "on it, each product has a price": of what was spoken of before.
  if (chunks[0]?.kind === 'pronoun' && chunks[0].preposition !== undefined) return undefined;
  const isKnown = (noun: NounChunk): boolean => described.has(keyOf(noun));
  const amount = amountOfEach(tokens, chunks, isKnown);
  const site = amount ?? siteOfEach(chunks, isKnown) ?? putInto(tokens, chunks, isKnown);
  const whole = site && (site.place ?? wholeIn(line, site.listed, isKnown));
  if (!site || !whole || isSameNoun(whole, site.listed) || !isElsewhere(site.listed, index)) return undefined;
  const pair = { ...hasFrame(single(whole), site.items.map(one), index), paired: single(site.listed) };
  if (amount) return isSomebody(whole) ? undefined : pair;
  if (isSaidAfter(whole, site.listed, chunks) || isMadeFor(whole, site.listed, chunks)) return undefined;
  if (isOfIt(whole, site.listed, chunks) && !isElsewhere(whole, index)) return undefined;
  return isDrawnUp(whole) && isThereAnyhow(site.listed) && areOfBoth(pair.items) ? pair : undefined;
}

const one = (item: NounChunk): NounChunk => ({ ...bareNoun(item), many: false });

const areOfBoth = (items: readonly NounChunk[]): boolean =>
  items.some(isProperty) &&
  !items.some(
    (item) =>
      isSomebody(item) || isOwn(item) || isSpan(item) || item.determiner === 'many' || (item.many && !isPropertyName(item.phrase.words)),
  );

const single = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), many: false, determiner: 'a' });

const lastOf = ({ phrase: { words } }: NounChunk): string => singularWord(words.at(-1) ?? '');

/** What the sentence is about: what stands first, if that is not among the things; or what they are put into. */
function wholeIn(
  { sentence: { tokens }, chunks }: ChunkedSentence,
  listed: NounChunk,
  isKnown: (noun: NounChunk) => boolean,
): NounChunk | undefined {
  const first = chunks.find(isNoun);
  const isOther = (noun: NounChunk): boolean =>
    !isSameNoun(noun, listed) && /^(|a|an|the|this|each|every|one|which)$/.test(noun.determiner);
  if (first && first.phrase.start < listed.phrase.start && isOther(first) && isOne(first) && !isProperty(first) && lastOf(first) !== 'part')
    return first;
  const nouns = nounsIn(tokens);
  const [other, ...more] = nouns.flatMap((noun) => knownIn(noun, isKnown) ?? []).filter(isOther);
  return nouns.some(isSomebody) || more.some((noun) => other && !isSameNoun(noun, other)) ? undefined : other;
}

/** "on site" is no site. */
const isOne = ({ preposition, determiner }: NounChunk): boolean => preposition === undefined || determiner !== '';

/** "A badge is drawn up for every team, stating …", "badges come in for each team": one or more of the one for the other. */
function isMadeFor(whole: NounChunk, listed: NounChunk, chunks: readonly Chunk[]): boolean {
  const at = chunks.findIndex((chunk) => isNoun(chunk) && chunk.phrase.start === whole.phrase.start);
  const [verb, of] = chunks.slice(at + 1, at + 3);
  const made = verb?.kind === 'verb' && (verb.passive ? !/^(enter|set|keep|store)$/.test(verb.base) : COMING.test(verb.base));
  return made && of?.kind === 'noun' && of.phrase.start === listed.phrase.start && /^(for|per)$/.test(of.preposition ?? '');
}
const COMING = /^(come|arrive|exist)$/;

/** "Each photo has a size and belongs to an album": another clause. */
const isSaidAfter = (whole: NounChunk, listed: NounChunk, chunks: readonly Chunk[]): boolean => {
  const behind = chunks.filter(({ from }) => from >= listed.to);
  const at = behind.findIndex((chunk) => isNoun(chunk) && chunk.phrase.start === whole.phrase.start);
  return behind.slice(0, Math.max(at, 0)).filter(({ kind }) => kind === 'verb').length > 1;
};

/** "Failures are entered per pump, with a date", "after a failure of a pump": each is of one. */
function isOfIt(whole: NounChunk, listed: NounChunk, chunks: readonly Chunk[]): boolean {
  const [at, to] = [whole, listed].map(({ phrase }) => chunks.findIndex((chunk) => isNoun(chunk) && chunk.phrase.start === phrase.start));
  const of = chunks[to ?? -1];
  const behind = of?.kind === 'noun' && (of.preposition === 'of' ? to === (at ?? 0) + 1 : of.preposition === 'per' && whole.many);
  return behind && isOfClass(lastOf(whole), 'happening');
}

const isDrawnUp = (whole: NounChunk): boolean => {
  const last = lastOf(whole);
  const document = isOccasionDocument(last) || /\w(sheet|slip|list|bill)$/.test(last) || isOfClass(last, 'document');
  return document || isOfClass(last, 'happening');
};

/** No piece of the whole, and nothing that happens in it. */
const isThereAnyhow = (listed: NounChunk): boolean => !isOfKind(lastOf(listed), 'part') && !isEventNoun(lastOf(listed));

/** Of the thing, wherever it is. */
const isOwn = (item: NounChunk): boolean => /^(name|title|code|number|id|address|email|phone|description)$/.test(lastOf(item));

/** "300 a day per sensor". */
const isSpan = (item: NounChunk): boolean => item.determiner === 'a' && TIME_UNIT.test(lastOf(item));
const TIME_UNIT = /^(second|minute|hour|day|week|month|year)$/;

/** Read as of two together already, with as much told. */
const isSaid = (frame: Frame, { items, sentence }: HasFrame): boolean =>
  frame.kind === 'has' &&
  frame.sentence === sentence &&
  frame.paired !== undefined &&
  !isSameNoun(frame.paired, frame.owner) &&
  frame.items.some((item) => isToldIn(items, item));

const isToldIn = (items: readonly NounChunk[], noun: NounChunk): boolean =>
  items.some(({ phrase, made }) => phrase.start === noun.phrase.start || (made && noun.made && COUNTED.test(noun.phrase.text)));

/** Nothing else says these of either. */
function without(frame: Frame, { owner, paired, items, sentence }: HasFrame): readonly Frame[] {
  if (frame.sentence !== sentence || frame.kind === 'denied') return [frame];
  const isTold = (noun: NounChunk): boolean => isToldIn(items, noun);
  const isEnd = (noun: NounChunk): boolean => isTold(noun) || isSameNoun(noun, owner) || (paired !== undefined && isSameNoun(noun, paired));
  switch (frame.kind) {
    case 'attached':
      return isTold(frame.head) ? [] : [frame];
    case 'project':
      return isEnd(frame.noun) ? [] : [frame];
    case 'does': {
      const [objects, places] = [frame.objects.filter((noun) => !isTold(noun)), frame.places.filter((noun) => !isTold(noun))];
      return isTold(frame.subject) || [frame.subject, ...objects, ...places].every(isEnd) ? [] : [{ ...frame, objects, places }];
    }
    default: {
      const left = frame.items.filter((item) => !isTold(item));
      const same = frame.kind === 'has' && frame.paired && isEnd(frame.paired) && isEnd(frame.owner);
      const silent = same || (frame.kind === 'has' && isEnd(frame.owner) && left.every(isEnd));
      return left.length === 0 || silent ? [] : [{ ...frame, items: left }];
    }
  }
}
const COUNTED = /^(quantity|(\w+ )?count)$/;
