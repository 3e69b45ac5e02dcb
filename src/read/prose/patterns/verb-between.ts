/** The one verb between two mentions: "has" in "a pier has berths"; none in "a pier that is full, and berths". */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';

export interface Verb {
  readonly base: string;
  readonly index: number;
  readonly passive: boolean;
}

/** The one verb that connects; undefined when a clause boundary or a second subject lies between. */
export function verbBetween(tokens: readonly Token[], from: number, to: number): Verb | undefined {
  if (to - from > 9 || to <= from) return undefined;
  let verb: Verb | undefined;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) return undefined;
    if (
      /^[;:.()]$/.test(token.text) ||
      token.tag === 'neg' ||
      /^(but|while|where|because|if|when|so|before|after|no|nobody|until|including)$/.test(token.lower)
    )
      return undefined;
    if (token.text === ',' && verb === undefined && i > from + 1) return undefined;
    if (token.tag === 'pron') return undefined;
    if (token.lower === 'and' && verb !== undefined && i < to - 2) return undefined;
    const base =
      token.tag === 'verb' || token.tag === 'part' || /^(has|have|having|is|are|be)$/.test(token.lower)
        ? (verbBase(token.lower) ?? (/^(is|are|be)$/.test(token.lower) ? 'be' : /^(has|having)$/.test(token.lower) ? 'have' : undefined))
        : undefined;
    if (base !== undefined && LOOKING.test(base)) return undefined;
    if (base === undefined || (base === 'be' && verb) || base === 'need' || base === 'require') continue;
    verb = {
      base,
      index: i,
      passive: token.tag === 'part' && tokens.slice(from, i).some((t) => /^(is|are|be|been|was|were)$/.test(t.lower)),
    };
  }
  return verb;
}

/** What one does on a screen leaves no trace between two things. */
const LOOKING = /^(browse|view|query|search|display|find|check|see|filter|sort|print|export|import)$/;
