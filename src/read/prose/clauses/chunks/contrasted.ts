/** "a white and a black player", "one home and one away team": two of them, told apart by a word each. */
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Chunk, NounChunk } from '../chunk.js';

export const withContrasted = (tokens: readonly Token[], chunks: readonly Chunk[]): readonly Chunk[] =>
  chunks.map((chunk, i): Chunk => {
    const [mark, second] = [chunks[i + 1], chunks[i + 2]];
    if (chunk.kind !== 'noun' || second?.kind !== 'noun' || mark?.kind !== 'mark' || !/^(and|or)$/.test(mark.word)) return chunk;
    if (chunk.made || !isAlone(chunk, tokens) || !isTold(second, tokens) || normal(chunk) !== normal(second)) return chunk;
    const head = second.phrase.words.slice(1);
    const words = [...chunk.phrase.words, ...head];
    return { ...chunk, many: false, described: 1, phrase: { ...chunk.phrase, words, text: words.join(' '), number: 'one' } };
  });

const normal = ({ determiner }: NounChunk): string => (determiner === 'an' ? 'a' : determiner);

/** A word that only describes, with an article of its own. */
const isAlone = ({ determiner, phrase: { words }, to }: NounChunk, tokens: readonly Token[]): boolean =>
  /^(a|an|one|the)$/.test(determiner) && words.length === 1 && tokens[to - 1]?.tag === 'adj';

const isTold = ({ many, preposition, phrase: { words }, to }: NounChunk, tokens: readonly Token[]): boolean =>
  !many && preposition === undefined && words.length === 2 && tokens[to - 2]?.tag === 'adj' && !isAttributeWord(words[1] ?? '');
