/** Names that share their last word: "the first and last day", "a start and an end date", "opening and closing times". */
import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { type Phrase, phraseOf } from '../../terms/phrase.js';
import type { Chunk, NounChunk } from '../chunk.js';
import { calledOne } from '../made-chunk.js';

/** Nouns that say which of two moments or places; alone they would be names. */
const FIRST_OF_TWO =
  /^(start|begin|beginning|departure|arrival|billing|shipping|delivery|pickup|pick-up|check-in|source|target|home|work)$/;

/** "a planned and an actual departure": whatever it is, there are two of it. */
const CONTRASTED = /^(planned|scheduled|expected|estimated|budgeted|forecast|promised|actual|real)$/;

export function withSharedHeads(tokens: readonly Token[], chunks: readonly Chunk[]): readonly Chunk[] {
  if (!chunks.some((chunk) => sharesHead(tokens, chunk))) return chunks;
  return chunks.flatMap((chunk, i): readonly Chunk[] => {
    const next = chunks[i + 1]?.kind === 'mark' ? chunks[i + 2] : undefined;
    if (next && sharesHead(tokens, next) && chunk.kind === 'noun' && chunk.to === next.from - 1) return [completed(chunk, next)];
    if (!sharesHead(tokens, chunk)) return [chunk];
    const [mark, before] = [chunks[i - 1], chunks[i - 2]];
    const own = { ...chunk, many: false, made: {}, phrase: onlyOne(chunk.phrase) };
    if (mark?.kind !== 'mark' || (before && before.to > chunk.from - 2)) return [own];
    const first = unreadBefore(tokens, chunk);
    return first ? [first, { ...mark, from: chunk.from - 1, to: chunk.from }, own] : [chunk];
  });
}

/** "and last day", where one word that only tells which stands before the "and". */
function sharesHead(tokens: readonly Token[], chunk: Chunk): chunk is NounChunk {
  if (
    chunk.kind !== 'noun' ||
    chunk.made ||
    chunk.preposition !== undefined ||
    !/^(and|or|\/|&)$/.test(tokens[chunk.from - 1]?.lower ?? '')
  )
    return false;
  const { words } = chunk.phrase;
  const tells = tokens[chunk.from - 2];
  if (tells && words.length > 1 && CONTRASTED.test(tells.lower) && CONTRASTED.test(words[0] ?? '')) return true;
  if (!tells || words.length !== 2 || !isAttributeWord(singularWord(words[1] ?? ''))) return false;
  if (/^(name|id|information|value|type)$/.test(tells.lower) || /^(noun|verb)$/.test(tokens[chunk.from - 3]?.tag ?? '')) return false;
  return FIRST_OF_TWO.test(tells.lower) || (chunk.determiner === '' && /^(adj|part)$/.test(tells.tag) && paired(tells, tokens, chunk));
}

/** "opening and closing", "first and last"; not "is open and last year". */
const paired = (tells: Token, tokens: readonly Token[], { phrase }: NounChunk): boolean => {
  const second = tokens.find(({ start }) => start === phrase.start);
  if (second && /imum$/.test(tells.lower) && /imum$/.test(second.lower)) return true;
  return second !== undefined && /^(adj|part)$/.test(second.tag) && /ing$/.test(tells.lower) === /ing$/.test(second.lower);
};

const onlyOne = (phrase: Phrase): Phrase => {
  const words = [...phrase.words.slice(0, -1), singularWord(phrase.words.at(-1) ?? '')];
  return calledOne(phrase, words);
};

function completed(chunk: NounChunk, { phrase }: NounChunk): NounChunk {
  const words = [...chunk.phrase.words, ...onlyOne(phrase).words.slice(1)];
  return { ...chunk, many: false, made: {}, phrase: calledOne(chunk.phrase, words) };
}

/** "opening and closing times": no chunk has its first word. */
function unreadBefore(tokens: readonly Token[], chunk: NounChunk): NounChunk | undefined {
  const at = chunk.from - 2;
  const said = phraseOf(tokens, at, at + 1);
  const token = tokens[at];
  if (!token) return undefined;
  const phrase = said ?? { text: token.lower, words: [token.lower], start: token.start, end: token.end, number: 'one' as const };
  const place = tokens.slice(Math.max(0, at - 2), at).find(({ tag }) => tag === 'prep');
  return completed({ ...chunk, from: at, to: at + 1, phrase, ...(place ? { preposition: place.lower } : {}) }, chunk);
}
