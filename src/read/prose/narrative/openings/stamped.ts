/** "The fee is fixed on the visit", "a total is stored on it", "the reference stays with the line": what is said to be kept on something else. */
import type { Token } from '../../language/token.js';
import type { Item } from '../item.js';
import { readItems } from '../items/items.js';
import type { Noun } from '../nouns.js';
import type { Opening } from './openings.js';

const KEPT =
  /^(kept|stored|held|maintained|copied|stamped|frozen|written|noted|locked|fixed|denormalised|denormalized|recorded|printed|saved|entered|carried|materialised|materialized|snapshotted|logged|marked|captured)$/;
const STANDS = /^(sits?|stays?|go|goes|lives?|stands?|travels?)$/;
const ON = /^(on|onto|in|with|against)$/;
const ALSO = /^(too|also|down|up|there|as|well|both|all|always|only|itself|separately|directly)$/;

interface Statement {
  /** Where its subject ends, and its place begins. */
  readonly end: number;
  readonly place: number;
}

/** One for each such statement; what is kept is a word for a property. */
export function stampedIn(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  return tokens.flatMap((_, i): readonly Opening[] => {
    const where = whereIn(tokens, nouns, i);
    if (where) return [where];
    const said = statementAt(tokens, i);
    if (!said || tokens[said.end - 1]?.lower === 'what') return [];
    const items = subjectBefore(tokens, nouns, said.end);
    const place = nouns.find((noun) => noun.from === said.place);
    const it = /^(it|them)$/.test(tokens[said.place]?.lower ?? '');
    if (items.length === 0 || (!place && !it)) return [];
    return [{ kind: 'stamped', at: i, items, subject: place ? { noun: place } : { pronoun: 'it' } }];
  });
}

/** "is kept on", "gets written down on", "is computed at night and stored on", "sits on", "both stay with". */
function statementAt(tokens: readonly Token[], i: number): Statement | undefined {
  const word = tokens[i]?.lower ?? '';
  const stands = STANDS.test(word) && tokens[i]?.tag !== 'part';
  if (!stands && !/^(is|are|gets?|be)$/.test(word)) return undefined;
  const done = stands ? i : keptBehind(tokens, i);
  if (done < 0) return undefined;
  const on = pastAlso(tokens, done + 1);
  if (!ON.test(tokens[on]?.lower ?? '') || (stands && tokens[on]?.lower === 'in')) return undefined;
  let end = i;
  while (/^(both|all|also|then|always)$/.test(tokens[end - 1]?.lower ?? '') || tokens[end - 1]?.tag === 'modal') end--;
  return { end, place: on + 1 };
}

/** The participle behind "is", or one that an "and" joins to it. */
function keptBehind(tokens: readonly Token[], is: number): number {
  const first = pastAdverbs(tokens, is + 1);
  if (KEPT.test(tokens[first]?.lower ?? '') && ON.test(tokens[pastAlso(tokens, first + 1)]?.lower ?? '')) return first;
  if (!/^(part|verb)$/.test(tokens[first]?.tag ?? '')) return -1;
  return tokens.findIndex(
    ({ lower }, j) =>
      j > first && j < first + FAR && tokens[j - 1]?.lower === 'and' && KEPT.test(lower) && !tokens.slice(first, j).some(isMark),
  );
}
const FAR = 8;
const isMark = ({ tag }: Token): boolean => tag === 'punct';

function pastAdverbs(tokens: readonly Token[], from: number): number {
  let i = from;
  while (tokens[i]?.tag === 'adv' || ALSO.test(tokens[i]?.lower ?? '')) i++;
  return i;
}

function pastAlso(tokens: readonly Token[], from: number): number {
  let i = from;
  while (ALSO.test(tokens[i]?.lower ?? '') && i < from + 3) i++;
  return i;
}

/** The words for properties that the statement begins with, or that stand behind "for the large ones". */
function subjectBefore(tokens: readonly Token[], nouns: readonly Noun[], end: number): readonly Item[] {
  const first = /^(and|also|but|so|then|finally)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  const last = nouns.find((noun) => noun.to === end && noun.from < LATE)?.from ?? first;
  const lists = [...new Set([first, last])].map((from) => readItems(tokens.slice(0, end), from));
  return (
    lists.find(({ items, next }) => next >= end && items.length > 0 && items.every(({ sure, plural }) => sure && !plural))?.items ?? []
  );
}
const LATE = 6;

/** "The association is where the rank and the start date live". */
function whereIn(tokens: readonly Token[], nouns: readonly Noun[], at: number): Opening | undefined {
  if (tokens[at]?.lower !== 'where' || !/^(is|are|'s)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const end = tokens.findIndex(
    ({ lower }, i) => i > at + 1 && /^(live|lives|sit|sits|go|goes|belong|belongs|is|are|gets?|hang)$/.test(lower),
  );
  const noun = nouns.find(({ to }) => to === at - 1);
  if (end < 0 || !noun) return undefined;
  const { items, next } = readItems(tokens.slice(0, end), at + 1);
  return next >= end && items.length > 0 && items.every(({ sure }) => sure) ? { kind: 'stamped', at, items, subject: { noun } } : undefined;
}
