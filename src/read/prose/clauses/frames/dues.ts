/** "Members pay a monthly fee": so much each of them. */
import type { NounChunk, VerbChunk } from '../chunk.js';
import type { HasFrame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';

const OFTEN = /^(monthly|yearly|annual|weekly|quarterly|daily|fixed)$/;
const DUE = /^(fee|rent|contribution|due|premium|rate|deposit|amount|salary|wage|allowance)s?$/;

export function duesPaid(
  { base, passive, modal }: VerbChunk,
  payer: NounChunk,
  [due, ...more]: readonly NounChunk[],
  places: readonly NounChunk[],
  sentence: number,
): HasFrame | undefined {
  if (passive || base !== 'pay' || !due || more.length > 0 || places.length > 0 || !isSomebody(payer) || due.many) return undefined;
  const words = due.full ?? due.phrase.words;
  if (words.length !== 2 || !OFTEN.test(words[0] ?? '') || !DUE.test(words[1] ?? '') || !/^(a|an|the|their)$/.test(due.determiner))
    return undefined;
  return { kind: 'has', owner: payer, items: [due], by: 'verb', possible: modal, sentence };
}
