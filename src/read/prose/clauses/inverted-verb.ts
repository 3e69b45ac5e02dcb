/** Verbs before their subject: "To each stage belong several tasks". */
import type { Token } from '../language/token.js';
import type { Chunk } from './chunk.js';
import { hasVerb } from './has-verb.js';

const INVERTED = /^(belong|come|hang|sit|stand|lie|live|follow)$/;

/** "To each stage belong several tasks": the verb's place within what was taken for one name, or -1. */
export function invertedVerb(tokens: readonly Token[], from: number, to: number, before: readonly Chunk[]): number {
  if (!/^(prep|to)$/.test(tokens[from - 1]?.tag ?? '') || !/^(a|an|the|each|every|any|one)$/.test(tokens[from]?.lower ?? '')) return -1;
  if (hasVerb(before)) return -1;
  const at = tokens.findIndex((token, i) => i > from + 1 && i < to && INVERTED.test(token.lower));
  return at;
}

export const isInverted = (tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean => {
  const last = before.at(-1);
  return (
    INVERTED.test(tokens[at]?.lower ?? '') && last?.kind === 'noun' && last.to === at && last.preposition !== undefined && !hasVerb(before)
  );
};
