/**
 * What is measured again and again has a row each time, with all that is measured then: "we measure sugar and acidity of
 * each tank every day", "the temperature of each fridge is recorded twice a day".
 */

import { saysHowOften } from '../adverbials.js';
import { bareNoun } from '../bare-noun.js';
import type { NounChunk } from '../chunk.js';
import type { AttachedFrame, Frame, HasFrame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import { madeProperty, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { rowOfEnds } from './row-of-ends.js';

const MEASURING = /^(measure|monitor|weigh|sample|test)$/;
const NOTED = /^(record|log|note|read|take|check|track|capture|collect|measure|monitor|sample|keep)$/;
const NOUN = 'measurement';

interface Measured {
  readonly of: NounChunk;
  readonly what: readonly NounChunk[];
}

export function measurementsOf(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const often = new Map(chunked.flatMap((line) => (saysHowOften(line.sentence.tokens) ? [[line.sentence.index, line] as const] : [])));
  const read = new Map(frames.map((frame) => [frame, measuredIn(frame, often.get(frame.sentence))]));
  const groups = new Map<number, readonly NounChunk[]>();
  for (const one of read.values()) if (one) groups.set(one.of.phrase.start, [...(groups.get(one.of.phrase.start) ?? []), ...one.what]);
  if (groups.size === 0) return frames;
  const taken = new Set([...groups.values()].flat().map(({ phrase }) => phrase.start));
  return frames.flatMap((frame): readonly Frame[] => {
    const one = read.get(frame);
    if (!one) return frame.kind === 'attached' && taken.has(frame.head.phrase.start) ? [] : [frame];
    const items = groups.get(one.of.phrase.start);
    groups.delete(one.of.phrase.start);
    const line = often.get(frame.sentence);
    return items ? rowOf(one.of, items, line && takerIn(line), frame.sentence) : [];
  });
}

const measuredIn = (frame: Frame, line: ChunkedSentence | undefined): Measured | undefined =>
  line && (doneOf(frame) ?? takenOf(frame) ?? listedOf(frame, line));

function rowOf(
  of: NounChunk,
  items: readonly NounChunk[],
  who: NounChunk | undefined,
  sentence: number,
): readonly (HasFrame | AttachedFrame)[] {
  const thing = bareNoun(of);
  const when = madeProperty(thing, [NOUN, 'date']);
  return rowOfEnds(madeRecord(thing, [NOUN]), [...items, when], [of, ...(who ? [who] : [])], sentence);
}

/** Who takes it: "nurses record …", "… by a cook". */
function takerIn({ chunks }: ChunkedSentence): NounChunk | undefined {
  const verb = chunks.findIndex(({ kind }) => kind === 'verb');
  return chunks.find(
    (chunk, i): chunk is NounChunk =>
      chunk.kind === 'noun' && isSomebody(chunk) && (i === verb - 1 ? chunk.preposition === undefined : chunk.preposition === 'by'),
  );
}

/** "sugar of each tank is measured". */
function doneOf(frame: Frame): Measured | undefined {
  if (frame.kind !== 'does' || !frame.passive || !MEASURING.test(frame.verb)) return undefined;
  const of = frame.places.find(isEach);
  return of && isFigure(frame.subject) ? { of, what: [frame.subject] } : undefined;
}

/** "Nurses measure the pulse and the weight of a patient". */
function takenOf(frame: Frame): Measured | undefined {
  if (frame.kind !== 'does' || frame.passive || !/^(measure|monitor)$/.test(frame.verb) || !isSomebody(frame.subject)) return undefined;
  const [of] = frame.places.filter(({ preposition, determiner }) => preposition === 'of' && /^(a|an|the|each|every)$/.test(determiner));
  return of && frame.objects.length > 0 && frame.objects.every(isFigure) ? { of, what: frame.objects } : undefined;
}

/** "each fridge has a temperature", said as "we record the temperature of each fridge". */
function listedOf(frame: Frame, { chunks }: ChunkedSentence): Measured | undefined {
  if (frame.kind !== 'has' || frame.by !== 'verb' || frame.paired || !isEach(frame.owner) || !frame.items.every(isFigure)) return undefined;
  const noted = chunks.some((chunk) => chunk.kind === 'verb' && NOTED.test(chunk.base));
  return noted ? { of: frame.owner, what: frame.items } : undefined;
}

const isEach = (noun: NounChunk): boolean =>
  /^(of|in|at|for|from)$/.test(noun.preposition ?? '') && /^(each|every)$/.test(noun.determiner) && !noun.made;

const isFigure = (noun: NounChunk): boolean =>
  !noun.many && !noun.made && !noun.done && /^(|the|its)$/.test(noun.determiner) && noun.preposition === undefined && !isSomebody(noun);
