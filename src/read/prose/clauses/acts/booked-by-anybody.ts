/** "People book a room for a date and leave a phone number", "boats can be reserved for a day": a row each time, whoever does it. */
import { singularWord } from '../../../source/singular.js';
import { deedNoun } from '../../language/deed-noun.js';
import { isAnybody } from '../../language/is-anybody.js';
import { lowerAt } from '../../language/lower-at.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isConcrete } from '../is-concrete.js';
import { isSomebody } from '../is-somebody.js';
import { calledOne, madeChunk, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty, isPropertyName } from '../property-name.js';
import { baseOf } from '../verb-words.js';
import { describedElsewhere } from './described-elsewhere.js';
import { rowOfEnds } from './row-of-ends.js';
import { saidInstead } from './said-instead.js';

/** Frames with a row of what is booked, and of whoever else books in the text, in place of what such a sentence would give. */
export function bookedByAnybody(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const put = new Map<number, readonly Frame[]>();
  const described = describedElsewhere(frames);
  for (const line of chunked) {
    const { tokens, index } = line.sentence;
    const at = tokens.length > MOST_TOKENS ? -1 : tokens.findIndex((token, i) => isBooking(token, tokens[i - 1]));
    if (at < 0) continue;
    const base = baseOf(lowerAt(tokens, at)) ?? '';
    const what = bookedIn(line, at, described(index));
    const items = what ? itemsOf(line, what) : [];
    if (!what || items.length === 0) continue;
    const person = onlyPerson(frames);
    const record = madeRecord(what, [deedNoun(base) ?? 'booking']);
    put.set(index, rowOfEnds(record, items, [what, ...(person ? [person] : [])].map(one), index));
  }
  return saidInstead(frames, put);
}

const MOST_TOKENS = 36;
const BOOKING = /^(book|reserve|rent|hire|borrow)$/;

const isBooking = ({ lower, tag }: Token, before: Token | undefined): boolean =>
  BOOKING.test(baseOf(lower) ?? '') &&
  !/ing$/.test(lower) &&
  (tag !== 'noun' || /^(people|you|anyone|anybody|everyone|somebody|someone|to|can|whoever|they)$/.test(before?.lower ?? ''));

/** Whoever it is: nobody whom the text speaks of. */
const ANYBODY = /^(people|person|persons|folks?|guys|others?|public)$/;
const isNobody = (noun: NounChunk): boolean => ANYBODY.test(noun.phrase.words.at(-1) ?? '') || isAnybody(noun.phrase.words.at(-1) ?? '');

/** Those that book as one. */
const BODY = /^(group|club|team|company|class|school|family|household|organi[sz]ation|society|association|couple|party)$/;

/** What is booked, where nobody in particular books it. */
function bookedIn({ chunks, sentence: { tokens } }: ChunkedSentence, at: number, described: ReadonlySet<string>): NounChunk | undefined {
  const nouns = chunks.filter(isNoun).filter(({ made, meant }) => !made && !meant);
  if (nouns.some((noun) => (isSomebody(noun) || BODY.test(singularWord(noun.phrase.words.at(-1) ?? ''))) && !isNobody(noun)))
    return undefined;
  const isThing = (noun: NounChunk): boolean =>
    !isNobody(noun) && (described.has(thingKey(noun.phrase.words)) || (isConcrete(noun) && !isProperty(noun)));
  const passive = /^(is|are|be|been|get|gets)$/.test(lowerAt(tokens, at - 1));
  if (passive) return nouns.findLast((noun) => noun.to <= at && isThing(noun));
  const object = nouns.find((noun) => noun.from > at);
  const active = isActive(tokens, at);
  return active && object && object.preposition === undefined && isThing(object) ? object : undefined;
}

/** "people book", "you can book", "to book a room, people …", "it should be possible to book". */
function isActive(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  return before.some((word) => /^(people|folks|you|anyone|anybody|everyone|everybody|somebody|someone|whoever|they|to)$/.test(word));
}

/** What is told of it: "for a date", "and leave a phone number", "from when to when". */
function itemsOf({ chunks, sentence: { tokens } }: ChunkedSentence, what: NounChunk): readonly NounChunk[] {
  const words = tokens.map(({ lower }) => lower).join(' ');
  const span = /\bfrom (?:when|a (?:date|day|time)|one (?:date|day|time)|start|–) (?:to|until|till|-|–)\b|\bfrom [-–] to\b/.test(words);
  const told = chunks
    .filter(isNoun)
    .filter((noun) => noun !== what && !noun.done && isTold(noun) && !(noun.preposition === 'by' && noun.determiner === ''));
  const single = told.map((noun) =>
    noun.many
      ? {
          ...bareNoun(noun),
          many: false,
          phrase: calledOne(
            noun.phrase,
            noun.phrase.words.map((word, i, all) => (i === all.length - 1 ? singularWord(word) : word)),
          ),
        }
      : bareNoun(noun),
  );
  const dates = span ? ['start date', 'end date'].map((name) => madeChunk(tokens, what.from, what.to, name, {})) : [];
  return [...dates, ...(span ? single.filter(({ phrase }) => !/^(date|day|time)$/.test(phrase.words.at(-1) ?? '')) : single)];
}

const isTold = (noun: NounChunk): boolean =>
  isProperty(noun) || isPropertyName(noun.phrase.words.map(singularWord)) || /^(day|date)s?$/.test(noun.phrase.words.at(-1) ?? '');

/** The one kind of people that the text tells of, if there is but one. */
function onlyPerson(frames: readonly Frame[]): NounChunk | undefined {
  const people = new Map(
    frames.flatMap((frame) =>
      frame.kind === 'has' && isSomebody(frame.owner) && !isNobody(frame.owner)
        ? [[thingKey(frame.owner.phrase.words), frame.owner] as const]
        : [],
    ),
  );
  const [person, ...others] = [...people.values()];
  return others.length === 0 ? person : undefined;
}

const one = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), determiner: 'a', many: false });
