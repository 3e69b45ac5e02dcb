/** Places in which things stand more often than other nouns do, beyond those that `inventory.ts` counts. */
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import type { Noun } from './nouns.js';

export const SIGNS = ['made', 'another'] as const;
export type Sign = (typeof SIGNS)[number];

/** What people do to bring something about, or to write it down. */
const MAKING =
  /^(record|log|write|raise|issue|open|create|make|register|enter|add|book|place|store|keep|file|note|hold|take|send|receive|get|run|start|submit|sign|draw|print|produce|assign|set)$/;
const SEVERAL = /\b(another|each|every|no|any|one|two|both|several|many|most|some|few|all)\b/;

export function signsAt(tokens: readonly Token[], noun: Noun): readonly Sign[] {
  const before = tokens[noun.from - 1];
  const found: Sign[] = [];
  if (before?.tag === 'verb' && MAKING.test(verbBase(before.lower) ?? before.lower)) found.push('made');
  if (SEVERAL.test(noun.determiner)) found.push('another');
  return found;
}

const KNOWN_BY = /^(number|no|id|code|reference|ref|name|date|status|type|record|list|book|card|file)$/;

/** What a "docket number" or a "docket's code" is the number of. */
export function identifiedIn({ core }: Noun): string | undefined {
  return core.length > 1 && KNOWN_BY.test(core.at(-1) ?? '') ? core.slice(0, -1).join(' ') : undefined;
}
