/** ", when, …": a moment of which the list says no more. */
import type { Token } from '../../language/token.js';
import { deedOf } from '../doers.js';
import { type Item, made } from '../item.js';

/** Named by what somebody did in the item before ("who caught it, when" → `caught at`); else to be named by whose it is. */
export function bareWhen(tokens: readonly Token[], start: number, end: number, before: Item | undefined): Item | undefined {
  if (end - start !== 1 || tokens[start]?.lower !== 'when') return undefined;
  const done = before?.made && before.words.at(-1) === 'by' ? before.words.slice(0, -1).join(' ') : deedOf(before?.qualifier ?? '');
  return made(tokens, start, end, done === undefined || done === '' ? ['timestamp'] : [done, 'at'], { made: true });
}
