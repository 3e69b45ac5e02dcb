import { isEventNoun } from './event-nouns.js';
import { isOfClass } from './noun-classes.js';

/** Something that happens at a time: "failure", "visit", "leak". */
export const isHappening = (noun: string): boolean => isEventNoun(noun) || isOfClass(noun, 'happening');
