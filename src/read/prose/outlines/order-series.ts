/** "create, view, edit, and cancel bookings", "Create, update and archive units": each of the series is done, none is a noun. */
import type { Sentence, Token } from '../language/token.js';
import { isOrder } from './orders.js';

/** One of these says that the others are done as well, however often they are nouns: "view, post, report". */
const SURELY_DONE =
  /^(create|add|edit|update|modify|delete|remove|view|cancel|approve|reject|manage|archive|assign|publish|activate|deactivate|duplicate)$/;

const BETWEEN = /^([,/&]|and|or)$/;

export function withOrderSeries(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const done = new Set<number>();
  for (let at = 0; at < tokens.length; ) {
    const series = seriesFrom(tokens, at);
    const words = series.map((i) => tokens[i]?.lower ?? '');
    if (series.length > 1 && words.some((word) => SURELY_DONE.test(word)) && mayBeDone(tokens, at)) for (const i of series) done.add(i);
    at = (series.at(-1) ?? at) + 1;
  }
  if ([...done].every((i) => tokens[i]?.tag === 'verb')) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, i): Token => (done.has(i) && token.tag !== 'verb' ? { ...token, tag: 'verb' } : token)),
  };
}

/** Places of the orders that follow each other from here on, marks and conjunctions between them. */
function seriesFrom(tokens: readonly Token[], from: number): readonly number[] {
  const series: number[] = [];
  let at = from;
  while (isOrder(tokens[at]?.lower ?? '')) {
    series.push(at);
    let next = at + 1;
    while (next < at + 3 && BETWEEN.test(tokens[next]?.lower ?? '')) next++;
    if (next === at + 1) break;
    at = next;
  }
  return series;
}

/** "a create and update form", "the view, edit and delete rights": nouns. */
const mayBeDone = (tokens: readonly Token[], at: number): boolean => !/^(det|adj|poss|num)$/.test(tokens[at - 1]?.tag ?? '');
