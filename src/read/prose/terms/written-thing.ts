import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { nameWords } from './name-words.js';
import { thingKey } from './phrase.js';
import { nameOfWords } from './thing-name.js';

/** `GeneralSetting`, `audit_log`: a name written as one word is that name, whatever its words would be in a sentence. */
export function writtenThing(name: string): ThingName | undefined {
  const words = nameWords(name);
  const key = thingKey(words.map((word) => word.toLowerCase()));
  const usual = nameOfWords(words);
  if (/\s/.test(name.trim()) || usual?.key === key) return usual;
  return /\p{L}/u.test(key) && key.length <= 60 ? thingCalled(key) : undefined;
}
