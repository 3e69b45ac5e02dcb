/** "Of divers the name and the depth are held", "for a pump its type must be known": of what stands there; "a fair is held" is no such. */

import type { VerbChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import { areOfIt } from './are-of-it.js';
import type { Kept } from './kept.js';
import { isKeptProperty } from './kept-property.js';
import { placed } from './placed.js';
import { spokenBefore } from './spoken-before.js';

export function heldFrames({ base, passive }: VerbChunk, { subjects, after, of, sentence, topic }: Kept): readonly Frame[] | undefined {
  if (!passive) return undefined;
  const listed = subjects.length > 1 && /^(hold|know|maintain|retain|add|enter|list)$/.test(base) && !subjects.some(isSomebody);
  if (listed && of && areOfIt(subjects)) return undefined;
  const spoken = listed && !after.some(({ members }) => members.length > 0) ? spokenBefore(topic, sentence) : [];
  if (spoken[0] && 2 * subjects.filter(isKeptProperty).length >= subjects.length)
    return [{ ...hasFrame(spoken[0], subjects, sentence), instead: spoken.slice(1) }];
  const owner = HELD.test(base) ? placed(after.filter((group) => !group.after)) : undefined;
  return owner && 2 * subjects.filter(isKeptProperty).length >= subjects.length ? [hasFrame(owner, subjects, sentence)] : undefined;
}

const HELD = /^(hold|know|need|maintain|require|retain|list|give|state|specify|enter|see|show)$/;
