/**
 * Coordinated lists: "a name, a price and a status (draft, published), which is optional". Finds where the list ends and
 * what each item is called. Knows commas, parentheses and clause boundaries; not what the items mean.
 */
import { oncePer } from '../../../util/once-per.js';
import { isPluralWord, singularPhrase, singularWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import { leadsNext } from './leads-next.js';
import type { ListItem } from './list-item.js';
import { type Segment, segmentsOf } from './list-segments.js';
import { isQualifier } from './qualifiers.js';
import { itemOf } from './read-item.js';
import { valuesBehind } from './values.js';

export interface ReadList {
  readonly items: readonly ListItem[];
  /** Index of the first token behind the list. */
  readonly next: number;
}

const known = oncePer((_: readonly Token[]) => new Map<string, ReadList>());

/** Once per place: patterns of several kinds read the list behind the same words. */
export function readList(tokens: readonly Token[], from: number, limit = tokens.length): ReadList {
  const lists = known(tokens);
  const place = `${from} ${limit}`;
  const list = lists.get(place) ?? listAt(tokens, from, limit);
  lists.set(place, list);
  return list;
}

function listAt(tokens: readonly Token[], from: number, limit: number): ReadList {
  const { segments, next } = segmentsOf(tokens, from, limit);
  const items: ListItem[] = [];
  let lead: Segment | undefined;
  for (const segment of distribute(tokens, segments)) {
    if (leadsNext(tokens, segment, next)) lead = segment;
    else if (isQualifier(tokens, segment.from) && items.length > 0) attach(items, tokens, segment);
    else {
      const said = lead ? wordsOf(tokens, lead) : '';
      items.push(
        ...itemOf(tokens, segment).map((item) => (said === '' ? item : { ...item, qualifier: `${said} ${item.qualifier}`.trim() })),
      );
      lead = undefined;
    }
  }
  return withValues(oneEach(items), tokens, next, limit);
}

/** "a title and a status: open, held or closed"; the list may go on behind the values. */
function withValues(items: readonly ListItem[], tokens: readonly Token[], next: number, limit: number): ReadList {
  const last = items.at(-1);
  const behind = last?.inside.length === 0 && STANDS_FOR.test(tokens[next]?.text ?? '') ? valuesBehind(tokens, next) : undefined;
  if (!last || !behind || behind.to > limit) return { items, next };
  const all = [...items.slice(0, -1), { ...last, inside: behind.values, end: tokens[behind.to - 1]?.end ?? last.end }];
  const joint = tokens[behind.to]?.text === ',' ? behind.to + 1 : behind.to;
  if (tokens[joint]?.lower !== 'and' || tokens[joint + 1]?.tag !== 'det') return { items: all, next: behind.to };
  const rest = readList(tokens, joint + 1, limit);
  return { items: [...all, ...rest.items], next: rest.next };
}

const STANDS_FOR = /^[:–—-]$/;

/** "usernames, passwords and positions" of many: one of each. */
function oneEach(items: readonly ListItem[]): readonly ListItem[] {
  if (items.length < 2 || !items.every((item) => item.number === 'many')) return items;
  return items.map((item) => ({
    ...item,
    name: singularPhrase(item.name).replace(/\bId$/, 'ID'),
    words: singularPhrase(item.words.join(' ')).split(' '),
  }));
}

const wordsOf = (tokens: readonly Token[], { from, to }: Segment): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

function attach(items: ListItem[], tokens: readonly Token[], segment: Segment): void {
  const last = items.pop();
  if (!last) return;
  items.push({
    ...last,
    qualifier: `${last.qualifier} ${wordsOf(tokens, segment)}`.trim(),
    end: tokens[segment.to - 1]?.end ?? last.end,
  });
}

/** Before "of the order", "for the week": the head of a segment. */
function headEnd(tokens: readonly Token[], { from, to }: Segment): number {
  const of = tokens.findIndex((token, i) => i > from && i < to && /^(of|for)$/.test(token.lower));
  return of < 0 ? to : of;
}

/** `start and end dates` → `start date`, `end date`; `old and new user IDs` → `old user ID`, `new user ID`. */
function distribute(tokens: readonly Token[], segments: readonly Segment[]): readonly Segment[] {
  const tails = segments.map((segment, i) => sharedTail(tokens, segment, segments[i + 1]));
  return segments.map((segment, i) => {
    const tail = tails[i];
    if (tail !== undefined) return { ...segment, tail };
    return tails[i - 1] === undefined ? segment : { ...segment, single: true };
  });
}

/** What the first of two borrows from the second. */
function sharedTail(tokens: readonly Token[], segment: Segment, next: Segment | undefined): string | undefined {
  if (!next || !/^(and|or)$/.test(next.joint) || segment.to - segment.from > 2 || tokens[segment.to]?.text === ',') return undefined;
  const to = headEnd(tokens, next);
  const last = tokens[to - 1];
  const own = tokens[segment.to - 1]?.lower ?? '';
  if (!last || isPluralWord(own)) return undefined;
  const words = tokens.slice(segment.from, segment.to).filter(({ tag }) => tag !== 'det');
  const [first] = tokens.slice(next.from, to).filter(({ tag }) => tag !== 'det');
  if (words.length === 1 && OPPOSED.some((pair) => pair.includes(own) && pair.includes(first?.lower ?? '')) && to - next.from > 1)
    return singularPhrase(
      tokens
        .slice(tokens.indexOf(first as Token) + 1, to)
        .map(({ text }) => text)
        .join(' '),
    ).replace(/\bId$/, 'ID');
  if (![2, 3].includes(to - next.from) || /^(date|time|id|name|information)$/.test(own)) return undefined;
  const one =
    /^(date|time|timestamp)$/.test(last.lower) && /^(creation|modification|start|opening|departure|registration|check-in|login)$/.test(own);
  return one || /^(dates|times|days|timestamps)$/.test(last.lower) ? singularWord(last.lower) : undefined;
}

/** Say which of two: by themselves they name nothing. */
const OPPOSED = [
  'old new previous current former latest existing original',
  'first last middle',
  'minimum maximum average min max',
  'planned actual estimated expected target',
  'upper lower',
  'internal external',
  'opening closing',
  'incoming outgoing',
  'home away',
  'primary secondary',
  'source target destination',
  'short long full',
].map((words) => words.split(' '));
