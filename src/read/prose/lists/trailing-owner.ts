/** Owners behind their list: "the name and the phone of each supplier". */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import type { ListItem } from '../terms/list-item.js';
import { isReal } from './context-owners.js';
import { governorOf } from './noun-phrase.js';

/** "the name, address and phone of each supplier", "… for every order". */
export function trailingOwner(
  tokens: readonly Token[],
  from: number,
): { readonly things: readonly ThingName[]; readonly at: number; readonly each: boolean } | undefined {
  for (let i = tokens.length - 1; i > from; i--) {
    const token = tokens[i];
    if (token && /^[.;]$/.test(token.text) && i < tokens.length - 1) return undefined;
    if (!token || !/^(of|for)$/.test(token.lower)) continue;
    const next = tokens[i + 1];
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
    const rest = severalEach(tokens, i + 1).length < 2 && tokens.slice(end).some((t) => t.text === ',' || t.lower === 'and');
    if (!listed || (rest && tokens[end]?.tag !== 'to')) continue;
    const governor = governorOf(tokens, i + 1, end);
    const several = severalEach(tokens, i + 1);
    const things = several.length > 1 ? several : governor.host ? [] : governor.things.filter(isReal);
    if (things.length > 0) return { things, at: i, each: /^(each|every|all)$/.test(next.lower) };
  }
  return undefined;
}

/** "the name and the price of each product, as well as the contact of suppliers": what stands before "of each product" is its. */
export function firstRun(
  tokens: readonly Token[],
  items: readonly ListItem[],
): { readonly things: readonly ThingName[]; readonly items: readonly ListItem[] } | undefined {
  for (const [i, item] of items.slice(0, -1).entries()) {
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
