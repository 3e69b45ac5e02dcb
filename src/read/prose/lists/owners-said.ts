/** Owners that a list itself says: behind it ("… of each supplier"), or before it ("parts by their number, price"). */

import type { ThingName } from '../claims/claim.js';
import { namesPerson } from '../language/names-person.js';
import type { Token } from '../language/token.js';
import type { ListItem } from '../terms/list-item.js';
import { attributeShare } from './attribute-words.js';
import { itemsAt } from './list-reader.js';
import { governorOf } from './noun-phrase.js';
import { isReal } from './owners.js';

/** "the name, address and phone of each supplier", "… for every order". */
export function trailingOwner(
  tokens: readonly Token[],
  from: number,
): { readonly things: readonly ThingName[]; readonly at: number; readonly each: boolean } | undefined {
  const clause = tokens.findIndex((token, i) => i > from && token.text === ';');
  const last = (clause < 0 ? tokens.length : clause) - 1;
  for (let i = last; i > from; i--) {
    const token = tokens[i];
    if (token && token.text === '.' && i < last) return undefined;
    if (!token || !/^(of|for)$/.test(token.lower)) continue;
    const next = tokens[i + 1];
    // "the start and the number of shots": how many, not whose.
    if (token.lower === 'of' && /^(number|count|amount)$/.test(tokens[i - 1]?.lower ?? '') && next?.tag === 'noun') continue;
    if (!next || !(/^(each|every|the|all|a|an)$/.test(next.lower) || /[^s]s$/.test(next.lower))) continue;
    const listed = tokens.slice(from, i).some((t) => t.text === ',' || t.lower === 'and');
    let end = i + 1;
    while (
      end < tokens.length &&
      !/^[.,;:(]$/.test(tokens[end]?.text ?? '') &&
      !/^(verb|modal|wh|to|aux)$/.test(tokens[end]?.tag ?? '') &&
      tokens[end]?.lower !== 'and'
    )
      end++;
    if (token.lower === 'for' && tokens[end]?.tag === 'to' && /^(noun|verb)$/.test(next.tag)) continue;
    const rest =
      severalEach(tokens, i + 1).length < 2 &&
      !actsFurther(tokens, end) &&
      tokens.slice(end, last + 1).some((t) => t.text === ',' || t.lower === 'and');
    if (!listed || (rest && tokens[end]?.tag !== 'to')) continue;
    const governor = governorOf(tokens, i + 1, end);
    const several = severalEach(tokens, i + 1);
    const things = several.length > 1 ? several : governor.host ? [] : governor.things.filter(isReal);
    // "for guests to look at": whom it is good for.
    if (token.lower === 'for' && tokens[end]?.tag === 'to' && things.every(({ key }) => namesPerson(key))) continue;
    if (things.length > 0) return { things, at: i, each: /^(each|every|all)$/.test(next.lower) };
  }
  return undefined;
}

/** "the price and stock of the parts, and be able to order them": what follows is a further clause, no item. */
function actsFurther(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (/^(,|and)$/.test(tokens[next]?.lower ?? '')) next++;
  const [token, behind] = [tokens[next], tokens[next + 1]];
  if (next === at || !token || !behind) return false;
  return (
    /^(aux|verb|modal|pron)$/.test(token.tag) ||
    (token.tag === 'part' && token.lower.endsWith('ing') && /^(det|pron|prep|to)$/.test(behind.tag))
  );
}

/** "for each article, comment, and reply". */
function severalEach(tokens: readonly Token[], from: number): readonly ThingName[] {
  if (!/^(each|every)$/.test(tokens[from]?.lower ?? '')) return [];
  const end = tokens.findIndex((token, i) => i > from && (/^[.;:]$/.test(token.text) || i === tokens.length - 1));
  const rest = tokens.slice(from + 1, end);
  if (!rest.every((token) => token.tag === 'noun' || token.tag === 'adj' || token.text === ',' || token.lower === 'and')) return [];
  const parts: Token[][] = [[]];
  for (const token of rest) {
    if (token.text === ',' || token.lower === 'and') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0).flatMap((part) => governorOf(part, 0, part.length).things);
}

/** "the name and the price of each product, as well as the contact of suppliers": what stands before "of each product" is its. */
export function firstRun(
  tokens: readonly Token[],
  items: readonly ListItem[],
): { readonly things: readonly ThingName[]; readonly items: readonly ListItem[] } | undefined {
  for (const [i, item] of items.entries()) {
    const at = tokens.findIndex(
      (token, k) =>
        token.start >= item.start &&
        token.end <= item.end &&
        /^(of|for)$/.test(token.lower) &&
        /^(each|every)$/.test(tokens[k + 1]?.lower ?? ''),
    );
    if (at < 0 || i === 0) continue;
    const end = tokens.findIndex((token) => token.end >= item.end) + 1;
    const things = governorOf(tokens, at + 1, end).things.filter(isReal);
    if (things.length > 0) return { things, items: items.slice(0, i + 1) };
  }
  return undefined;
}

/** "stores parts by their number, price and stock": what is stored stands before what it has. */
export function ownedBehind(
  tokens: readonly Token[],
  from: number,
): { readonly things: readonly ThingName[]; readonly at: number } | undefined {
  const by = tokens.findIndex(({ lower }, i) => i > from && i < from + 6 && /^(by|with|through|using)$/.test(lower));
  if (by < 0 || !/^(its|their|his|her)$/.test(tokens[by + 1]?.lower ?? '')) return undefined;
  if (tokens.slice(from, by).some(({ tag }) => /^(punct|conj|verb|part|prep)$/.test(tag))) return undefined;
  const things = governorOf(tokens, from, by).things.filter(isReal);
  const { items } = itemsAt(tokens, by + 1);
  return things.length === 1 && items.length > 1 && attributeShare(items) >= 0.5 ? { things, at: by + 1 } : undefined;
}
