/** Items that give ways without a word for what differs, all of them nouns: "cash or card", "dog or cat", "a result, pass or fail". */
import { isPluralWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { type Item, made } from '../item.js';

/** Properties that have values. */
const VALUED =
  /^(status|state|type|kind|sort|category|priority|severity|level|mode|method|direction|outcome|result|condition|channel|frequency|sex|gender|urgency|size|grade|colour|color|shift|slot)$/;

interface Ways {
  readonly item: Item;
  /** The item before, with what it may be. */
  readonly said: boolean;
}

/** A segment that is nothing but nouns joined by "or". */
export function waysAt(tokens: readonly Token[], start: number, end: number, before: Item | undefined): Ways | undefined {
  const sides = sidesOf(tokens, start, end);
  if (sides.length < 2) return undefined;
  if (before && before.inside.length === 0 && !before.flag && VALUED.test(before.words.at(-1) ?? '') && tokens[start - 1]?.text === ',')
    return { item: { ...before, inside: sides }, said: true };
  if (
    before === undefined ? tokens[end]?.text !== ',' || !opensSegment(tokens[start - 1]) : !before.sure && before.determiner === undefined
  )
    return undefined;
  if (sides.some((side) => /^(pass|passed|yes)$/.test(side))) return undefined;
  const name = nameOf(sides);
  const extra = { sure: true, named: false, plural: false, qualifier: '', determiner: '', to: end, made: true, inside: sides };
  return { item: made(tokens, start, end, name.split(' '), extra), said: false };
}

const opensSegment = (token: Token | undefined): boolean => token === undefined || /^[:(]$/.test(token.text);

const CLASSES: readonly { readonly of: RegExp; readonly name: string }[] = [
  {
    of: /^(cash|card|cheque|check|transfer|bank transfer|credit|debit|invoice|paypal|credit card|debit card|direct debit|voucher|account)$/,
    name: 'payment method',
  },
  { of: /^(morning|afternoon|evening|night|day|am|pm|noon)$/, name: 'time of day' },
];

const nameOf = (sides: readonly string[]): string => CLASSES.find(({ of }) => sides.every((side) => of.test(side)))?.name ?? 'type';

/** Words of one kind, each alone: no properties, and nothing that is counted or pointed at. */
function sidesOf(tokens: readonly Token[], start: number, end: number): readonly string[] {
  if (end - start < 3 || end - start > 9) return [];
  const sides: string[][] = [[]];
  for (const { lower, tag } of tokens.slice(start, end)) {
    if (lower === 'or') sides.push([]);
    else if (!/^(noun|adj|verb|part)$/.test(tag)) return [];
    else sides.at(-1)?.push(lower);
  }
  const nouns = tokens.slice(start, end).filter(({ tag }) => tag === 'noun').length;
  const plain = sides.every(
    (side) => side.length > 0 && side.length < 3 && !isAttributeWord(side.at(-1) ?? '') && !isPluralWord(side.at(-1) ?? ''),
  );
  return plain && nouns > 0 ? sides.map((side) => side.join(' ')) : [];
}
