/** What a verb is said with, one or several: "rooms", "desks" and "lamps" in "a house has rooms, desks and lamps". */
import type { Token } from '../language/token.js';
import type { Mention } from '../terms/mentions.js';
import { verbBetween } from './verb-between.js';

/** The mentions behind the next verb: one, or several joined by commas and "and". */
export function objectsBehind(mentions: readonly Mention[], m: number, tokens: readonly Token[]): readonly Mention[] {
  const objects: Mention[] = [];
  const [subject, first] = [mentions[m], mentions[m + 1]];
  if (!subject || !first || !verbBetween(tokens, subject.to, first.from)) return [];
  objects.push(first);
  for (let i = m + 2; i < mentions.length; i++) {
    const [last, next] = [objects.at(-1), mentions[i]];
    if (!last || !next) break;
    const gap = tokens.slice(last.to, next.from);
    const joined =
      gap.some((token) => token.lower === 'and' || token.text === ',') &&
      gap.every(
        (token) =>
          token.text === ',' ||
          token.lower === 'and' ||
          token.lower === 'to' ||
          token.lower === 'with' ||
          token.lower === 'by' ||
          token.tag === 'det' ||
          token.tag === 'num' ||
          token.tag === 'adv',
      );
    if (!joined || /^(modal|aux|verb)$/.test(tokens[next.to]?.tag ?? '') || gap.some((token) => /^(each|every)$/.test(token.lower))) break;
    objects.push(next);
  }
  return objects;
}
