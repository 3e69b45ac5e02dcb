/** What is so or is not: "whether it is staffed", "a flag for late ones", "whether it is rented or sold". */
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import { contentOf } from './content.js';
import type { Described } from './described.js';
import { isPresent } from './moments.js';
import { nounAt } from './nouns.js';

export function flagAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const intro = tokens[at]?.lower ?? '';
  if (!/^(for|on|saying|that|to|showing|telling|if|whether|marking|of)$/.test(intro)) return undefined;
  const words = contentOf(tokens, at, end).filter((word) => !/^(whether|saying|showing|marking|telling|say|says)$/.test(word));
  return words.length === 0 ? undefined : { name: `is ${words.slice(0, 4).join(' ')}`, to: end, flag: true };
}

const isDone = (word: string): boolean => /ed$/.test(word) || (verbBase(word) ?? word) !== word;

export function whetherAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const or = tokens.findIndex((token, i) => i > at && i < end && token.lower === 'or');
  const sides = or < 0 ? [] : [tokens[or - 1]?.lower ?? '', ...contentOf(tokens, or + 1, end).slice(0, 1)];
  if (sides.length === 2 && /^(noun|adj|part|verb)$/.test(tokens[or - 1]?.tag ?? ''))
    return { name: sides.every(isDone) ? 'status' : 'type', to: end, values: sides };
  const name = flagName(tokens, at + 1, end);
  return name === undefined ? undefined : { name, to: end, flag: true };
}

/** "it has a lid" → `has lid`, "it needs a key" → `needs key`, "it can float" → `can float`, "it is a wild one under the act" → `is wild one`. */
function flagName(tokens: readonly Token[], from: number, end: number): string | undefined {
  const all = contentOf(tokens, from, end);
  if (all.length === 0) return undefined;
  const subject = nounAt(tokens, from);
  const said = subject?.from === from ? subject.to : from + 1;
  const close = tokens.findIndex(
    (token, i) => i > said + 1 && i < end && /^(prep|wh|to)$/.test(token.tag) && contentOf(tokens, said, i).length > 0,
  );
  const words = contentOf(tokens, said, close < 0 ? end : close);
  const [verb, next] = [tokens[said]?.lower ?? '', tokens[said + 1]];
  const own = subject?.from === from ? subject.words.slice(-1) : [];
  if (words.length === 0 || own.length > 0) return `is ${all.slice(-3).join(' ')}`;
  const there = tokens[from]?.lower === 'there';
  const has = /^(has|have|had)$/.test(verb) && (/^(a|an|any|our|its|their|got)$/.test(next?.lower ?? '') || next?.tag === 'noun');
  if (there || has || (verb === "'s" && next?.lower === 'got')) return `has ${words.slice(0, 3).join(' ')}`;
  if (/^(can|may)$/.test(verb) && next?.lower !== 'be') return `${verb} ${words.slice(0, 3).join(' ')}`;
  if (tokens[said]?.tag === 'verb' && isPresent(verb)) return words.slice(0, 4).join(' ');
  return `is ${words.slice(0, 3).join(' ')}`;
}
