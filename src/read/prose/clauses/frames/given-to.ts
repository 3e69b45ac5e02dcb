/** "The warden gives each plot a number", "we assign every pupil a locker": what comes behind is of what stands before it. */
import type { NounChunk, VerbChunk } from '../chunk.js';
import type { HasFrame } from '../frame.js';
import { isProperty } from '../property-name.js';

const GIVING = /^(give|assign|award|grant|set|allocate|allot)$/;

export function givenTo(
  { base, passive, modal }: VerbChunk,
  teller: NounChunk | undefined,
  [to, ...given]: readonly NounChunk[],
  sentence: number,
): HasFrame | undefined {
  // "Every runner is given a number"
  const got = to ? [to, ...given] : given;
  if (passive && GIVING.test(base) && teller && got.length > 0 && got.every((item) => isProperty(item) && item.preposition === undefined))
    return { kind: 'has', owner: teller, items: got, by: 'verb', possible: modal, sentence };
  const [first] = given;
  if (passive || !GIVING.test(base) || !to || !first || first.from !== to.to || first.preposition !== undefined) return undefined;
  if (!/^(a|an|the|each|every|their|its)$/.test(to.determiner) || to.made || isProperty(to)) return undefined;
  if (!given.every((item) => isProperty(item) || /^(a|an|one|its|their)$/.test(item.determiner))) return undefined;
  return { kind: 'has', owner: to, items: given, by: 'verb', possible: modal, ...(teller ? { teller } : {}), sentence };
}
