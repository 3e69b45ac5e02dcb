import type { Token } from '../language/token.js';
import type { Phrase } from '../terms/phrase.js';
import type { Made, NounChunk } from './chunk.js';

/** A property that a clause says rather than names, as a chunk of the tokens that say it. */
export function madeChunk(tokens: readonly Token[], from: number, to: number, name: string, made: Made, determiner = 'the'): NounChunk {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return {
    kind: 'noun',
    from,
    to,
    phrase: { text: name, words: name.split(' '), start, end, number: 'one', determiner },
    many: false,
    exactly: false,
    determiner,
    specified: false,
    described: 0,
    made,
  };
}

/** The same place in the text, called otherwise: one of something. */
export const calledOne = (phrase: Phrase, words: readonly string[]): Phrase => ({ ...phrase, words, text: words.join(' '), number: 'one' });

/** A property that no phrase names, where the phrase of `noun` stands. */
export const madeProperty = (noun: NounChunk, words: readonly string[]): NounChunk => ({
  ...noun,
  phrase: calledOne(noun.phrase, words),
  determiner: 'the',
  many: false,
  made: {},
});

const MADE = 'made';

/** A record that no phrase names ("each time a member visits"), where the phrase of `noun` stands. */
export const madeRecord = (noun: NounChunk, words: readonly string[]): NounChunk => ({
  ...noun,
  phrase: calledOne(noun.phrase, words),
  determiner: MADE,
  many: false,
});

export const isMadeRecord = ({ determiner }: NounChunk): boolean => determiner === MADE;
