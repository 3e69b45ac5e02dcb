/** Which names can be those of things at all. */
import { verbBase } from '../language/verb-base.js';
import type { Tally } from './tally.js';
import { DOUBTED, NEVER } from './vague.js';

/** Verbs that are hardly ever nouns: a misread end of a name. */
const PLAIN = /^(say|sit|go|come|let|get|make|take|give|tell|put|keep|mean|sign|turn|become|seem|fire|pull|behave|want|have|do)$/;

export const namesNoThing = (key: string, tallies: ReadonlyMap<string, Tally>): boolean =>
  key.includes(' ') ? isMisread(key) || isIdentifier(key, tallies) : isOwnMark(tallies.get(key));

/** "known by its tag", "with its own SKU": what one of a thing is told by. */
const isOwnMark = (tally: Tally | undefined): boolean =>
  tally !== undefined &&
  (/^(barcode|serial)$/.test(tally.key) ||
    (/^(tag|label|badge|sku|sticker|tattoo|microchip|chip)$/.test(tally.key) && tally.possessed > 0));

/** "crew checks pump", "someone new": part of a clause, taken for a name. */
const isMisread = (key: string): boolean =>
  key
    .split(' ')
    .some(
      (word, i, all) =>
        (i < all.length - 1 ? verbBase(word) !== undefined && /[^s]s$/.test(word) : PLAIN.test(word)) ||
        /^(somebody|someone|everybody|everyone|nobody)$/.test(word),
    );

/** "part number", "product code": known by it, where the text also speaks of the part and the product. */
const isIdentifier = (key: string, tallies: ReadonlyMap<string, Tally>): boolean => {
  const cut = key.lastIndexOf(' ');
  const last = key.slice(cut + 1);
  if (/^(number|id|uid|uuid|name|date|time|timestamp|price|amount|cost|percentage|email|phone)$/.test(last)) return true;
  return /^(code|reference|serial)$/.test(last) && (tallies.get(key.slice(0, cut))?.mentions ?? 0) > 1;
};

export const isName = (key: string): boolean =>
  key.length < 50 && /^[\p{L}][\p{L}\p{N} &'-]*$/u.test(key) && (!NEVER.has(key) || DOUBTED.has(key)) && key.length > 2;
