/** What a line or a piece of one names: fields, or values. */
import type { Sentence, Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { itemsAt } from '../lists/list-reader.js';
import type { ListItem } from '../terms/list-item.js';

export interface Field {
  readonly item: ListItem;
  readonly sentence: number;
}

/** Of names under a bare name, those that must be called like properties. */
const SOME = 0.4;

/** Enough of them are called like properties to say that all are. */
export const areFieldNames = (fields: readonly Field[]): boolean => fields.filter(isFieldName).length >= Math.max(2, SOME * fields.length);

const isFieldName = ({ item }: Field): boolean =>
  isAttributeWord(item.words.at(-1) ?? '') || item.inside.length > 0 || /optional|required|unique|mandatory/.test(item.qualifier);

/** More words in front of brackets or a dash are a sentence. */
const MOST_WORDS = 14;

/** Never part of a name: what people do. */
export const DONE =
  /^(organi[sz]e|attach|add|edit|delete|remove|assign|select|choose|enter|upload|create|invite|generate|approve|reject|manage|see|send|click|allow|enable|ensure)$/;

/** Fields that the tokens name: no clause, no order. */
export function fieldsIn(said: readonly Token[], sentence: number): readonly Field[] {
  const tokens = asNames(said);
  const start = tokens.findIndex(({ tag }) => tag !== 'punct');
  const end = nameEnd(tokens, start);
  if (start < 0 || end - start > MOST_WORDS || DONE.test(tokens[start]?.lower ?? '')) return [];
  const whole = wholeName(tokens.slice(start, end));
  if (whole) return [{ item: whole, sentence }];
  const asked = tokens[start]?.tag === 'wh';
  if (!asked && tokens.slice(start, end).some(({ tag }) => tag === 'verb' || tag === 'aux' || tag === 'modal' || tag === 'pron')) return [];
  const { items } = itemsAt(tokens, start, tokens.length);
  return sharingTails(items)
    .filter(({ words, made, flag }) => words.length <= (made || flag ? 9 : 6) && !/^e\.?g|^i\.?e|^etc/.test(words[0] ?? ''))
    .map((item) => ({ item: withMarks(item, tokens), sentence }));
}

/** `department?` need not be there; `code PK` is the key. */
function withMarks(item: ListItem, tokens: readonly Token[]): ListItem {
  const optional = tokens.some(({ text, start }) => text === '?' && start <= item.end + 1) ? 'optional' : '';
  const keyed = item.words.length > 1 && item.words.at(-1) === 'pk';
  const named = keyed ? { name: item.name.replace(/\s+\S+$/, ''), words: item.words.slice(0, -1) } : {};
  return { ...item, ...named, qualifier: [item.qualifier, optional, keyed ? 'primary key' : ''].filter(Boolean).join(' ') };
}

/** `Display name`, `Support email`: a noun in front of another, where a sentence would have an order. */
function asNames(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(({ tag }) => tag !== 'punct');
  const [first, next] = [tokens[start], tokens[start + 1]];
  const last = tokens[nameEnd(tokens, start) - 1];
  const named =
    next === undefined || /^[(:]$/.test(next.text) || next.lower === 'and' || (next.tag === 'noun' && isAttributeWord(last?.lower ?? ''));
  return first?.tag === 'verb' && named ? tokens.map((token, i) => (i === start ? { ...token, tag: 'noun' } : token)) : tokens;
}

/** `Valid until`, `Related to`, `Reported by`, `Due on`: a name as it stands. */
function wholeName(tokens: readonly Token[]): ListItem | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || tokens.length < 2 || tokens.length > 3) return undefined;
  if (!/^(until|from|to|by|at|on|since|after|before|for)$/.test(last.lower) || /^(assign|link|apply|belongs?)$/.test(first.lower))
    return undefined;
  return {
    name: tokens.map(({ text }) => text).join(' '),
    words: tokens.map(({ lower }) => lower),
    start: first.start,
    end: last.end,
    number: 'one',
    inside: [],
    qualifier: '',
    made: true,
  };
}

/** `First and last name`: both are names. */
const sharingTails = (items: readonly ListItem[]): readonly ListItem[] =>
  items.map((item, i) => {
    const next = items[i + 1];
    const shares = next && next.words.length > 1 && item.words.length === 1 && SIDES.test(item.words[0] ?? '');
    const tail = next?.words.slice(1) ?? [];
    return shares ? { ...item, name: `${item.name} ${tail.join(' ')}`, words: [...item.words, ...tail] } : item;
  });
const SIDES = /^(first|last|start|end|minimum|maximum|min|max|opening|closing|gross|net|old|new|from|to|planned|actual|earliest|latest)$/;

/** Before brackets, a colon or a dash. */
const nameEnd = (tokens: readonly Token[], from: number): number => {
  const at = tokens.findIndex(({ text }, i) => i > from && /^([(:–—.;]|-)$/.test(text));
  return at < 0 ? tokens.length : at;
};

/** Up to four words are a value. */
export function valueIn({ tokens, index }: Pick<Sentence, 'tokens' | 'index'>): readonly Field[] {
  const named = tokens.slice(0, nameEnd(tokens, 0)).filter(({ tag, lower }) => tag !== 'punct' && !/^(or|and)$/.test(lower));
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last || named.length > 4) return [];
  const name = named.map(({ text }) => text).join(' ');
  return [
    {
      item: { name, words: named.map(({ lower }) => lower), start: first.start, end: last.end, number: 'one', inside: [], qualifier: '' },
      sentence: index,
    },
  ];
}
