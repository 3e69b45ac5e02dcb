/** What is kept or stated for each of something. */
import type { NounChunk, VerbChunk } from '../chunk.js';
import type { HasFrame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import type { Resolved } from '../meant.js';
import { isProperty } from '../property-name.js';

/** "for each shop and product", "of each pupil in each term", "per article". */
export const eachOf = (groups: readonly Resolved[]): readonly NounChunk[] =>
  groups.flatMap(({ preposition, members }) => {
    const [first] = members;
    const each = first && preposition !== undefined && !first.many && (preposition === 'per' || /^(each|every)$/.test(first.determiner));
    return each ? members.filter(({ many, made, determiner }) => !many && !made && /^(each|every|)$/.test(determiner)) : [];
  });

const STATING = /^(list|state|define|set|specify|give|show|hold|contain|carry|note|name|indicate)$/;

/** "A note lists per article the pieces sent", "the policy states for each field the crop": of both. */
export function statedOfEach(
  [one]: readonly NounChunk[],
  verb: VerbChunk,
  subject: NounChunk,
  items: readonly NounChunk[],
  sentence: number,
): HasFrame | undefined {
  if (!one || verb.passive || !STATING.test(verb.base) || isSomebody(subject) || !items.some(isProperty)) return undefined;
  return { kind: 'has', owner: one, items, by: 'verb', possible: false, paired: subject, sentence };
}
