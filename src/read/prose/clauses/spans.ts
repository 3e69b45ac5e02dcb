/** "from one date to another", "between two days": when it starts and when it ends. */
import type { Token } from '../language/token.js';
import type { Chunk } from './chunk.js';
import { madeChunk } from './made-chunk.js';

const WHEN = /^(date|day|time|hour|week|month|year)s?$/;

export function spanAt(tokens: readonly Token[], at: number): readonly Chunk[] | undefined {
  const order = orderAt(tokens, at);
  if (order) return [order];
  const words = tokens.slice(at, at + 6).map(({ lower }) => lower);
  const when = (words[2] ?? '').replace(/s$/, '');
  if (!WHEN.test(when)) return undefined;
  const between = words[0] === 'between' && words[1] === 'two';
  const from =
    words[0] === 'from' &&
    /^(one|a|some|a certain)$/.test(words[1] ?? '') &&
    /^(to|until|till)$/.test(words[3] ?? '') &&
    isOther(words.slice(4), when);
  if (!between && !from) return undefined;
  const to = between ? at + 3 : at + 5 + (words[5] === when ? 1 : 0);
  return [
    { ...madeChunk(tokens, at, at + 1, `start ${when}`, {}), preposition: 'with' },
    { kind: 'mark', from: at + 1, to: at + 2, word: 'and' },
    madeChunk(tokens, at + 2, to, `end ${when}`, {}),
  ];
}

/** "to another", "to another date", "to a later one". */
const isOther = ([word = '', noun = '']: readonly string[], when: string): boolean =>
  word === 'another' || (/^(the|a|some)$/.test(word) && noun === when);

/** "in a fixed order": each has its place. */
function orderAt(tokens: readonly Token[], at: number): Chunk | undefined {
  const [place, det, kind, order] = tokens.slice(at, at + 4).map(({ lower }) => lower);
  const said = place === 'in' && /^(a|the|an)$/.test(det ?? '') && SET.test(kind ?? '') && order === 'order';
  return said ? { ...madeChunk(tokens, at, at + 4, 'position', {}), preposition: 'with' } : undefined;
}

const SET = /^(fixed|certain|set|specific|given|particular|defined|predefined|strict|definite|agreed)$/;
