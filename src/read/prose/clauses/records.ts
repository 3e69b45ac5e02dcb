/** What is told of what is done to a thing is of the record of it: which phrases mean such a record, and so what owns a list. */
import type { ThingName } from '../claims/claim.js';
import { nominalises } from '../language/nominalises.js';
import { upkeepBy } from '../language/upkeep.js';
import type { Phrase } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';
import { type Deed, WORDLESS } from './deeds.js';
import type { DoesFrame, Frame, HasFrame } from './frame.js';
import type { ThingOf } from './related.js';

/** What is done to a noun of the text, by that very noun phrase. */
export type Records = ReadonlyMap<Phrase, Recorded>;
interface Recorded {
  readonly thing: ThingName;
  /** Only a verb names it. */
  readonly byVerb: boolean;
  /** What it was done to. */
  readonly on: string | undefined;
  readonly sentence: number;
  /** "have lists with a name and share them": the name is told of what is shared only by the way. */
  readonly meant: boolean;
  /** "is lent to a pupil, with a date": only what is told behind that. */
  readonly from: number | undefined;
}

/** "Users rate films with a score": the score is of the rating, not of the film. */
export function recordsOf(frames: readonly Frame[], thingOf: ThingOf, things: readonly ThingName[], deeds: readonly Deed[]): Records {
  const records = new Map<Phrase, Recorded>();
  for (const { frame, thing } of deeds)
    for (const object of WORDLESS.test(frame.verb) ? [] : doneTo(frame))
      records.set(object.phrase, {
        thing,
        byVerb: true,
        on: thingOf(object)?.key,
        sentence: frame.sentence,
        from: toldFrom(frame),
        meant: object.meant === true,
      });
  for (const frame of frames) {
    if (frame.kind !== 'does' || frame.passive || !thingOf(frame.subject)) continue;
    const record = things.find(({ key }) => nominalises(frame.verb, key));
    for (const object of doneTo(frame))
      if (record && thingOf(object)?.key !== record.key)
        records.set(object.phrase, {
          thing: record,
          byVerb: false,
          on: thingOf(object)?.key,
          sentence: frame.sentence,
          from: undefined,
          meant: object.meant === true,
        });
  }
  return records;
}

/** "rate films", "apply to jobs". */
const doneTo = ({ subject, objects, places, passive }: DoesFrame): readonly NounChunk[] =>
  passive && objects.length === 0 ? [subject, ...places] : objects.length > 0 ? objects : places;

const toldFrom = ({ passive, places }: DoesFrame): number | undefined =>
  passive ? Math.max(...places.map(({ phrase }) => phrase.start)) : undefined;

/** "When they were taken and when they came back": of the loan. */
const GOING = /^(take|borrow|rent|return|bring|come|go|leave|give|hand|collect|pick)$/;

/** "lent to readers (name, phone)": whoever they are, no record of the lending. */
export const namesThem = ({ by, items: [first] }: HasFrame): boolean =>
  by === 'inside' && first !== undefined && /^((first|last|full|family|company) )?name$/.test(first.phrase.words.join(' '));

export function ownerOf(frame: HasFrame, records: Records, thingOf: ThingOf): ThingName | undefined {
  const { by, owner, items, instead, sentence } = frame;
  const named = namesThem(frame) && !instead ? thingOf(owner) : undefined;
  if (named) return named;
  if (instead && items.every(({ done }) => done && !done.doer && GOING.test(done.verb))) {
    const key = thingOf(owner)?.key;
    const taken = [...records.values()].find(
      (record) => record.byVerb && key !== undefined && record.on === key && /^(loan|rental|hire)$/.test(record.thing.key),
    );
    if (taken) return taken.thing;
  }
  const recorded = (noun: NounChunk): ThingName | undefined => {
    const record = records.get(noun.phrase);
    return record && (record.byVerb || record.sentence === sentence) ? record.thing : undefined;
  };
  // "when it was last inspected": of what is borrowed, not of the loan.
  const kept = items.every(({ done }) => done && upkeepBy(done.verb)) ? thingOf(owner) : undefined;
  if (kept && instead) return kept;
  const done = records.get(owner.phrase);
  const record = done?.meant && !owner.meant && by === 'with' ? undefined : done;
  const behind = record?.from === undefined ? by === 'with' : /^(with|inside)$/.test(by) && (items[0]?.phrase.start ?? 0) > record.from;
  const own = (behind ? record?.thing : instead ? recorded(owner) : undefined) ?? thingOf(owner);
  if (own || !instead) return own;
  const told = instead.find((noun) => recorded(noun) ?? thingOf(noun));
  return told && (recorded(told) ?? thingOf(told));
}
