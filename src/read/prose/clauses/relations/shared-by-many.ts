/** What many have or take, though the text speaks of one of them. */
import type { ThingName } from '../../claims/claim.js';
import { lastWord } from '../../language/last-word.js';
import type { NounChunk } from '../chunk.js';
import type { DoesFrame, Frame } from '../frame.js';
import { type Ends, isPerson, type Related, related, type ThingOf } from '../related.js';

/** "Students take quizzes": the same ones as others; where each attempt is kept, that is of both. */
export function takenRelation(ends: Ends, things: readonly ThingName[]): readonly Related[] {
  const time = things.find(({ key }) => ONE_TIME.test(lastWord(key)));
  if (!time) return related(ends, 'links', 0.8, { many: true });
  return [ends.from, ends.to].flatMap((to) => related({ ...ends, from: time, to }, 'belongs', 0.8));
}

/** Set for many, and taken by each. */
export const TAKEN = /^(quiz|test|exam|examination|course|class|lesson|survey|assessment|training|questionnaire)$/;
/** One of the times that somebody does so. */
const ONE_TIME = /^(attempt|completion|participation|enrolment|enrollment|registration|submission)$/;

/** Put into many wholes, and of none of them. */
export const isInMany = ({ from, to }: Ends, { many, determiner }: NounChunk): boolean =>
  many && determiner === '' && STANDS_ALONE.test(lastWord(to.key)) && !HOLDS.test(lastWord(from.key));

/** Is there whatever it is put into. */
export const standsAlone = (key: string): boolean => STANDS_ALONE.test(lastWord(key));

const STANDS_ALONE = /^(product|article|dish|ingredient|exercise|song|track|movie|film|medicine|drug)$/;
/** Where each of them has its place. */
const HOLDS = /^(category|brand|catalog|catalogue|section|department|shelf|album|group|range|shop|store|warehouse)$/;

/** "Teachers create tests. Pupils take a test": whatever it is, each of them does, and others take the same. */
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
const SETTING_UP = /^(create|write|make|design|prepare|set|draw)$/;

/** What is made, and by whom. */
function madeIn({ subject, verb, passive, objects }: DoesFrame, thingOf: ThingOf): readonly (readonly [string, string])[] {
  const who = passive || !SETTING_UP.test(verb) ? undefined : thingOf(subject);
  if (!who || !isPerson(who)) return [];
  return objects.flatMap((object) => {
    const made = thingOf(object);
    return made ? [[made.key, who.key] as const] : [];
  });
}
