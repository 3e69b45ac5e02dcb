/** "Dives are watched by two judges, who give them a mark": the mark is the judges' no more than the dives'. */
import { bareNoun } from '../bare-noun.js';
import type { Chunk, NounChunk } from '../chunk.js';
import type { DoesFrame, Frame, HasFrame } from '../frame.js';
import { isMark } from '../open-clause.js';

/** What is left behind, by whoever did it. */
const LEAVING = /^(give|note|write|record|assign|award|enter|state|add|leave|set|score|log|document|put)$/;

/** What those who do something leave behind by it, as what they and that have together. */
export function givenBy(frames: readonly Frame[], chunks: readonly Chunk[]): readonly Frame[] {
  const done = frames.filter((frame): frame is DoesFrame => frame.kind === 'does' && frame.passive);
  return frames.map((frame): Frame => {
    if (frame.kind !== 'has' || frame.paired || frame.instead || !frame.owner.many) return frame;
    const deed = done.find(({ places }) => places.some((place) => place.preposition === 'by' && place.phrase === frame.owner.phrase));
    const from = deed && verbWhoAt(frame.owner, chunks);
    return from === undefined || !deed ? frame : leftBehind(frame, deed, from);
  });
}

/** Where the verb of "…, who give it" stands behind the noun. */
function verbWhoAt({ phrase }: NounChunk, chunks: readonly Chunk[]): number | undefined {
  const at = chunks.findIndex((chunk) => chunk.kind === 'noun' && chunk.phrase === phrase);
  const who = at + (isMark(chunks[at + 1], ',') ? 2 : 1);
  const [relative, verb] = [chunks[who], chunks[who + 1]];
  return at >= 0 && relative?.kind === 'relative' && relative.word === 'who' && verb?.kind === 'verb' && LEAVING.test(verb.base)
    ? verb.to
    : undefined;
}

function leftBehind(frame: HasFrame, { subject }: DoesFrame, from: number): HasFrame {
  const items = frame.items.filter((item) => item.from >= from);
  if (items.length === 0) return frame;
  return { ...frame, items, owner: bareNoun(frame.owner), paired: subject };
}
