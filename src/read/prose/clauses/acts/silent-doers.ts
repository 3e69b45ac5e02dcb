/** "Staff can mark a boat as insured": who may do so and is spoken of nowhere else is no thing of the text's own. */
import { thingKey } from '../../terms/phrase.js';
import { deniedNouns } from '../denied-nouns.js';
import type { DeniedFrame, Frame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import type { ChunkedSentence } from '../plain-names.js';
import { nounsOf } from './nouns-of.js';

/** Of a sentence whose frames are put in place of what its words would give. */
export function silentDoers({ sentence: { index, tokens }, chunks }: ChunkedSentence, frames: readonly Frame[]): readonly DeniedFrame[] {
  const [first] = chunks;
  if (first?.kind !== 'noun' || !isSomebody(first) || !/^(can|may|must|should|will|could)$/.test(tokens[first.to]?.lower ?? '')) return [];
  const key = thingKey(first.phrase.words);
  const isElsewhere = frames.some(
    (frame) => frame.sentence !== index && nounsOf(frame).some(({ phrase }) => thingKey(phrase.words) === key),
  );
  return isElsewhere ? [] : deniedNouns([first], index);
}
