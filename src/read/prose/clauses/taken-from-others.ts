/** "Teachers create tests. Pupils take a test": each of them does, and others take the same. */
import type { DoesFrame, Frame } from './frame.js';
import { isPerson, type Related, related, type ThingOf } from './related.js';

export function takenFromOthers(frames: readonly Frame[], thingOf: ThingOf): (frame: DoesFrame) => readonly Related[] | undefined {
  const makers = new Map(frames.flatMap((frame) => (frame.kind === 'does' ? madeIn(frame, thingOf) : [])));
  return ({ subject, verb, passive, possible, objects, sentence }) => {
    const [object, ...more] = objects;
    if (passive || possible || !TAKING.test(verb) || !subject.many || !object || more.length > 0) return undefined;
    const [from, to] = [thingOf(subject), thingOf(object)];
    const maker = to && makers.get(to.key);
    return from && to && isPerson(from) && maker !== undefined && maker !== from.key
      ? related({ from, to, a: subject, b: object, sentence, verb }, 'links', 0.85, { many: true })
      : undefined;
  };
}

const TAKING = /^(take|attempt|do|solve|complete|answer)$/;
const MAKING = /^(create|write|make|design|prepare|set|draw)$/;

/** What is made, and by whom. */
function madeIn({ subject, verb, passive, objects }: DoesFrame, thingOf: ThingOf): readonly (readonly [string, string])[] {
  const who = passive || !MAKING.test(verb) ? undefined : thingOf(subject);
  if (!who || !isPerson(who)) return [];
  return objects.flatMap((object) => {
    const made = thingOf(object);
    return made ? [[made.key, who.key] as const] : [];
  });
}
