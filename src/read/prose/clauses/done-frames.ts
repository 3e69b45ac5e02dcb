/** "… and who signed it": what was done is what was said to be done last, or what stands in the same list. */

import type { NounChunk, VerbChunk } from './chunk.js';
import type { DoneFrame, Frame } from './frame.js';
import { isMadeRecord } from './made-chunk.js';
import type { SaidDeed, Topic } from './topic.js';

export function doneFrames(members: readonly NounChunk[], frames: readonly Frame[], topic: Topic, sentence: number): readonly DoneFrame[] {
  const about = members.find(({ preposition }) => preposition === 'for');
  return members.flatMap((who) => {
    const { deed } = who;
    if (!deed) return [];
    const said = deed.verb === 'do' ? topic.deeds.at(-1) : topic.deeds.findLast(({ verb }) => verb === deed.verb);
    const verb = deed.verb === 'do' ? said?.verb : deed.verb;
    if (verb === undefined) return [];
    const named = deed.to && { ...who, phrase: deed.to };
    const owner = ownerIn(frames, who);
    const sure = [owner && isMadeRecord(owner) ? owner : named, said?.on].filter((noun) => noun !== undefined);
    const to = sure.length > 0 ? sure : [owner, about, topic.object, topic.subject].filter((noun) => noun !== undefined);
    return [
      {
        kind: 'done',
        who,
        verb,
        ...(deed.particle === undefined ? {} : { particle: deed.particle }),
        to,
        ...(said?.by ? { by: said.by } : {}),
        sentence,
      },
    ];
  });
}

/** "A scan keeps a note and who took it", "a remark and who wrote it": what the list is of. */
function ownerIn(frames: readonly Frame[], who: NounChunk): NounChunk | undefined {
  for (const frame of frames) {
    if (frame.kind === 'has' && frame.items.includes(who)) return frame.owner;
    if (frame.kind === 'does' && frame.subject !== who && [...frame.objects, ...frame.places].includes(who)) return frame.subject;
  }
  return undefined;
}

/** Verbs of keeping and of knowing do nothing to what is kept. */
const KNOWING =
  /^(record|store|save|log|note|keep|track|capture|know|see|show|want|need|have|be|remember|document|look|tell|hold|include)$/;

export function saidDeed(
  verb: VerbChunk,
  subjects: readonly NounChunk[],
  members: readonly NounChunk[],
  sentence: number,
): SaidDeed | undefined {
  if (KNOWING.test(verb.base) || verb.negated) return undefined;
  const [subject] = subjects;
  const others = members.filter((noun) => noun !== subject && !noun.deed);
  if (verb.passive) return { verb: verb.base, on: subject, by: others.find(({ preposition }) => preposition === 'by') };
  const on =
    others.find(({ preposition }) => preposition === undefined) ?? others.find(({ preposition }) => preposition !== 'of') ?? subject;
  const of = on === subject ? others.find(({ preposition }) => preposition === 'of') : undefined;
  const alone = on !== undefined && on === subject && !verb.modal ? { alone: sentence } : {};
  return { verb: verb.base, on, by: on === subject ? undefined : subject, of, ...alone };
}
