/**
 * "Some boats are ferries; those have a permit number", "a boat may be a ferry, in which case it also has a permit number": what is told
 * of those of a kind is of the kind, and not of all.
 */
import type { Token } from '../../language/token.js';
import type { NounChunk } from '../chunk.js';
import type { DoesFrame, Frame } from '../frame.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';

/** Frames with what is told then as had by the kind. */
export function ofThatKind(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  return chunked.reduce((read, { sentence: { tokens, index } }, i) => {
    const is = tokens.length <= MOST_TOKENS && tokens.some(({ lower }) => BEING.test(lower)) ? kindIn(read, index) : undefined;
    const [kind] = is?.objects ?? [];
    if (!is || !kind) return read;
    const own = tokens.filter(({ start }) => start >= kind.phrase.end);
    const next = chunked[i + 1]?.sentence;
    if (isOfThose(tokens, own, is.subject)) return owned(read, index, is.subject, kind);
    return next && isPart(is.subject) && own.length <= 1 && opens(next.tokens) ? owned(read, next.index, is.subject, kind) : read;
  }, frames);
}

const MOST_TOKENS = 30;
const BEING = /^(is|are|be)$/;

/** What a thing is said to be, and that alone. */
const kindIn = (frames: readonly Frame[], sentence: number): DoesFrame | undefined =>
  frames.find(
    (frame): frame is DoesFrame =>
      frame.sentence === sentence &&
      frame.kind === 'does' &&
      frame.verb === 'be' &&
      !frame.passive &&
      frame.objects.length === 1 &&
      frame.places.length === 0 &&
      frame.objects.every((noun) => !isProperty(noun) && !/^(the|its|their|our|this|that)$/.test(noun.determiner)),
  );

const isPart = ({ determiner }: NounChunk): boolean => /^(some|several|many|few|most|certain|a few)$/.test(determiner);

const said = (tokens: readonly Token[]): string => tokens.map(({ lower }) => lower).join(' ');

/** By the words behind the kind. */
function isOfThose(tokens: readonly Token[], behind: readonly Token[], subject: NounChunk): boolean {
  const words = said(behind);
  if (isPart(subject)) return /^([;,:.] )?(and )?((for|of|from) )?(those|these|they)\b/.test(words);
  const maybe = tokens.some(({ tag, lower }) => tag === 'modal' && /^(may|can|could|might)$/.test(lower));
  if (maybe) return /^([;,] )?(and )?(in (which|that) case|then|if so|when it is) (it|they|we)\b/.test(words);
  return /^(if|when|where|whenever)$/.test(tokens[0]?.lower ?? '') && /^, (then )?(it|they|we) (also|additionally|further)\b/.test(words);
}

/** "Those also have …" */
const opens = (tokens: readonly Token[]): boolean =>
  /^((for|of) )?(those|these|they) (we )?(also|additionally)\b/.test(said(tokens.slice(0, 4)));

const owned = (frames: readonly Frame[], sentence: number, { phrase }: NounChunk, kind: NounChunk): readonly Frame[] =>
  frames.map((frame) =>
    frame.kind === 'has' && frame.sentence === sentence && frame.owner.phrase === phrase ? { ...frame, owner: kind } : frame,
  );
