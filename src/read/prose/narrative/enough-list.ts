/** "Name, phone and depot are enough.", "For a crew a name and a channel will do.": a list whose verb says that no more is kept. */
import type { Token } from '../language/token.js';
import type { Item } from './item.js';
import { readItems } from './items.js';
import { type Noun, nounAt } from './nouns.js';

export interface EnoughList {
  readonly at: number;
  readonly items: readonly Item[];
  /** What it is said to be enough for; else what was spoken of. */
  readonly noun?: Noun;
}

const ENOUGH =
  /^((is|are|'s|would be|will be) (enough|plenty|fine|sufficient|all (we|i|you|they|that|there))|(will|would|should|'ll) (do|suffice)( [,.;]| for|$)|suffices?)/;

export function enoughList(tokens: readonly Token[]): EnoughList | undefined {
  const verb = tokens.findIndex(
    ({ tag, lower }, i) => i > 2 && (/^(aux|modal)$/.test(tag) || /^suffices?$/.test(lower)) && ENOUGH.test(saidAt(tokens, i)),
  );
  if (verb < 0) return undefined;
  const first = /^(so|and|but|then|there)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  const whose = /^(for|on|per|of)$/.test(tokens[first]?.lower ?? '') ? nounAt(tokens, first + 1) : undefined;
  const from = whose ? whose.to + (tokens[whose.to]?.text === ',' ? 1 : 0) : first;
  const { items, next } = readItems(tokens.slice(0, verb), from);
  const sure = items.filter((item) => item.sure).length;
  if (items.length < 2 || sure < 1 || next < verb) return undefined;
  return { at: from, items, ...(whose ? { noun: whose } : {}) };
}

const saidAt = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(at, at + 3)
    .map(({ lower }) => lower)
    .join(' ');
