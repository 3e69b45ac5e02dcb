/** "Members have memberships (monthly or yearly)": members have memberships; a membership is monthly or yearly. */
import { singularWord } from '../../../source/singular.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';

export function choiceAside(tokens: readonly Token[]): readonly Token[] {
  const open = tokens.findIndex(({ text }) => text === '(');
  const close = tokens.findIndex(({ text }, i) => i > open && text === ')');
  const [noun] = tokens.slice(Math.max(0, open - 1), open);
  if (open < 2 || close < open + 4 || noun?.tag !== 'noun') return tokens;
  const inside = tokens.slice(open + 1, close);
  const thing = singularWord(noun.lower);
  if (!isChoice(inside) || isAttributeWord(thing) || isAttributeWord(noun.lower)) return tokens;
  const ends = tokens.at(-1)?.tag === 'punct' && tokens.length - 1 > close;
  const rest = tokens.slice(close + 1, ends ? -1 : undefined);
  return [
    ...tokens.slice(0, open),
    ...rest,
    putWord(noun, ';', 'punct'),
    putWord(noun, 'a', 'det'),
    putWord(noun, thing, 'noun'),
    putWord(noun, 'is', 'aux'),
    ...inside,
    ...(ends ? tokens.slice(-1) : []),
  ];
}

/** "monthly or yearly", "paid, open or overdue": qualities, and nothing that could be had. */
const isChoice = (inside: readonly Token[]): boolean =>
  inside.every(({ tag, text, lower }, i) => (i % 2 === 0 ? isQuality(tag, lower) : /^(or|,|\/)$/.test(text))) &&
  inside.length % 2 === 1 &&
  inside.some(({ lower }) => lower === 'or' || lower === '/');

/** What it is made as: "lessons (video or text)". */
const MEDIA = /^(video|text|audio|image|photo|pdf|print|paper|digital|physical|online|onsite|remote)$/;

const isQuality = (tag: Token['tag'], lower: string): boolean =>
  tag === 'adj' ||
  MEDIA.test(lower) ||
  (tag === 'part' && !lower.endsWith('ing')) ||
  /^(daily|weekly|monthly|quarterly|yearly|annually|annual)$/.test(lower);
