/**
 * "Each time a nurse checks a pump, the date is recorded", "drivers take vans, and we note the mileage": what is told of an act
 * that may be done again is of the act. It has rows of its own, whatever the act is called.
 */

import { groupBy } from '../../../../util/group-by.js';
import type { Token } from '../../language/token.js';
import { bareNoun } from '../bare-noun.js';
import { type Chunk, isNoun, type NounChunk } from '../chunk.js';
import type { DoesFrame, Frame, HasFrame } from '../frame.js';
import { isOfAct } from '../is-of-act.js';
import { isSomebody } from '../is-somebody.js';
import { isMadeRecord, madeProperty, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';
import { baseOf } from '../verb-words.js';
import { deedName } from './deed-name.js';
import { isDoneOnce } from './is-done-once.js';
import { namesDeed } from './names-deed.js';
import { rowOfEnds } from './row-of-ends.js';

/** How a sentence begins that says when something is told. */
const EVERY_TIME = /^(each|every|any) time\b|^whenever\b/;
const AT_A_TIME = /^(when|if|once|after|as soon as)\b/;

/** Frames with a record each time in place of what would be told of whom or what it is done to. */
export function occasionsOf(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const made = new Map<Frame, readonly Frame[]>();
  const said = groupBy(frames, ({ sentence }) => sentence);
  const isNamed = namesDeed(chunked);
  for (const line of chunked) {
    const { sentence } = line;
    const occasion = occasionIn(said.get(sentence.index) ?? [], line);
    if (!occasion || isNamed(occasion.act.verb)) continue;
    const { act, told, items } = occasion;
    const row = madeRecord(act.to, deedName(act.verb, act.to));
    const ends = [...(act.by ? [act.by] : []), act.to, ...act.frame.places.filter(isAnother)];
    if (told) made.set(told, []);
    made.set(act.frame, rowOfEnds(row, items, ends.map(one), sentence.index));
  }
  return made.size === 0 ? frames : frames.flatMap((frame) => made.get(frame) ?? [frame]);
}

/** "we note the date" with nobody it is said of. */
const isToldOfAct = ({ by, instead, owner, items }: HasFrame): boolean =>
  by === 'verb' &&
  instead !== undefined &&
  !isMadeRecord(owner) &&
  items.some(isProperty) &&
  items.every((item) => isTeller(item) || (isProperty(item) && !/^(its|their|his|her)$/.test(item.determiner)));

interface Act {
  readonly frame: DoesFrame;
  readonly verb: string;
  /** Undefined where it is told among the rest. */
  readonly by: NounChunk | undefined;
  readonly to: NounChunk;
}

interface Occasion {
  readonly act: Act;
  readonly told: HasFrame | undefined;
  readonly items: readonly NounChunk[];
}

function occasionIn(frames: readonly Frame[], { sentence: { tokens }, chunks }: ChunkedSentence): Occasion | undefined {
  const told = frames.find((frame): frame is HasFrame => frame.kind === 'has' && isToldOfAct(frame));
  const acts = frames.filter((frame): frame is DoesFrame => frame.kind === 'does' && !frame.wished && !isDoneOnce(frame.verb));
  const opening = openingOf(tokens);
  if (!told) return isRecorded(tokens) ? recordedIn(acts, frames) : undefined;
  const before = acts.filter((act) => isBefore(act, told));
  if (EVERY_TIME.test(opening)) return sayingWho(before, told, chunks) ?? between(before, told, isAnyOne);
  if (AT_A_TIME.test(opening)) return between(before, told, isAnyOne);
  return told.items.some(isOfAct) ? between(before, told, (act) => isManyToMany(act, before)) : undefined;
}

const openingOf = (tokens: readonly Token[]): string =>
  tokens
    .slice(0, 3)
    .map(({ lower }) => lower)
    .join(' ');

function between(acts: readonly DoesFrame[], told: HasFrame, isMeant: (act: Act) => boolean): Occasion | undefined {
  const act = acts.flatMap((frame) => endsOf(frame) ?? [])[0];
  return act && isMeant(act) ? { act, told, items: told.items } : undefined;
}

/** "Each time a pump is checked, (the nurse and) the date are recorded". */
function sayingWho(acts: readonly DoesFrame[], told: HasFrame, chunks: readonly Chunk[]): Occasion | undefined {
  const frame = acts.find(({ passive, places }) => passive && !places.some(({ preposition }) => preposition === 'by'));
  if (!frame || !isAny(frame.subject) || isProperty(frame.subject)) return undefined;
  const last = told.items.at(-1)?.to ?? 0;
  const people = chunks.filter(isNoun).filter((noun) => noun.from >= frame.subject.to && noun.to <= last && isTeller(noun));
  const items = [...people.map(one), ...told.items.filter((item) => !isTeller(item))];
  return { act: { frame, verb: frame.verb, by: undefined, to: frame.subject }, told, items };
}

const isTeller = (noun: NounChunk): boolean => noun.preposition === undefined && noun.determiner === 'the' && isSomebody(noun);

/** "We log every time a driver takes a van, with the mileage": at least when it was. */
function recordedIn(acts: readonly DoesFrame[], frames: readonly Frame[]): Occasion | undefined {
  const act = acts.flatMap((frame) => endsOf(frame) ?? [])[0];
  if (!act || !isAnyOne(act)) return undefined;
  const told = frames.find((frame): frame is HasFrame => frame.kind === 'has' && frame.owner.phrase === act.to.phrase);
  const beside = act.frame.places.filter(({ preposition }) => /^(including|with)$/.test(preposition ?? ''));
  const items = told?.items ?? beside;
  if (!items.every(isProperty)) return undefined;
  return { act, told, items: items.length > 0 ? items : [madeProperty(act.to, ['time'])] };
}

function isRecorded(tokens: readonly Token[]): boolean {
  const time = tokens.findIndex(({ lower }, i) => lower === 'time' && /^(each|every)$/.test(tokens[i - 1]?.lower ?? ''));
  return time > 1 && tokens.slice(Math.max(0, time - 4), time - 1).some(({ lower }) => RECORDING.test(baseOf(lower) ?? lower));
}
const RECORDING = /^(record|log|track|note|register|document|down|store|save|remember|know|see)$/;

const isAnyOne = ({ by, to }: Act): boolean => by !== undefined && isAny(by) && isAny(to);

/** "Drivers take vans", "a driver can take many vans, and a van can be taken by many drivers". */
const isManyToMany = ({ by, to, verb }: Act, acts: readonly DoesFrame[]): boolean =>
  to.many && by !== undefined && (by.many || acts.some((act) => act.passive && act.verb === verb && endsOf(act)?.by?.many));

const isBefore = ({ subject }: DoesFrame, { items: [item] }: HasFrame): boolean =>
  item !== undefined && subject.phrase.start < item.phrase.start;

function endsOf(frame: DoesFrame): Act | undefined {
  const { subject, objects, places, passive, verb } = frame;
  const doer = places.find(({ preposition }) => preposition === 'by');
  const [by, to, ...more] = passive ? [doer, subject, ...objects] : [subject, ...objects];
  if (!by || !to || more.length > 0 || isProperty(by) || isProperty(to) || !isSomebody(by)) return undefined;
  return { frame, verb, by, to };
}

const isAny = ({ determiner, many }: NounChunk): boolean => many || /^(a|an|any|another|each|every|one)$/.test(determiner);

const isAnother = (place: NounChunk): boolean =>
  !/^(by|including|with)$/.test(place.preposition ?? '') && /^(a|an)$/.test(place.determiner) && !isProperty(place);

const one = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), determiner: 'a', many: false });
