/**
 * Any text as an ASCII identifier that every engine takes: accents are stripped, Greek and Cyrillic are transliterated,
 * and what no table here knows becomes a word with a hash of the original, so that two such names stay apart.
 */
import { shortHash } from '../../util/short-hash.js';
import { snakeCase } from '../../util/snake-case.js';

/** Longest text that is looked at: names are shortened later, and endless ones must not cost more. */
const LONGEST = 400;

/** What is an identifier already. */
const PLAIN = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** `Größe` → `grosse`, `заказ` → `zakaz`, `注文` → `{fallback}_5f0c…`. */
export function identifier(text: string, fallback: string): string {
  if (text.length <= LONGEST && PLAIN.test(text)) return text;
  const latin = transliterate(snakeCase(text.slice(0, LONGEST)));
  const kept = latin.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  if (!/[a-z0-9]/.test(kept)) return `${fallback}_${shortHash(text)}`;
  return /^[0-9]/.test(kept) ? `${fallback}_${kept}` : kept;
}

function transliterate(text: string): string {
  const stripped = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return [...stripped].map((char) => LETTERS.get(char) ?? char).join('');
}

const pairs = (from: string, to: string): readonly (readonly [string, string])[] => {
  const targets = to.split(' ');
  return [...from].map((char, i) => [char, targets[i] ?? ''] as const);
};

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs('ßæœøđðþłı', 'ss ae oe o d d th l i'),
  ...pairs('абвгдежзийклмнопрстуфхцчшщъыьэюя', 'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'),
  ...pairs('ёіїєґ', 'e i i ie g'),
  ...pairs('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'),
]);
