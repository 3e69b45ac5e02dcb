/** Who did something to what, where no list of what a thing has says it: "we must know who moved it", "the clerk who let them in". */
import type { NounChunk } from '../chunk.js';
import type { Frame, HasFrame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import { isMadeRecord } from '../made-chunk.js';
import type { Topic } from '../topic.js';

/** What was done is had by what it was done to: what is named, or was said to be; before what the clause is taken to be about. */
export function doneFrames(members: readonly NounChunk[], frames: readonly Frame[], topic: Topic, sentence: number): readonly Frame[] {
  const had = new Set(frames.flatMap((frame) => (frame.kind === 'has' ? frame.items.map(({ phrase }) => phrase.start) : [])));
  const items = members.filter(({ done, phrase }) => done && !had.has(phrase.start));
  const doer = items.find(({ done }) => done?.doer);
  const by = topic.deeds.findLast(({ verb }) => verb === doer?.done?.verb)?.by;
  const about = members.find(({ preposition }) => preposition === 'for');
  const [owner, ...instead] = [doer && subjectOf(doer, frames), about, topic.object, topic.subject].filter(
    (noun): noun is NounChunk => noun !== undefined && noun !== doer && noun.phrase !== by?.phrase,
  );
  const asked: readonly HasFrame[] = owner && doer ? [{ kind: 'has', owner, items, by: 'verb', possible: false, instead, sentence }] : [];
  return [...frames, ...asked].map((frame) => (frame.kind === 'has' && frame.instead ? doneTo(frame, frame.instead, topic) : frame));
}

function doneTo(frame: HasFrame, instead: readonly NounChunk[], topic: Topic): HasFrame {
  if (isMadeRecord(frame.owner)) return frame;
  const to = frame.items.flatMap((item): readonly NounChunk[] => {
    if (!item.done) return [];
    const { verb, to: phrase } = item.done;
    const said = topic.deeds.findLast((deed) => deed.verb === verb)?.on;
    return [...(phrase ? [{ ...item, phrase }] : []), ...(said ? [said] : [])];
  });
  const [owner = frame.owner, ...others] = [...to.filter((noun) => !isSomebody(noun)), frame.owner, ...instead, ...to.filter(isSomebody)];
  return { ...frame, owner, instead: others };
}

/** "A remark and who wrote it": what the list is of. */
const subjectOf = (item: NounChunk, frames: readonly Frame[]): NounChunk | undefined =>
  frames.flatMap((frame) =>
    frame.kind === 'does' && frame.subject !== item && [...frame.objects, ...frame.places].includes(item) ? [frame.subject] : [],
  )[0];
