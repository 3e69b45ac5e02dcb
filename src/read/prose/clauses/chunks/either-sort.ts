/** "in single or double rooms", "normal and reduced tickets": rooms and tickets, of two sorts each. */
import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Chunk, NounChunk } from '../chunk.js';

export function withEitherSort(tokens: readonly Token[], chunks: readonly Chunk[]): readonly Chunk[] {
  const lone = new Set<Chunk>();
  const named = chunks.map((chunk, i): Chunk => {
    if (chunk.kind !== 'noun' || !isTwofold(chunk, tokens)) return chunk;
    const first = chunk.from - 2;
    const [joint, before] = [chunks[i - 1], chunks[i - 2]];
    if (joint?.kind === 'mark' && joint.from === first + 1) lone.add(joint);
    if (before?.kind === 'noun' && before.from === first && before.to === first + 1) lone.add(before);
    else if (before && before.to > first) return chunk;
    const place = tokens[first - 1];
    const words = chunk.phrase.words.slice(1);
    const phrase = { ...chunk.phrase, words, text: words.join(' ') };
    return { ...chunk, described: 0, phrase, ...(place?.tag === 'prep' ? { preposition: place.lower } : {}) };
  });
  const dropped = named
    .flatMap((chunk, i) => (chunk !== chunks[i] ? [chunks[i - 1], chunks[i - 2]] : []))
    .filter((chunk) => chunk && lone.has(chunk));
  return dropped.length === 0 ? named : named.filter((chunk) => !dropped.includes(chunk));
}

/** Several, told by one of two words that only describe. */
const isTwofold = ({ many, made, determiner, preposition, from, to, phrase: { words } }: NounChunk, tokens: readonly Token[]): boolean =>
  many &&
  !made &&
  determiner === '' &&
  preposition === undefined &&
  words.length === 2 &&
  to === from + 2 &&
  isSort(tokens[from]) &&
  /^(and|or)$/.test(tokens[from - 1]?.lower ?? '') &&
  isSort(tokens[from - 2]) &&
  !isAttributeWord(singularWord(words[1] ?? ''));

const isSort = (token: Token | undefined): boolean =>
  token !== undefined && (/^(adj|part)$/.test(token.tag) || /^(single|double|half|full)$/.test(token.lower)) && !/ing$/.test(token.lower);
