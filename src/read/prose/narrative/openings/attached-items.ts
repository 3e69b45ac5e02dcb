/** "for an amount, on a date, with a note": properties that prepositions attach, one after the other. */
import { pastOf } from '../../language/past.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { type Item, made } from '../item.js';
import { readItems } from '../items/items.js';
import type { Noun } from '../nouns.js';
import { subjectOf } from '../subject.js';
import { listSubject } from './list-subject.js';
import type { Opening } from './openings.js';

const ATTACHING = /^(on|at|for|from|to|in|until|till|over|by)$/;

/** Of what the sentence is about; two of them at least, the ones behind "with" counted, which are read as lists. */
export function attachedItems(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  const verb = tokens.findIndex(({ tag }) => tag === 'verb' || tag === 'aux');
  if (verb < 0) return [];
  const found: Item[] = [];
  let [attached, first] = [0, 0];
  for (let i = verb + 1; i < tokens.length; i++) {
    const word = tokens[i]?.lower ?? '';
    if (word === ':') return [];
    if (word !== 'with' && !ATTACHING.test(word)) continue;
    const from = tokens[i + 1]?.lower === 'such' ? i + 2 : i + 1;
    const again = onAnother(found.at(-1), tokens, i);
    if (again) {
      found.push(again);
      attached++;
      continue;
    }
    if (!/^(a|an|one)$/.test(tokens[from]?.lower ?? '')) continue;
    const items = tokens[from]?.lower === 'one' ? oneDay(tokens, from) : propertiesAt(tokens, from);
    attached += items.length;
    if (items.length > 0) first ||= i;
    if (word !== 'with') found.push(...items.flatMap((item) => calledBy(item, tokens, i)));
  }
  if (found.length === 0) return [];
  if (attached > 1) return [{ kind: 'stamped', at: first, items: found, subject: listSubject('with', found, tokens, nouns, first) }];
  const done = doneAt(found, tokens, first);
  return done < 0 ? [] : [{ kind: 'stamped', at: first, items: found, subject: subjectOf(tokens, nouns, done) }];
}

/** "is closed on a date by …", said for that alone: where "closed" stands, or -1. */
function doneAt([item]: readonly Item[], tokens: readonly Token[], on: number): number {
  const act = /^(off|out|up|down|back|in)$/.test(tokens[on - 1]?.lower ?? '') ? on - 2 : on - 1;
  const passive =
    item?.made === true &&
    tokens[act]?.tag === 'part' &&
    tokens.slice(Math.max(0, act - 2), act).some(({ lower }) => /^(is|are|gets?|be|was|were)$/.test(lower)) &&
    !tokens.slice(0, act).some(({ tag }) => tag === 'neg');
  return passive ? act : -1;
}

/** "put on it on one day": when, where something else is done "on another". */
const oneDay = (tokens: readonly Token[], from: number): readonly Item[] =>
  /^(day|date)$/.test(tokens[from + 1]?.lower ?? '') &&
  tokens.slice(from + 2).some(({ lower }, i, all) => lower === 'another' && all[i - 1]?.lower === 'on')
    ? [made(tokens, from + 1, from + 2, [tokens[from + 1]?.lower ?? ''], {})]
    : [];

/** "opened on a date and closed on another". */
function onAnother(before: Item | undefined, tokens: readonly Token[], at: number): Item | undefined {
  const [next, behind] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (!before?.made || tokens[at]?.lower !== 'on' || !/^(another|some)$/.test(next) || !/^(|[,.;]|and|day|date|one)$/.test(behind))
    return undefined;
  const [item] = calledBy({ ...before, name: 'date', words: ['date'] }, tokens, at);
  return item?.made ? { ...item, from: at, to: at + 2, start: tokens[at]?.start ?? 0, end: tokens[at + 1]?.end ?? 0 } : undefined;
}

/** "from a date until a date", "signed on a date", "taken off at a time": by what is done then. */
function calledBy(item: Item, tokens: readonly Token[], at: number): readonly Item[] {
  const suffix = MOMENTS.get(item.name);
  if (suffix === undefined) return [item];
  const edge = EDGES.get(tokens[at]?.lower ?? '');
  if (edge !== undefined) return [named(item, [edge, item.name])];
  const particle = /^(off|out|up|down|back|in)$/.test(tokens[at - 1]?.lower ?? '') ? [tokens[at - 1]?.lower ?? ''] : [];
  const act = tokens[at - 1 - particle.length];
  if (!act || !/^(part|verb)$/.test(act.tag)) return tokens[at]?.lower === 'on' ? [item] : [];
  return [named(item, [pastOf(verbBase(act.lower) ?? act.lower), ...particle, suffix])];
}
const MOMENTS: ReadonlyMap<string, string> = new Map([
  ['date', 'on'],
  ['day', 'on'],
  ['time', 'at'],
]);
const EDGES: ReadonlyMap<string, string> = new Map([
  ['from', 'start'],
  ['until', 'end'],
  ['till', 'end'],
  ['to', 'end'],
]);
const named = (item: Item, words: readonly string[]): Item => ({ ...item, name: words.join(' '), words, made: true });

/** "an amount", "a start and an end date": up to the next mark or preposition. */
function propertiesAt(tokens: readonly Token[], from: number): readonly Item[] {
  const { items } = readItems(tokens.slice(0, segmentEnd(tokens, from)), from);
  return items.every(({ sure, plural, determiner }) => sure && !plural && /^(a|an)$/.test(determiner ?? '')) ? items : [];
}

function segmentEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(
    ({ text, lower, tag }, i) =>
      i > from &&
      (/^[,;:]$/.test(text) ||
        ATTACHING.test(lower) ||
        lower === 'with' ||
        tag === 'verb' ||
        (lower === 'and' && tokens[i + 1]?.tag === 'part')),
  );
  return end < 0 ? tokens.length : end;
}
