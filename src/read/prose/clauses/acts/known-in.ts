/** What is known within a longer name: "the products needed", "a number of products", "the order contains". */
import type { NounChunk } from '../chunk.js';
import { baseOf } from '../verb-words.js';

export function knownIn(noun: NounChunk, isKnown: (noun: NounChunk) => boolean): NounChunk | undefined {
  if (isKnown(noun)) return noun;
  const { words } = noun.phrase;
  const of = words.lastIndexOf('of');
  const last = words.at(-1) ?? '';
  const within = of > 0 && /^(number|set|list|couple|range)$/.test(words[of - 1] ?? '') ? words.slice(of + 1) : words;
  const base = baseOf(last);
  const plain = /ed$/.test(last) || (base !== undefined && base !== last) ? within.slice(0, -1) : within;
  const called = [within, plain].map((own) => ({ ...noun, phrase: { ...noun.phrase, words: own, text: own.join(' ') } }));
  return called.find((own) => own.phrase.words.length > 0 && isKnown(own));
}
