/** "Each employee has a balance per type and year": one row for each type and year. */
import { bareNoun } from '../bare-noun.js';
import type { NounChunk } from '../chunk.js';
import type { HasFrame } from '../frame.js';
import type { Resolved } from '../meant.js';

export function perSeveral(frame: HasFrame, groups: readonly Resolved[]): readonly HasFrame[] {
  const per = groups.find(({ preposition, after }) => preposition === 'per' && after)?.members ?? [];
  const [item, ...more] = frame.items.filter((noun) => !per.includes(noun));
  if (frame.by !== 'verb' || !item || more.length > 0 || per.length < 2 || per.every(isUnit)) return [frame];
  if (item.many || item.made || PRICED.test(lastOf(item))) return [frame];
  const rows: NounChunk = { ...item, many: true };
  return [
    { ...frame, items: [rows] },
    { ...frame, owner: rows, items: per.map(bareNoun), by: 'with' },
  ];
}

const lastOf = ({ phrase: { words } }: NounChunk): string => words.at(-1) ?? '';

/** "a price per person and night": no row for each. */
const isUnit = (noun: NounChunk): boolean => UNIT.test(lastOf(noun));
const UNIT = /^(second|minute|hour|day|night|week|month|year|person|head|unit|piece|kilo|mile|metre|meter|km|kg)$/;
const PRICED = /^(price|rate|cost|fee|limit)$/;
