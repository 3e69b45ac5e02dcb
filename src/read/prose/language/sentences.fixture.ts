/** For tests: the sentences of a text, and the words of its first one: `tokensOf('Each boat has a berth.')`. */
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from './read-sentences.js';
import type { Sentence, Token } from './token.js';

export const sentencesOf = (text: string): readonly Sentence[] => readSentences(scanBlocks(text));

export const tokensOf = (text: string): readonly Token[] => sentencesOf(text)[0]?.tokens ?? [];

/** The place of a word among them. */
export function placeOf(tokens: readonly Token[], word: string): number {
  const at = tokens.findIndex(({ lower }) => lower === word);
  if (at < 0) throw new Error(`no word ${word}`);
  return at;
}
