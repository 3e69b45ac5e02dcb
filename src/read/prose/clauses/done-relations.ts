/** Who did something → a reference in that role. */
import type { ThingName } from '../claims/claim.js';
import { nominalises } from '../language/nominalises.js';
import { pastOf } from '../language/past.js';
import { somebodyAmong } from '../narrative/doers.js';
import type { NounChunk } from './chunk.js';
import type { DoneFrame } from './frame.js';
import { isPerson, plain, type Related, related, type ThingOf } from './related.js';

/** "who signed it": whoever does such things, or somebody of those who work with the software. */
export function doneRelations(frame: DoneFrame, thingOf: ThingOf, things: readonly ThingName[]): readonly Related[] {
  const { who, verb, to, by, particle, sentence } = frame;
  const doer = personOf(who, thingOf) ?? (by && personOf(by, thingOf)) ?? somebodyAmong(things);
  const event = things.find((thing) => nominalises(verb, thing.key) && !isPerson(thing));
  const done = to.flatMap((noun) => thingOf(noun) ?? []);
  const from = event ?? done.find((thing) => !isPerson(thing)) ?? done[0];
  if (!doer || !from) return [];
  const role = verb === 'own' ? 'owner' : [pastOf(verb), particle, 'by'].filter(Boolean).join('_');
  return related({ from, to: { ...plain(doer), alias: role }, a: who, b: who, sentence, verb }, 'belongs', 0.85);
}

function personOf(noun: NounChunk, thingOf: ThingOf): ThingName | undefined {
  const thing = thingOf(noun);
  return thing && isPerson(thing) ? thing : undefined;
}
