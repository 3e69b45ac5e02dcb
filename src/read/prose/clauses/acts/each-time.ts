/** "Whenever a ship enters a port, the time is noted": what is noted is of both, that time; a row each time. */
import { singularPhrase } from '../../../source/singular.js';
import { deedNoun } from '../../language/deed-noun.js';
import { ingOf } from '../../language/ing-of.js';
import type { Token } from '../../language/token.js';
import { upkeepBy } from '../../language/upkeep.js';
import { KEEPING } from '../../lists/verbs.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk, type VerbChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isConcrete } from '../is-concrete.js';
import { isSomebody } from '../is-somebody.js';
import { isMadeRecord, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';
import { baseOf } from '../verb-words.js';
import { deedName } from './deed-name.js';
import { describedElsewhere } from './described-elsewhere.js';
import { isDoneOnce } from './is-done-once.js';
import { namesDeed } from './names-deed.js';
import { rowOfEnds } from './row-of-ends.js';
import { saidInstead } from './said-instead.js';

/** Frames with a row of both in place of what such a sentence would give. */
export function eachTime(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const put = new Map<number, readonly Frame[]>();
  const described = describedElsewhere(frames);
  const isNamed = namesDeed(chunked);
  const read = new Set(frames.flatMap((frame) => (frame.kind === 'has' && isMadeRecord(frame.owner) ? [frame.sentence] : [])));
  for (const line of chunked) {
    const { index, tokens } = line.sentence;
    if (!isOccasion(tokens) || read.has(index)) continue;
    const known = described(index);
    const isKnown = (noun: NounChunk): boolean => known.has(thingKey(noun.phrase.words));
    const isItem = (noun: NounChunk): boolean => isProperty(noun) || (isTold(noun) && !isKnown(noun));
    const met = metIn(line, (noun) => isKnown(noun) || isConcrete(noun), isItem);
    const kept = met ? undefined : keptUpIn(line, isKnown, isItem);
    if (kept) put.set(index, rowOfEnds(madeRecord(kept.object, [kept.name]), kept.items, [one(kept.object)], index));
    if (!met || isNamed(met.verb.base) || (isSomebody(met.subject) && isDoneOnce(met.verb.base) && !EVERY.test(tokens[0]?.lower ?? '')))
      continue;
    const { subject, object, verb, items } = met;
    const ofThing = [...singularPhrase(object.phrase.words.join(' ')).split(' '), deedNoun(verb.base) ?? ingOf(verb.base)];
    const name = isSomebody(subject) ? deedName(verb.base, object) : ofThing;
    put.set(index, rowOfEnds(madeRecord(object, name), items, [subject, object].map(one), index));
  }
  return saidInstead(frames, put);
}

/** Not "when", which may be the one time. */
const EVERY = /^(each|every|any|whenever)$/;

const isOccasion = (tokens: readonly Token[]): boolean =>
  /^(?:(?:each|every|any) time|when|whenever)$/.test(
    tokens
      .slice(0, /^(each|every|any)$/.test(tokens[0]?.lower ?? '') ? 2 : 1)
      .map(({ lower }) => lower)
      .join(' '),
  ) && tokens.some(({ lower }) => KEEPING.has(baseOf(lower) ?? ''));

interface Met {
  readonly subject: NounChunk;
  readonly object: NounChunk;
  readonly verb: VerbChunk;
  readonly items: readonly NounChunk[];
}

function metIn({ chunks }: ChunkedSentence, isThing: (noun: NounChunk) => boolean, isItem: (noun: NounChunk) => boolean): Met | undefined {
  const at = chunks.findIndex(({ kind }) => kind === 'verb');
  const [first, verb, second] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  if (first?.kind !== 'noun' || verb?.kind !== 'verb' || second?.kind !== 'noun' || STATES.test(verb.base)) return undefined;
  if (![first, second].every((noun) => isOne(noun) && isThing(noun) && !isProperty(noun))) return undefined;
  // "is visited by a ship", and "is scanned at a depot": what is scanned.
  const [subject, object] = verb.passive ? [second, first] : [first, second];
  const nouns = chunks.slice(at + 2).filter(isNoun);
  const items = nouns.filter(isItem);
  const named = thingKey(subject.phrase.words) !== thingKey(object.phrase.words);
  return named && items.length > 0 && items.length === nouns.length ? { subject, object, verb, items } : undefined;
}

interface KeptUp {
  readonly object: NounChunk;
  readonly name: string;
  readonly items: readonly NounChunk[];
}

/** "Whenever a hive is inspected, we note the mood": a row of it each time. */
function keptUpIn(
  { chunks }: ChunkedSentence,
  isKnown: (noun: NounChunk) => boolean,
  isItem: (noun: NounChunk) => boolean,
): KeptUp | undefined {
  const at = chunks.findIndex(({ kind }) => kind === 'verb');
  const [object, verb, comma] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  if (object?.kind !== 'noun' || verb?.kind !== 'verb' || !verb.passive || comma?.kind !== 'mark') return undefined;
  const kept = upkeepBy(verb.base);
  const nouns = chunks.slice(at + 2).filter(isNoun);
  if (nouns.every(({ made }) => made)) return undefined;
  if (!kept || !isOne(object) || !(isKnown(object) || isConcrete(object)) || nouns.length === 0 || !nouns.every(isItem)) return undefined;
  return { object, name: kept.noun, items: nouns };
}

/** "the mood" */
const isTold = (noun: NounChunk): boolean =>
  noun.determiner === 'the' && !noun.many && !noun.made && !isSomebody(noun) && !isConcrete(noun);

const isOne = ({ determiner, many, made, meant }: NounChunk): boolean =>
  /^(a|an|any|one|another)$/.test(determiner) && !many && !made && !meant;

/** Is so for as long as it is. */
const STATES = /^(be|have|need|exceed|reach|contain|belong|include|become|cost|require|hold|own|lack|miss|match)$/;

const one = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), determiner: 'a', many: false });
