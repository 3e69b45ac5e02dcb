/** "A lease has a fee for each machine covered", "points are awarded per criterion": of the two together. */
import { singularWord } from '../../../source/singular.js';
import { thingKey } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';
import type { AttachedFrame, DoesFrame, Frame, HasFrame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import { isProperty } from '../property-name.js';

export function withAmountsPerThing(frames: readonly Frame[]): readonly Frame[] {
  const attached = new Map<number, AttachedFrame[]>();
  for (const frame of frames)
    if (frame.kind === 'attached' && isEach(frame.to))
      attached.set(frame.head.phrase.start, [...(attached.get(frame.head.phrase.start) ?? []), frame]);
  const listed = new Set(frames.flatMap((frame) => (frame.kind === 'has' ? frame.items.map(({ phrase }) => phrase.start) : [])));
  const apart = [...attached.values()].flatMap(([one, other]) => (one && !listed.has(one.head.phrase.start) ? ofBoth(one, other) : []));
  const said = frames.flatMap((frame, at): readonly Frame[] => {
    if (frame.kind === 'has') return apartFromEach(inTheWhole(frame, frames), frames, attached);
    return frame.kind === 'does' ? [countedOf(frame, frames, at) ?? frame] : [frame];
  });
  return [...said, ...apart];
}

/** "for each machine", "per criterion", "taken from each delivery": one of many things. */
const isEach = ({ preposition, determiner, many, made, phrase }: NounChunk): boolean =>
  !many &&
  !made &&
  (preposition === 'per' || (/^(each|every)$/.test(determiner) && /^(of|for|from|in|on|at|to)$/.test(preposition ?? ''))) &&
  !UNIT.test(phrase.words.at(-1) ?? '');
const UNIT =
  /^(second|minute|hour|day|night|week|month|quarter|year|season|time|person|head|unit|piece|kilo|kilogram|gram|tonne|litre|hectare|mile|metre|meter|kilometre|km|kg|m2|cent|one)$/;

const keyOf = ({ phrase }: NounChunk): string => thingKey(phrase.words);

/** How much of it; of nothing by itself. */
const AMOUNT =
  /^(amount|quantity|number|count|balance|stock|share|point|mark|score|hour|minute|kilo|kilogram|kilometre|gram|tonne|litre|metre|piece|percentage|portion|dose|level|limit|grade|rank|seat|position|result)$/;
const isAmount = ({ phrase }: NounChunk): boolean => AMOUNT.test(singularWord(phrase.words.at(-1) ?? ''));

const single = (item: NounChunk): NounChunk => ({ ...item, many: false });

/** What a list says of each of something else is of both. */
function apartFromEach(
  frame: HasFrame,
  frames: readonly Frame[],
  attached: ReadonlyMap<number, readonly AttachedFrame[]>,
): readonly Frame[] {
  if (frame.paired || frame.by === 'inside') return [frame];
  const others = new Map<NounChunk, readonly [NounChunk, NounChunk]>();
  for (const item of frame.items) {
    // What stands in front ("for each room I measure the area") is what all of it is of.
    const each = isAmount(item) && !item.made && attached.get(item.phrase.start)?.find(({ to }) => to.phrase.start > item.phrase.start)?.to;
    if (!each) continue;
    const whole = keyOf(each) === keyOf(frame.owner) ? usedBy(each, frames) : frame.owner;
    if (whole) others.set(item, [whole, each]);
  }
  if (others.size === 0) return [frame];
  const rest = frame.items.filter((item) => !others.has(item));
  const { instead: _instead, ...own } = frame;
  return [
    ...(rest.length > 0 ? [{ ...frame, items: rest }] : []),
    ...[...others].map(
      ([item, [owner, paired]]): HasFrame => ({ ...own, owner, items: [single(item)], by: 'verb', paired, counted: true }),
    ),
  ];
}

/** "An evening shows several films in a set order": of the film at that evening, where others show it too. */
function inTheWhole(frame: HasFrame, frames: readonly Frame[]): HasFrame {
  const { owner, items, sentence } = frame;
  if (frame.paired || frame.instead || !owner.many || !items.every(({ made, phrase }) => made && phrase.text === 'position')) return frame;
  const whole = frames.find(
    (other): other is DoesFrame =>
      other.kind === 'does' && other.sentence === sentence && other.objects.some(({ phrase }) => phrase === owner.phrase),
  )?.subject;
  return whole && !isSomebody(whole) ? { ...frame, paired: whole, parts: true, ordered: true } : frame;
}

/** "the quantity of each part used by a job": of the part in that job. */
const usedBy = (each: NounChunk, frames: readonly Frame[]): NounChunk | undefined =>
  frames
    .flatMap((frame) => (frame.kind === 'does' && frame.passive && frame.subject.phrase === each.phrase ? frame.places : []))
    .find(
      (place) =>
        /^(by|in|on|for)$/.test(place.preposition ?? '') &&
        !place.many &&
        !place.made &&
        !isSomebody(place) &&
        keyOf(place) !== keyOf(each),
    );

/** "For each leader there is a level per skill". */
function ofBoth({ head, to, sentence }: AttachedFrame, second: AttachedFrame | undefined): readonly HasFrame[] {
  const other = second?.to;
  if (!other || keyOf(other) === keyOf(to) || head.many || !isAmount(head)) return [];
  return [{ kind: 'has', owner: to, items: [head], by: 'verb', possible: false, paired: other, counted: true, sentence }];
}

/** "An assessment has a date; points are awarded per criterion", "the kilos taken from each delivery are stored". */
function countedOf(frame: DoesFrame, frames: readonly Frame[], at: number): HasFrame | undefined {
  const { subject, passive, places, sentence } = frame;
  const each = places.find((place) => isEach(place) && place.phrase.start > subject.phrase.start);
  if (!passive || !each || subject.made || !isAmount(subject) || keyOf(each) === keyOf(subject)) return undefined;
  const near = frames.filter((other, i) => i !== at && other.sentence >= sentence - 1 && other.sentence <= sentence);
  const owner = near
    .flatMap((other) => (other.kind === 'does' ? [other.subject] : other.kind === 'has' && !other.instead ? [other.owner] : []))
    .filter((noun) => noun.phrase.start < subject.phrase.start && isOneOf(noun) && keyOf(noun) !== keyOf(each))
    .sort((a, b) => b.phrase.start - a.phrase.start)[0];
  return owner && { kind: 'has', owner, items: [single(subject)], by: 'verb', possible: false, paired: each, counted: true, sentence };
}

const isOneOf = (noun: NounChunk): boolean =>
  !noun.many && !noun.made && !isSomebody(noun) && /^(a|an|the|each|every|one)$/.test(noun.determiner) && !isProperty(noun);
