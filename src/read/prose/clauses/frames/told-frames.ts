/** What a clause with "is" tells: "it must be clear who set it", "an order is open or paid", "further fields are a length and a colour". */
import { areProperties } from '../are-properties.js';
import type { NounChunk } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isTelling } from '../property-name.js';
import { composedFrames, isComposed, togetherFrames } from './composed-frames.js';
import type { Kept } from './kept.js';
import { spokenBefore } from './spoken-before.js';
import { stateFrames } from './state-frames.js';

/** "It must be clear who set it", "an item is a coffee and how many kilos", "an order is open or paid". */
export function toldFrames({ subjects, objects, after, of, sentence, topic }: Kept): readonly Frame[] | undefined {
  const state = objects.find(({ made }) => made?.state);
  if (state) return stateFrames(state, { subjects, objects, after, of, sentence, topic });
  const [subject] = subjects;
  const further = subject && isTelling(subject) ? furtherFrames(subject, { subjects, objects, after, of, sentence, topic }) : undefined;
  if (further) return further;
  const together = subject && togetherFrames(subject, objects, after, sentence);
  if (together) return together;
  if (subject && isComposed(subject, objects)) return composedFrames(subject, objects, after, sentence);
  if (!objects.some(({ made }) => made)) return undefined;
  const all = objects.every(({ made }) => made);
  const spoken = spokenBefore(topic, sentence);
  const owner = all ? spoken[0] : subject;
  return owner ? [{ ...hasFrame(owner, objects, sentence), ...(all ? { instead: spoken.slice(1) } : {}) }] : undefined;
}

/** "Further attributes are a length and a colour", "the details of a barge are its name and its draught". */
function furtherFrames(subject: NounChunk, { objects, of, sentence, topic }: Kept): readonly Frame[] | undefined {
  const spoken = spokenBefore(topic, sentence).filter((noun) => !isTelling(noun));
  const { determiner, phrase } = subject;
  const { possessor, words } = phrase;
  const [owner, ...instead] = [...(of ? [of] : []), ...spoken];
  if (!owner || possessor || objects.length === 0 || /^(a|an|each|every)$/.test(determiner)) return undefined;
  // "The fields of a boat are …": no field is kept.
  const listing = of && words.length === 1 && areProperties(objects) ? [subject] : [];
  return [{ ...hasFrame(owner, objects, sentence), ...(of ? {} : { instead }) }, ...deniedNouns(listing, sentence)];
}
