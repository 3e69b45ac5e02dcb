/** Whether what a verb says of things is that something has them: "a boat has a length", "the ticket shows a seat". */
import { isPersonNoun } from '../../language/people.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { NounChunk, VerbChunk } from '../chunk.js';
import { isSomebody } from '../is-somebody.js';
import { keyWord } from '../list-frames.js';
import { isPropertyName } from '../property-name.js';

const HAVING = /^(have|carry|bear|give|specify|state|name|include|contain|show|list|indicate|mention)$/;
/** Things keep and get properties; people keep and get things. */
const KEEPS = /^(record|store|save|keep|hold|note|log|get|receive|display|ask|require|capture|remember|say|show|need|track)$/;

/** "carry out inspections" is no having. */
export const isHad = (verb: VerbChunk, objects: readonly NounChunk[], subject: NounChunk): boolean =>
  objects.length > 0 &&
  (verb.base === 'have' ||
    (verb.base === 'get' &&
      2 * objects.filter(({ many, phrase }) => !many && isAttributeWord(phrase.words.at(-1) ?? '')).length > objects.length) ||
    (!verb.passive && HAVING.test(verb.base) && 2 * objects.filter(({ many, exactly }) => !many && !exactly).length > objects.length) ||
    (!verb.passive &&
      KEEPS.test(verb.base) &&
      !isPersonNoun(keyWord(subject)) &&
      !/^(table|database|sheet|screen|page|form)$/.test(keyWord(subject)) &&
      objects.every(({ many, made, phrase }) => made ?? (!many && isPropertyName(phrase.words)))));

/** "The scan keeps a time and a note": no one who keeps things. */
export const isKeptThere = (verb: VerbChunk, subject: NounChunk, objects: readonly NounChunk[]): boolean =>
  objects.length > 0 &&
  !verb.passive &&
  /^(say|record|store|keep|note|hold|capture|log|tell)$/.test(verb.base) &&
  !isSomebody(subject) &&
  objects.every(({ many, exactly }) => !many && !exactly);
