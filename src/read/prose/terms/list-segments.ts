/** Where a coordinated list is cut: commas, remarks between dashes, clauses inside it. */
import type { Token } from '../language/token.js';
import { FILLER_ADJECTIVES, INFORMATION_NOUNS } from '../language/word-classes.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { dashAt, inclusionAt } from '../lists/openers.js';
import { endsList, isPassiveClause, isPlaced, startsClause } from './list-ends.js';
import { endsWithEtc } from './list-remarks.js';
import { type Values, valuesBehind } from './values.js';

export interface Segment {
  readonly from: number;
  readonly to: number;
  /** What stands before it: `,` `and` `or` `;` or nothing. */
  readonly joint: string;
  /** A last word that is shared with the next segment. */
  readonly tail?: string;
  /** The one before shares its last word, which stands for one of each: "start and end dates". */
  readonly single?: boolean;
  /** "a kind – walk-in or booked – and a room": what it may be. */
  readonly values?: readonly string[];
}

const JOINTS = new Set([',', 'and', 'or', ';', '&', '/', '、', 'plus']);

export function segmentsOf(tokens: readonly Token[], from: number, limit: number): { segments: Segment[]; next: number } {
  const segments: Segment[] = [];
  let depth = 0;
  let start = from;
  let joint = '';
  let i = from;
  for (; i < limit; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === '(' || token.text === '[' || token.text === '（') depth++;
    else if (token.text === ')' || token.text === ']' || token.text === '）') {
      if (depth === 0) break;
      depth--;
    }
    if (depth > 0) continue;
    const aside = asideEnd(tokens, i, limit);
    if (aside > 0) {
      const said = valuesBehind(tokens, i);
      if (i > start) segments.push({ from: start, to: i, joint, ...(said && said.to <= aside ? { values: said.values } : {}) });
      joint = ',';
      i = aside;
      start = i + 1;
      continue;
    }
    if (isStop(token)) break;
    const kinds = i > start ? kindsOf(tokens, i) : undefined;
    if (kinds) {
      segments.push({ from: start, to: i, joint, values: kinds.values });
      if (!JOINTS.has(tokens[kinds.to]?.lower ?? '')) return { segments, next: kinds.to };
      joint = ',';
      i = kinds.to;
      start = i + 1;
      continue;
    }
    if (depth === 0 && inclusionAt(tokens, i) > 0 && i === start && joint === ',' && tokens[i]?.tag !== 'noun' && segments.length > 0)
      break;
    if (depth === 0 && inclusionAt(tokens, i) > 0 && i > start && tokens[start]?.lower !== 'whether') {
      if (!isGeneric(tokens, start, i) && !(segments.length === 0 && announces(tokens, start, i))) {
        // "…; basic nurse information including a, b": whose the next list is.
        if (joint === ';' && announces(tokens, start, i)) return { segments, next: start };
        break;
      }
      i += inclusionAt(tokens, i) - 1;
      start = i + 1;
      continue;
    }
    const relative = i > start ? relativeEnd(tokens, i, limit) : 0;
    if (relative > 0) {
      segments.push({ from: start, to: i, joint });
      joint = ',';
      i = relative;
      start = i + 1;
      continue;
    }
    if (i > start && endsList(tokens, i)) break;
    const besides = besidesAt(tokens, i);
    if (besides > 0) {
      if (i > start) segments.push({ from: start, to: i, joint });
      joint = 'and';
      i += besides - 1;
      start = i + 1;
      continue;
    }
    if (!JOINTS.has(token.lower) || inRange(tokens, start, i) || inDateAndTime(tokens, i) || isInnerSlash(tokens, i)) continue;
    if (i > start) segments.push({ from: start, to: i, joint });
    if (endsWithEtc(tokens, i)) return { segments, next: i };
    if (!(token.lower === 'and' && i === start)) joint = token.lower;
    else joint = 'and';
    start = i + 1;
    if (
      startsClause(tokens, start, limit) ||
      (segments.length === 1 && joint === 'and' && tokens[i - 1]?.text === ',' && isPassiveClause(tokens, start))
    )
      return { segments, next: i };
  }
  if (i > start) segments.push({ from: start, to: i, joint });
  return { segments, next: i };
}

/** Words of "as well as", "along with", "together with"; 0 when there are none. */
export function besidesAt(tokens: readonly Token[], i: number): number {
  const word = tokens[i]?.lower;
  if (word === 'as' && tokens[i + 1]?.lower === 'well' && tokens[i + 2]?.lower === 'as') return 3;
  return (word === 'along' || word === 'together') && tokens[i + 1]?.lower === 'with' ? 2 : 0;
}

/** "a grade of junior or senior", "a size, which is small or large". */
const kindsOf = (tokens: readonly Token[], at: number): Values | undefined =>
  (tokens[at]?.lower === 'of' || tokens[at + 1]?.lower === 'which') && isAttributeWord(tokens[at - 1]?.lower ?? '')
    ? valuesBehind(tokens, at)
    : undefined;

/** Longer remarks between dashes are sentences of their own. */
const LONGEST_ASIDE = 24;

/** "a lab number -- one lab number, one patient -- a date of birth": the list goes on behind the remark. Its last mark, or 0. */
function asideEnd(tokens: readonly Token[], i: number, limit: number): number {
  const opening = dashAt(tokens, i);
  if (opening === 0) return 0;
  for (let k = i + opening; k < Math.min(limit, i + LONGEST_ASIDE); k++) {
    const closing = dashAt(tokens, k);
    if (closing === 0) continue;
    const next = tokens[k + closing];
    return next && /^(det|noun|adj|num|conj)$|^punct$/.test(next.tag) ? k + closing - 1 : 0;
  }
  return 0;
}

/** "the vet who attends, the fee that was paid, and the outcome": the comma behind a clause inside the list, or 0. */
function relativeEnd(tokens: readonly Token[], i: number, limit: number): number {
  if (isPlaced(tokens, i)) return i + 3;
  if (!/^(who|that|which)$/.test(tokens[i]?.lower ?? '') || tokens[i - 1]?.tag !== 'noun') return 0;
  for (let k = i + 1; k < Math.min(limit, i + 7); k++) {
    const token = tokens[k];
    if (!token || (token.tag === 'punct' && token.text !== ',')) return 0;
    if (token.text !== ',') continue;
    const acts =
      tokens.slice(i + 1, k).some(({ tag }) => tag === 'verb' || tag === 'part') || /(ed|[^s]s)$/.test(tokens[i + 1]?.lower ?? '');
    const further = /^(det|noun|adj)$/.test(tokens[k + 1]?.tag ?? '') || isLastItem(tokens, k + 1);
    return acts && further ? k : 0;
  }
  return 0;
}

/** "…, and the outcome." */
const isLastItem = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'and' &&
  /^(det|noun|adj)$/.test(tokens[at + 1]?.tag ?? '') &&
  !/^(modal|aux|verb)$/.test(tokens[at + 2]?.tag ?? '');

/** "includes basic customer information such as a, b": the list that was announced begins only here. */
const announces = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from < 5 &&
  /^(information|details|data)$/.test(tokens[to - 1]?.lower ?? '') &&
  tokens.slice(from, to).every((token) => /^(noun|adj|det)$/.test(token.tag));

/** "other information such as a, b": the list goes on behind words that name nothing. */
const isGeneric = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      (token) => INFORMATION_NOUNS.has(token.lower) || FILLER_ADJECTIVES.has(token.lower) || token.tag === 'det' || token.text === ',',
    );

const isStop = (token: Token): boolean => token.tag === 'punct' && /^[.!?:。→]$|^[-–=]+>$|^[-–—]$/.test(token.text);

/** "between 1 and 5": the word that joins is part of the range. */
function inRange(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at];
  if (token?.lower !== 'and' && token?.lower !== 'or') return false;
  for (let i = at - 1; i >= Math.max(start, at - 6); i--) if (tokens[i]?.lower === 'between') return true;
  return false;
}

/** "a high/low/normal flag": the slash stands inside a word. */
export const isInnerSlash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '/' && tokens[at - 1]?.end === tokens[at]?.start && tokens[at]?.end === tokens[at + 1]?.start;

const inDateAndTime = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'and' &&
  /^dates?$/.test(tokens[at - 1]?.lower ?? '') &&
  /^times?$/.test(tokens[at + 1]?.lower ?? '') &&
  !/^[,]$/.test(tokens[at - 2]?.text ?? '');
