import type { Token } from '../language/token.js';
import type { Opening } from './openings/openings.js';

const LEAST = 3;

/** Names nobody else that it is of: "The date, …", "I put what sort it is, …". */
export const isBareList = ({ at, subject: { noun, pronoun }, items }: Opening, tokens: readonly Token[]): boolean =>
  at < 2 &&
  noun === undefined &&
  items.length >= LEAST &&
  items.filter(({ sure }) => sure).length >= LEAST - 1 &&
  (at === 0 || (/^(i|we|they)$/.test(pronoun ?? '') && tokens.slice(at).some(({ lower }) => lower === 'it')));
