/** "whether an order is draft, sent or paid": what it can be, as one property. */
import type { Token } from '../language/token.js';
import { valuesName } from '../language/values-name.js';
import { nounAt } from '../narrative/nouns.js';
import { valuesFrom } from '../terms/values.js';
import type { NounChunk } from './chunk.js';
import { madeChunk } from './made-chunk.js';

/** The verb stands this near, or it is the verb of something else. */
const NEAR = 6;

/** Of three or more: of two, what is told may as well be a yes or no. */
export function whetherStated(tokens: readonly Token[], at: number): NounChunk | undefined {
  if (tokens[at]?.lower !== 'whether') return undefined;
  const subject = nounAt(tokens, at + 1);
  const be = tokens.findIndex(({ lower }, i) => i > at && /^(is|are|was|were)$/.test(lower));
  if (be < 0 || be > at + NEAR) return undefined;
  const read = valuesFrom(tokens, /^(either|currently|still)$/.test(tokens[be + 1]?.lower ?? '') ? be + 2 : be + 1);
  if (!read || read.values.length < 3) return undefined;
  const about = subject?.from === at + 1 && subject.to === be && tokens[at + 1]?.tag !== 'pron' ? subject.words.join(' ') : undefined;
  return {
    ...madeChunk(tokens, at, read.to, valuesName(read.values), about === undefined ? {} : { about }),
    values: read.values,
  };
}
