/** "with at most fifteen places", "up to forty seats": how many there may be, and no rows of their own. */
import type { Token } from '../../language/token.js';
import type { Chunk } from '../chunk.js';
import { calledOne } from '../made-chunk.js';

const BOUND = /^(at most|up to|no more|a maximum|maximum of)$/;
const ROOM_FOR = /^(places|seats|spots|spaces|slots)$/;

export const withCapacities = (tokens: readonly Token[], chunks: readonly Chunk[]): readonly Chunk[] =>
  chunks.map((chunk): Chunk => {
    const [last = '', ...more] = chunk.kind === 'noun' ? chunk.phrase.words : [];
    const [first, second] = tokens.slice(chunk.from, chunk.from + 2);
    const number = tokens.slice(chunk.from, chunk.to).some(({ tag, lower }) => tag === 'num' || /^\d+$/.test(lower));
    if (chunk.kind !== 'noun' || more.length > 0 || !ROOM_FOR.test(last) || !number || !BOUND.test(`${first?.lower} ${second?.lower}`))
      return chunk;
    const { counted: _counted, ...noun } = chunk;
    return {
      ...noun,
      many: false,
      exactly: false,
      determiner: 'the',
      made: {},
      phrase: calledOne(chunk.phrase, ['maximum', 'number', 'of', last]),
    };
  });
