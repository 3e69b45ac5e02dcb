/** Items of a list that goes on behind a segment which is none: "a name, pass or fail, a note and the date". */
import type { Token } from '../../language/token.js';
import { type Items, readItems } from '../items/items.js';

/** So many segments may be no items, each of so many words. */
const SKIPPED = 2;
const LONGEST = 8;

/** `least`: how many items the list must have before it may go on so. */
export function gathered(tokens: readonly Token[], from: number, least: number, defining = false): Items {
  const { items, next } = readItems(tokens, from, defining);
  const all = [...items];
  let [at, end] = [next, next];
  for (let left = all.length < least ? 0 : SKIPPED; left > 0 && at < tokens.length; left--) {
    const joint = skipMarks(tokens, at);
    const comma = tokens.findIndex(({ text }, i) => i > joint && text === ',');
    if (comma < 0 || comma - joint > LONGEST || saysSomething(tokens.slice(joint, comma))) break;
    const more = readItems(tokens, comma + 1);
    all.push(...more.items);
    at = comma;
    if (more.items.length > 0) [at, end] = [more.next, more.next];
  }
  return { items: all, next: end };
}

/** No segment of a list, but a statement. */
const saysSomething = (segment: readonly Token[]): boolean =>
  /^(aux|modal)$/.test(segment[0]?.tag ?? '') ||
  (segment[0]?.tag === 'verb' && /[^s]s$/.test(segment[0].lower)) ||
  segment.some(({ lower }) => OPENING.test(lower)) ||
  segment.some(
    ({ text, tag }, i) =>
      text === ':' || (/^(aux|modal|verb)$/.test(tag) && /^(noun|pron|num)$/.test(segment[i - 1]?.tag ?? '') && segment[0]?.tag !== 'wh'),
  );

/** Open a list of their own. */
const OPENING = /^(with|each|every|holding|carrying|recording|giving|naming|showing|stating|listing)$/;

function skipMarks(tokens: readonly Token[], at: number): number {
  let i = at;
  while (tokens[i] && /^(,|and)$/.test(tokens[i]?.lower ?? '')) i++;
  return i;
}
