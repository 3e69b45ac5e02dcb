/** "Each check has …" of checking: whether the text has a word of its own for what is done. */
import { remember } from '../../../../util/remember.js';
import { nominalises } from '../../language/nominalises.js';
import { isNoun } from '../chunk.js';
import type { ChunkedSentence } from '../plain-names.js';

export function namesDeed(chunked: readonly ChunkedSentence[]): (verb: string) => boolean {
  const words = [...new Set(chunked.flatMap(({ chunks }) => chunks.filter(isNoun).map(({ phrase }) => phrase.words.at(-1) ?? '')))];
  return remember((verb) => words.some((word) => nominalises(verb, word)));
}
