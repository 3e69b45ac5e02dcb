/** What a clause without an owner goes on about: "A barge arrives. We note the name and the draught." */
import { nominalises } from '../../language/nominalises.js';
import { thingKey } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';
import { isSomebody } from '../is-somebody.js';
import type { Topic } from '../topic.js';

/** What a clause without an owner goes on about: what the one before was of, people last. */
export function spokenBefore({ main, object, subject, sentence: at }: Topic, sentence: number): readonly NounChunk[] {
  const order = at === sentence ? [subject, object, main] : [main, object, subject];
  const all = order.filter((noun): noun is NounChunk => noun !== undefined);
  return [...new Set([...all.filter((noun) => !isSomebody(noun)), ...all])];
}

/** Named before, or what was said to be done: "films are submitted; the date of the submission, …". */
export const wasSpokenOf = ({ phrase }: NounChunk, { named, deeds }: Topic): boolean =>
  named.has(thingKey(phrase.words)) || deeds.some(({ verb }) => nominalises(verb, thingKey(phrase.words)));
