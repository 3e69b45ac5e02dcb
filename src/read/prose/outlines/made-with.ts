/** "Employees can create tickets with title, description and urgency": what is made has them, not who makes it. */
import { isNoun } from '../clauses/chunk.js';
import type { Sentence } from '../language/token.js';
import { thingName } from '../terms/thing-name.js';
import { MADE } from './head-words.js';
import { meantChunks } from './meant-chunks.js';

/** Keys of who makes it and of what is made. */
export function madeWith(sentence: Sentence): { readonly by: string; readonly made: string } | undefined {
  const chunks = meantChunks(sentence);
  const at = chunks.findIndex((chunk) => chunk.kind === 'verb' && !chunk.negated && !chunk.passive && MADE.has(chunk.base));
  const [object, first] = at < 0 ? [] : chunks.slice(at + 1);
  const subject = chunks.slice(0, Math.max(at, 0)).findLast(isNoun);
  const isMade = object !== undefined && isNoun(object) && object.preposition === undefined;
  if (!isMade || !subject || first === undefined || !isNoun(first) || first.preposition !== 'with') return undefined;
  const [by, made] = [thingName(subject.phrase)?.key, thingName(object.phrase)?.key];
  return by === undefined || made === undefined ? undefined : { by, made };
}
