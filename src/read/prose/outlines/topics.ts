/** What a heading or a label is about: the thing that is made or changed there. */
import type { ThingName } from '../claims/claim.js';
import { isNoun } from '../clauses/chunk.js';
import type { Sentence } from '../language/token.js';
import { nameOfWords } from '../terms/thing-name.js';
import { DOING_WITH, MAKES } from './head-words.js';
import { meantChunks } from './meant-chunks.js';

/** What is done with rows, where it stands behind their name: `Template management`. */
const DOING =
  /^(lifecycle|workflow|list|lists|details?|form|entry|capture|recording|planning|booking|register|data|information|module|flow|process|editing|monitoring|overview|editor|builder|library|database|records?|log|profile)$/;
const isDoing = (word: string): boolean => DOING_WITH.test(word) || DOING.test(word);

export function topicOf(sentence: Sentence): ThingName | undefined {
  const chunks = meantChunks(sentence);
  const [first] = chunks;
  if (first?.kind === 'verb') {
    const object = chunks.filter(isNoun).find(({ preposition }) => preposition === undefined);
    return object && MAKES.has(first.base) ? nameOfWords(object.phrase.text.split(' ')) : undefined;
  }
  const noun = chunks.find(isNoun);
  if (!noun || chunks.some(({ kind }) => kind === 'verb')) return undefined;
  let words = noun.phrase.text.split(' ');
  while (words.length > 1 && isDoing((words.at(-1) ?? '').toLowerCase())) words = words.slice(0, -1);
  return nameOfWords(words);
}
