/** "from one date to another", "between two days": when it starts and when it ends. */
import type { Token } from '../../language/token.js';
import type { Chunk } from '../chunk.js';
import { madeChunk } from '../made-chunk.js';

const WHEN = /^(date|day|time|hour|week|month|year)s?$/;

export function spanAt(tokens: readonly Token[], at: number): readonly Chunk[] | undefined {
  const order = orderAt(tokens, at);
  if (order) return [order];
  const period = periodEnd(tokens, at);
  if (period > at) return bounds(tokens, at, period, 'date');
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
  return bounds(tokens, at, between ? at + 3 : at + 5 + (words[5] === when ? 1 : 0), when);
}

const bounds = (tokens: readonly Token[], at: number, to: number, when: string): readonly Chunk[] => [
  { ...madeChunk(tokens, at, at + 1, `start ${when}`, {}), preposition: 'with' },
  { kind: 'mark', from: at + 1, to: at + 2, word: 'and' },
  madeChunk(tokens, at + 2, to, `end ${when}`, {}),
];

/** "reserve a boat for a period", "for a certain time span". */
function periodEnd(tokens: readonly Token[], at: number): number {
  const word = (i: number): string => tokens[i]?.lower ?? '';
  if (word(at) !== 'for' || !/^(a|an|some|any)$/.test(word(at + 1)) || tokens[at - 1]?.tag !== 'noun') return at;
  const from = /^(certain|given|specific|fixed|limited|chosen|particular)$/.test(word(at + 2)) ? at + 3 : at + 2;
  const end = word(from) === 'time' || word(from) === 'date' ? from + 1 : from;
  if (!/^(period|span|range|timespan)$/.test(word(end)) || (end === from && /^(span|range)$/.test(word(end)))) return at;
  const to = word(end + 1) === 'of' && word(end + 2) === 'time' ? end + 3 : end + 1;
  return /^(of|in|with|which|that)$/.test(word(to)) ? at : to;
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
