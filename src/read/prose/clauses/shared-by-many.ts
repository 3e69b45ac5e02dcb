/** What many have or take, though the text speaks of one of them. */
import type { ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import type { NounChunk } from './chunk.js';
import { type Ends, type Related, related } from './related.js';

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

const STANDS_ALONE = /^(product|article|dish|ingredient|exercise|song|track|movie|film|medicine|drug)$/;
/** Where each of them has its place. */
const HOLDS = /^(category|brand|catalog|catalogue|section|department|shelf|album|group|range|shop|store|warehouse)$/;
