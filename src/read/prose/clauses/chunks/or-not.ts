/** Yes or no of what is spoken of: "is insured or not", "may or may not be insured". */
import type { Token } from '../../language/token.js';
import { BEING, type NounChunk, type VerbChunk } from '../chunk.js';
import { madeChunk } from '../made-chunk.js';

const MOST_WORDS = 2;

/** "insured or not", "certified or not certified": the words of a quality, then that they may not hold. */
export function orNotAt(tokens: readonly Token[], from: number): NounChunk | undefined {
  const to = qualityEnd(tokens, from);
  if (to === from || tokens[to]?.lower !== 'or' || tokens[to + 1]?.lower !== 'not') return undefined;
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const again = words.every((word, i) => tokens[to + 2 + i]?.lower === word) ? words.length : 0;
  const end = to + 2 + again;
  return closes(tokens[end]) ? madeChunk(tokens, from, end, `is ${words.join(' ')}`, { state: true, flag: true }) : undefined;
}

/** "may or may not be insured". */
export function mayOrMayNot(tokens: readonly Token[], at: number): readonly [VerbChunk, NounChunk] | undefined {
  const said = tokens.slice(at, at + 5).map(({ lower }) => lower);
  if (!/^(may|can|might) or (may|can|might) not be$/.test(said.join(' '))) return undefined;
  const from = at + said.length;
  const to = qualityEnd(tokens, from);
  if (to === from || !closes(tokens[to])) return undefined;
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  return [{ ...BEING, from: at, to: from }, madeChunk(tokens, from, to, `is ${words.join(' ')}`, { state: true, flag: true })];
}

function qualityEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < from + MOST_WORDS && /^(adj|part|verb|adv|noun)$/.test(tokens[to]?.tag ?? '')) to++;
  return /^(adj|part|verb)$/.test(tokens[to - 1]?.tag ?? '') ? to : from;
}

const closes = (token: Token | undefined): boolean =>
  token === undefined || /^[.;,)!]$/.test(token.text) || /^(and|but)$/.test(token.lower);
