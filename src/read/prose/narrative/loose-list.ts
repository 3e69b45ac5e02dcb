/** Lists that no word opens: behind a mark whose first words say something else, or up to a closing statement. */
import type { Token } from '../language/token.js';
import type { Item } from './item.js';
import { type Items, readItems } from './items.js';
import type { OpeningKind } from './opening-kind.js';

export interface LooseList {
  readonly kind: OpeningKind;
  readonly at: number;
  readonly items: readonly Item[];
}

const LEAST = 3;

/** The longest run of items that begins behind a mark or a small word, where most of them are surely properties. */
export function looseList(tokens: readonly Token[]): LooseList | undefined {
  if (tokens.filter(isMark).length < LEAST - 1) return undefined;
  let best: { readonly from: number; readonly items: readonly Item[] } | undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (!mayBegin(tokens, i)) continue;
    const { items, next } = gathered(tokens, i);
    if (isList(items) && !isSubject(tokens, next) && items.length > (best?.items.length ?? 0)) best = { from: i, items };
  }
  return best && { ...openedBy(tokens, best.from), items: best.items };
}

/** Items in a row, over a segment or two that are none. */
function gathered(tokens: readonly Token[], from: number): Items {
  const { items, next } = readItems(tokens, from);
  const all = [...items];
  let at = next;
  for (let left = all.length === 0 ? 0 : SKIPPED; left > 0 && at < tokens.length; left--) {
    const joint = skipMarks(tokens, at);
    const comma = tokens.findIndex(({ text }, i) => i > joint && text === ',');
    if (comma < 0 || comma - joint > LONGEST || saysSomething(tokens.slice(joint, comma))) break;
    const more = readItems(tokens, comma + 1);
    if (more.items.length === 0) break;
    all.push(...more.items);
    at = more.next;
  }
  return { items: all, next: at };
}

/** No segment of a list, but a statement. */
const saysSomething = (segment: readonly Token[]): boolean =>
  /^(verb|aux|modal)$/.test(segment[0]?.tag ?? '') ||
  segment.some(
    ({ text, tag }, i) =>
      text === ':' || (/^(aux|modal|verb)$/.test(tag) && /^(noun|pron|num)$/.test(segment[i - 1]?.tag ?? '') && segment[0]?.tag !== 'wh'),
  );

/** So many segments may be no items, each of so many words. */
const SKIPPED = 2;
const LONGEST = 8;

function skipMarks(tokens: readonly Token[], at: number): number {
  let i = at;
  while (tokens[i] && /^(,|and)$/.test(tokens[i]?.lower ?? '')) i++;
  return i;
}

const isMark = ({ text, lower }: Token): boolean => /^[,:]$/.test(text) || lower === 'and';

const mayBegin = (tokens: readonly Token[], i: number): boolean =>
  (i === 0 &&
    !/^(wh|pron|verb|aux|conj)$/.test(tokens[0]?.tag ?? '') &&
    !/^(besides?|beyond|apart|along|with)$/.test(tokens[0]?.lower ?? '')) ||
  /^[,:]$/.test(tokens[i - 1]?.text ?? '') ||
  /^(just|only|by|me|got|have|has|keep)$/.test(tokens[i - 1]?.lower ?? '') ||
  (tokens[i - 1]?.lower === 'of' && /^(consists?|made|list)$/.test(tokens[i - 2]?.lower ?? '')) ||
  (/^(noun|aux|verb)$/.test(tokens[i - 1]?.tag ?? '') && /^(a|an|the)$/.test(tokens[i]?.lower ?? ''));

const isList = (items: readonly Item[]): boolean =>
  items.length >= LEAST && items.filter(({ sure }) => sure).length * 2 > items.length && !items.some(({ plural, sure }) => plural && !sure);

/** "…, the rate and the cap are all set by the office": the run is what a statement is about. */
function isSubject(tokens: readonly Token[], next: number): boolean {
  const acts = (i: number): boolean => /^(verb|aux|modal|adv)$/.test(tokens[i]?.tag ?? '');
  if (acts(next)) return !/^(plenty|enough|it|fine|all)$/.test(tokens[next + 1]?.lower ?? '');
  if (tokens[next]?.lower !== 'and' || tokens[next + 1]?.tag === 'wh') return false;
  const end = tokens.findIndex(({ tag }, i) => i > next && tag === 'punct');
  return tokens.slice(next, end < 0 ? tokens.length : end).some((_, i) => acts(next + i));
}

/** The mark or the verb before it, else nothing: then it is of what was spoken of before. */
function openedBy(tokens: readonly Token[], from: number): Pick<LooseList, 'kind' | 'at'> {
  const colon = tokens.findLastIndex(({ text }, i) => text === ':' && i < from);
  if (colon > 0) return { kind: 'colon', at: colon };
  const verb = tokens.findLastIndex(({ tag }, i) => i < from && /^(verb|aux)$/.test(tag));
  if (verb > 0) return { kind: 'any', at: verb };
  return { kind: from > 1 ? 'any' : 'verb', at: from > 1 ? from - 1 : 0 };
}
