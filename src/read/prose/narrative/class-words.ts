/** "Valuations are their own event", "codes are a catalogue in their own right": words for rows as such, which name nothing. */
import type { Token } from '../language/token.js';
import type { Noun } from './nouns.js';

const CLASS =
  /^(row|record|table|entity|object|thing|concept|event|history|list|reference|catalogue|catalog|register|directory|dimension|lookup|log|ledger|island)$/;

/** Nouns without those that only say that something has rows of its own. */
export const withoutClassWords = (nouns: readonly Noun[], tokens: readonly Token[]): readonly Noun[] =>
  nouns.filter((noun, i) => i === 0 || !isClassWord(noun, tokens));

export function isClassWord({ from, to, determiner, core }: Noun, tokens: readonly Token[]): boolean {
  if (!CLASS.test(core.at(-1) ?? '')) return false;
  if (core.length > 1 && determiner === 'the' && tokens[from - 1]?.lower === 'from') return false;
  if (/\b(its|their) own$/.test(determiner)) return /^(is|are|be|become|becomes|as|it|them)$/.test(tokens[from - 1]?.lower ?? '');
  const behind = tokens
    .slice(to, to + 4)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(in (its|their) own right|of (its|their) own)\b/.test(behind) || isSittingIn(from, tokens);
}

/** "Carriers sit in a small dimension", "reasons come from a list". */
const isSittingIn = (from: number, tokens: readonly Token[]): boolean =>
  /^(in|from)$/.test(tokens[from - 1]?.lower ?? '') &&
  /^(sits?|lives?|stands?|comes?|chosen|picked|taken)$/.test(tokens[from - 2]?.lower ?? '') &&
  tokens[from]?.tag === 'det';
