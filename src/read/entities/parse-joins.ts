/** `User → Order → Item`, `Customer 1-n Order`: names in one line with how many of the one go with the other. */
import type { NamedLink } from '../source/naming-relations.js';
import type { ListedName } from './parse-names.js';

/** Pattern id of what such a line says. */
const JOINED = 'entities/joined';

const HOW_MANY = '\\(?\\s*(?:[01]\\s*\\.\\.\\s*)?([1nm*∞])\\s*\\)?';
const JOIN = new RegExp(
  `(?<=[\\p{L}\\p{N}_)] )${HOW_MANY}\\s*(?:[-–—:]+|to)\\s*${HOW_MANY}(?= [\\p{L}_])|\\s*(?:[-–—=]{1,2}>|[→⇒⟶➔➜])\\s*`,
  'giu',
);

export interface JoinedNames {
  /** The text with a comma for every join, as long as it was. */
  readonly text: string;
  readonly joins: readonly { readonly at: number; readonly left?: 'one' | 'many'; readonly right?: 'one' | 'many' }[];
}

export function joinsIn(text: string): JoinedNames {
  const joins: { at: number; left?: 'one' | 'many'; right?: 'one' | 'many' }[] = [];
  const plain = text.replace(JOIN, (join: string, left: string | undefined, right: string | undefined, at: number) => {
    joins.push({ at, ...(left === undefined || right === undefined ? {} : { left: numberOf(left), right: numberOf(right) }) });
    return `${' '.repeat(join.length - 1)},`;
  });
  return { text: plain, joins };
}

const numberOf = (mark: string): 'one' | 'many' => (mark === '1' ? 'one' : 'many');

/** What the joins say of the names on their two sides, of all places in the order of the text. Of a bare arrow the names say who refers to whom, else the later one does. */
export function linksJoined(
  joins: JoinedNames['joins'],
  names: readonly Pick<ListedName, 'id' | 'start' | 'end'>[],
  known: readonly NamedLink[],
): readonly NamedLink[] {
  return joins.flatMap(({ at, left, right }): readonly NamedLink[] => {
    const before = names.findLast(({ end }) => end <= at)?.id;
    const after = names.find(({ start }) => start > at)?.id;
    if (before === undefined || after === undefined || before === after) return [];
    const knows = known.some((link) => isBetween(link, before, after));
    if (left === undefined && knows) return [];
    const core = { pattern: JOINED, confidence: left === undefined ? 0.75 : 0.95 };
    if (left === 'many' && right === 'many') return [{ ...core, from: before, to: after, cardinality: 'many-to-many' }];
    if (left === 'many') return [{ ...core, from: before, to: after, cardinality: 'many-to-one' }];
    return [{ ...core, from: after, to: before, cardinality: right === 'one' ? 'one-to-one' : 'many-to-one' }];
  });
}

export const isBetween = ({ from, to }: Pick<NamedLink, 'from' | 'to'>, a: string, b: string): boolean =>
  (from === a && to === b) || (from === b && to === a);
