/** "opened at", "valid from", "approved by" in a list of what is kept: names of properties that are no noun phrases. */
import { pastOf } from '../language/past.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { Chunk, NounChunk } from './chunk.js';
import { madeChunk } from './made-chunk.js';
import { deedOf } from './said.js';

const LASTING = /^(valid|open|active|available|due|effective|visible|in force)$/;

export function momentNameAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  // "last cleaned on"
  const lead = /^(first|last|next)$/.test(tokens[at]?.lower ?? '') ? 1 : 0;
  const [word, place, after] = tokens.slice(at + lead, at + lead + 3);
  if (!word || !place || !/^(at|on|by|from|until|till|to|since)$/.test(place.lower)) return undefined;
  if (!/^[,(:;]$/.test(tokens[at - 1]?.text ?? '') && !/^(and|or|plus|&)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  if (after && !/^[,;.)/]$/.test(after.text) && !/^(and|or|plus|&)$/.test(after.lower)) return undefined;
  if (!isListed(before)) return undefined;
  const done = isDone(word.lower);
  if (!done && !LASTING.test(word.lower)) return undefined;
  const name = [...(lead ? [tokens[at]?.lower] : []), word.lower, place.lower].join(' ');
  const to = at + lead + 2;
  if (!done || lead > 0 || /^(from|until|till|to|since)$/.test(place.lower)) return madeChunk(tokens, at, to, name, {});
  return { ...madeChunk(tokens, at, to, name, {}), done: { ...deedOf(word.lower), doer: place.lower === 'by' } };
}

const isDone = (lower: string): boolean => {
  const base = verbBase(lower);
  return base === undefined ? /[a-z]{3}ed$/.test(lower) : base !== lower && (/ed$/.test(lower) || pastOf(base) === lower);
};

/** In parentheses, or had; elsewhere a participle goes on with what is told. */
function isListed(before: readonly Chunk[]): boolean {
  const opens = before.findLast((chunk) => chunk.kind === 'verb' || (chunk.kind === 'mark' && /^[(:]$/.test(chunk.word)));
  return opens?.kind === 'mark' || (opens?.kind === 'verb' && opens.base === 'have');
}
