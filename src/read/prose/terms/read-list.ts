/**
 * Coordinated lists: "a name, a price and a status (draft, published), which is optional". Finds where the list ends and
 * what each item is called. Knows commas, parentheses and clause boundaries; not what the items mean.
 */
import { isPluralWord, singularPhrase, singularWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
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

export function readList(tokens: readonly Token[], from: number, limit = tokens.length): ReadList {
  const { segments, next } = segmentsOf(tokens, from, limit);
  const items: ListItem[] = [];
  for (const segment of distribute(tokens, segments)) {
    if (isQualifier(tokens, segment.from) && items.length > 0) attach(items, tokens, segment);
    else items.push(...itemOf(tokens, segment));
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

function attach(items: ListItem[], tokens: readonly Token[], segment: Segment): void {
  const last = items.pop();
  if (!last) return;
  const words = tokens.slice(segment.from, segment.to);
  items.push({
    ...last,
    qualifier: `${last.qualifier} ${words.map((token) => token.text).join(' ')}`.trim(),
    end: words.at(-1)?.end ?? last.end,
  });
}

/** Before "of the order": the head of a segment. */
function headEnd(tokens: readonly Token[], { from, to }: Segment): number {
  const of = tokens.findIndex((token, i) => i > from && i < to && token.lower === 'of');
  return of < 0 ? to : of;
}

/** `start and end dates` → `start dates`, `end dates`: the first borrows the last word of the second. */
function distribute(tokens: readonly Token[], segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment, i) => {
    const next = segments[i + 1];
    const to = next ? headEnd(tokens, next) : 0;
    const last = tokens[to - 1];
    const shares =
      next && (next.joint === 'and' || next.joint === 'or') && segment.to - segment.from <= 2 && [2, 3].includes(to - next.from) && last;
    const own = tokens[segment.to - 1]?.lower ?? '';
    const one =
      shares &&
      /^(date|time|timestamp)$/.test(last.lower) &&
      segment.to - segment.from <= 2 &&
      /^(creation|modification|start|opening|departure|registration|check-in|login)$/.test(own);
    if (
      !shares ||
      !(one || /^(dates|times|days|timestamps)$/.test(last.lower)) ||
      isPluralWord(own) ||
      /^(date|time|id|name|information)$/.test(own)
    )
      return segment;
    return { ...segment, tail: singularWord(last.lower) };
  });
}
