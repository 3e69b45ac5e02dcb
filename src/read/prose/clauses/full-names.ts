/** "Gift cards are sold … a card has a code": what a short name is short for, where the text has the whole name first, and keeps using it. */
import { singularWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { NounChunk } from './chunk.js';
import type { ChunkedSentence } from './plain-names.js';

interface Named {
  /** Of the first mention; undefined where that is no whole name, or not the only one. */
  readonly words: readonly string[] | undefined;
  readonly times: number;
}
const LEAST_TIMES = 2;

/** The last word of a name → the words of the only whole name that it ends. */
export function fullNames(chunked: readonly ChunkedSentence[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Named>();
  for (const { sentence, chunks } of chunked)
    for (const chunk of chunks) {
      if (chunk.kind !== 'noun') continue;
      const said = chunk.full ?? chunk.phrase.words;
      const head = singularWord(said.at(-1) ?? '');
      const [kind] = said;
      const words = said.length === 2 && kind !== undefined && tells(kind, chunk, sentence.tokens) ? [kind, head] : undefined;
      const known = names.get(head);
      if (!known) names.set(head, { words, times: 1 });
      else if (words) names.set(head, known.words?.[0] === kind ? { words, times: known.times + 1 } : { words: undefined, times: 0 });
    }
  return new Map([...names].flatMap(([head, { words, times }]) => (words && times >= LEAST_TIMES ? [[head, words] as const] : [])));
}

/** A noun or what it is for ("charging session"), not what it is like or which of them it is. */
function tells(word: string, { from, to }: NounChunk, tokens: readonly Token[]): boolean {
  const token = tokens.slice(from, to).find(({ lower }) => lower === word);
  return token !== undefined && (token.tag === 'noun' || /[^aeiou]ing$/.test(word)) && !/\d/.test(word) && !isAttributeWord(word);
}
