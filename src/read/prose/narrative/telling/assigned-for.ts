/** Somebody or something put with another from one day to another: "a warden is assigned to a hut, with a start date and an end date". */
import type { Token } from '../../language/token.js';
import type { Read } from '../inventory.js';
import { isHappening } from '../likeness.js';
import { type Pairing, pairOf } from '../pairings.js';
import type { Mention } from '../relation.js';

/** It will be another one later: a row of both for each time, with all that is listed there. */
export function assignedFor({ strand: { tokens }, openings }: Read, mentions: readonly Mention[]): Pairing | undefined {
  const [first, second] = distinct(mentions);
  if (!first || !second || distinct(mentions).length > 2 || isHappening(first) || isHappening(second)) return undefined;
  const names = openings.flatMap(({ items }) => items.map(({ name }) => name));
  if (!names.some((name) => STARTS.test(name)) || !names.some((name) => ENDS.test(name)) || !isForTime(tokens)) return undefined;
  return { ...pairOf(first.key < second.key ? [first, second] : [second, first], tokens), owns: true };
}

const STARTS = /^(start|begin|starting|beginning|from|started|since|valid from)\b/;
const ENDS = /^(end|ending|until|till|ended|finish|to|valid until)\b/;

const distinct = (mentions: readonly Mention[]): readonly Mention['thing'][] => [
  ...new Map(mentions.map(({ thing }) => [thing.key, thing] as const)).values(),
];

const isForTime = (tokens: readonly Token[]): boolean => ASSIGNED.test(tokens.map(({ lower }) => lower).join(' '));

/** What is done with somebody for a while, and could be done with another the next day. */
const ASSIGNED =
  /\b(assign(s|ed|ment|ments)?|allocated?|allocates|allocations?|appoint(s|ed|ment)?|second(ed)? to|posted to|stationed|in charge of|responsible for|looks? after|takes? over|for a (certain |limited |fixed |given )?(while|time|period)|over (time|the years)|had (it|them|him|her)|which \w+( \w+)? (has|have|had) which)\b/;
