import { deedNoun } from '../language/deed-noun.js';
import { NOTED_VERBS } from './noted-verbs.js';

/** The noun for what is done and noted each time, of the plain form of its verb. */
export const notedDeed = (base: string): string | undefined => (Object.hasOwn(NOTED_VERBS, base) ? NOTED_VERBS[base] : deedNoun(base));
