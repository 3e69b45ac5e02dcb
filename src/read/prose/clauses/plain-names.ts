/** The chunks of a text with one name for one notion: a "major incident" is an incident where the text speaks of incidents. */
import type { Sentence } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { thingKey } from '../terms/phrase.js';
import type { Chunk, NounChunk } from './chunk.js';
import { chunksOf } from './chunks/chunks.js';

export interface ChunkedSentence {
  readonly sentence: Sentence;
  readonly chunks: readonly Chunk[];
  /** The heading, or the item around it, that this line of an outline says something of. */
  readonly under?: NounChunk;
}

export function plainChunks(sentences: readonly Sentence[]): readonly ChunkedSentence[] {
  const all = sentences.map((sentence) => ({ sentence, chunks: chunksOf(sentence.tokens) }));
  const plain = new Set(
    all.flatMap(({ chunks }) =>
      chunks.flatMap((chunk) => (chunk.kind === 'noun' && chunk.described === 0 ? [thingKey(chunk.phrase.words)] : [])),
    ),
  );
  return all.map(({ sentence, chunks }) => ({
    sentence,
    chunks: chunks.map((chunk) => (chunk.kind === 'noun' ? withoutDescription(chunk, plain) : chunk)),
  }));
}

function withoutDescription(noun: NounChunk, plain: ReadonlySet<string>): NounChunk {
  const { phrase, described } = noun;
  // "We rent out e-scooters. Each scooter has …"
  const last = phrase.words.at(-1) ?? '';
  const short = [...phrase.words.slice(0, -1), last.slice(2)];
  if (/^e-\w{3}/.test(last) && plain.has(thingKey(short)))
    return { ...noun, full: phrase.words, phrase: { ...phrase, words: short, text: phrase.text.replace(/\be-(?=\S+$)/i, '') } };
  const words = phrase.words.slice(described);
  if (described === 0 || words.length === 0 || isAttributeWord(words.at(-1) ?? '') || !plain.has(thingKey(words))) return noun;
  return {
    ...noun,
    described: 0,
    full: phrase.words,
    phrase: { ...phrase, words, text: phrase.text.split(' ').slice(described).join(' ') },
  };
}
