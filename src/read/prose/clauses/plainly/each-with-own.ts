/** "Products with a name and a price, orders with a date and customers with an email": three things, each with what stands behind it. */
import { isPluralWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';

/** A semicolon before each further one of them. */
export function eachWithOwn(tokens: readonly Token[]): readonly Token[] {
  if (tokens.filter(({ lower }) => lower === 'with').length < 2) return tokens;
  let said = tokens;
  for (let i = said.length - 1; i > 2; i--) if (said[i]?.lower === 'with') said = apartAt(said, i);
  return said;
}

function apartAt(tokens: readonly Token[], at: number): readonly Token[] {
  const from = nounStart(tokens, nounBefore(tokens, at));
  const isLed = (i: number): boolean => tokens[i]?.lower === 'with' && isMany(tokens[nounBefore(tokens, i)]);
  if (from === undefined || !tokens.slice(0, from - 1).some((_, i) => isLed(i))) return tokens;
  let before = from;
  while (/^(,|and|&)$/.test(tokens[before - 1]?.lower ?? '')) before--;
  const mark = tokens[before];
  return mark ? [...tokens.slice(0, before), { ...mark, text: ';', lower: ';', tag: 'punct' }, ...tokens.slice(from)] : tokens;
}

/** "orders with", "orders, each with". */
const nounBefore = (tokens: readonly Token[], at: number): number =>
  tokens[at - 1]?.lower === 'each' && tokens[at - 2]?.text === ',' ? at - 3 : at - 1;

/** Where "orders", "menu items" begins that a comma or "and" stands before. */
function nounStart(tokens: readonly Token[], last: number): number | undefined {
  if (!isMany(tokens[last])) return undefined;
  let from = last;
  while (/^(noun|adj)$/.test(tokens[from - 1]?.tag ?? '')) from--;
  return /^(,|and|&)$/.test(tokens[from - 1]?.lower ?? '') ? from : undefined;
}

const isMany = (token: Token | undefined): boolean => token !== undefined && /^(noun|verb)$/.test(token.tag) && isPluralWord(token.lower);
