/** Items that give two ways without a word for what differs: "paid or bounced", "qualified or not", "rush or not". */
import { textOf } from '../../language/text-of.js';
import type { Token } from '../../language/token.js';
import { type Item, made } from '../item.js';

export function eitherAt(tokens: readonly Token[], start: number, end: number): Item | undefined {
  const or = start + 1 + tokens.slice(start + 1, Math.min(end, start + 5)).findIndex(({ lower }) => lower === 'or');
  if (or === start || tokens.slice(start, end).some(({ tag }) => /^(pron|aux|modal|wh|det)$/.test(tag))) return undefined;
  const first = tokens.slice(start, or).map(({ lower }) => lower);
  if (tokens[or + 1]?.lower === 'not') return made(tokens, start, end, ['is', ...first], { flag: true, made: true });
  if (/^(pass|passed) or (fail|failed)$/.test(textOf(tokens, start, end).toLowerCase()))
    return made(tokens, start, end, ['is', 'passed'], { flag: true, made: true });
  const sides = sidesOf(tokens, start, end);
  if (sides.length < 2 || !sides.every(({ tag }) => /^(adj|part|verb|adv)$/.test(tag))) return undefined;
  const done = sides.every(({ lower, tag }) => tag === 'part' || /ed$/.test(lower));
  return made(tokens, start, end, [done ? 'status' : 'type'], { made: true, inside: sides.map(({ lower }) => lower) });
}

/** The sides of "left or right or both", each of one word. */
function sidesOf(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  const sides: Token[] = [];
  for (let i = start; i < end; i += 2) {
    const token = tokens[i];
    if (!token || (i + 1 < end && tokens[i + 1]?.lower !== 'or')) return [];
    sides.push(token);
  }
  return sides;
}
