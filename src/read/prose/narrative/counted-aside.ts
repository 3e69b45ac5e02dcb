/** "a district – there are six, each with a name –", "a tender – we run three, name and call sign –": what many are, said of the noun before. */
import type { Token } from '../language/token.js';
import { readItems } from './items/items.js';

const HAVING = /^(have|run|own|keep|use|has|'ve|are|'s|is|operate|got|hold|employ|work)$/;
const SO_MANY =
  /^(about|around|some|roughly|only|just|currently|perhaps|maybe|over|nearly|almost|at|present|now|today|of|them|these|all|in|total|or|so)$/;
/** So many words may say how many there are. */
const FAR = 8;

/** The list of the aside with the noun that it is of, or undefined. */
export function countedAside(before: readonly Token[], aside: readonly Token[]): readonly Token[] | undefined {
  const noun = before.slice(before.findLastIndex(({ tag }) => tag !== 'noun') + 1);
  const mark = aside.findIndex(({ text }) => text === ',' || text === ':');
  const comma = aside[mark];
  if (noun.length === 0 || noun.length > 3 || !comma || mark > FAR || !isCount(aside.slice(0, mark))) return undefined;
  const rest = aside.slice(mark + 1);
  if (/^(each|every|all)$/.test(rest[0]?.lower ?? '') && /^(with|having)$/.test(rest[1]?.lower ?? '')) return [...noun, comma, ...rest];
  const { items } = readItems(rest, 0);
  const sure = items.filter((item) => item.sure).length;
  return sure > 0 && items.length > 1 && sure * 2 >= items.length
    ? [...noun, { ...comma, text: ':', lower: ':', tag: 'punct' }, ...rest]
    : undefined;
}

/** "there are six", "we run three", "about forty of them". */
function isCount(words: readonly Token[]): boolean {
  const count = words.findIndex(({ tag }) => tag === 'num');
  return (
    count >= 0 &&
    words.slice(0, count).every(({ tag, lower }) => tag === 'pron' || HAVING.test(lower) || SO_MANY.test(lower)) &&
    words.slice(count + 1).every(({ tag, lower }) => tag === 'num' || SO_MANY.test(lower))
  );
}
