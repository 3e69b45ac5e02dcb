import { lastWord } from './last-word.js';
import { isPersonNoun } from './people.js';

/** Whether what a thing is called says that it is somebody: `line manager`. */
export const namesPerson = (key: string): boolean => isPersonNoun(lastWord(key));
