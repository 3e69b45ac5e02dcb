import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';

export interface ThingAt {
  readonly key: string;
  /** Its tokens, without the words before it. */
  readonly from: number;
  readonly to: number;
}

const MOST_WORDS = 3;

/** Which of some things a sentence names, also within a longer name: "order status". */
export function thingsIn(tokens: readonly Token[], keys: ReadonlySet<string>): readonly ThingAt[] {
  const found: ThingAt[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const thing = thingAt(tokens, from, keys);
    if (!thing) continue;
    found.push(thing);
    from = thing.to - 1;
  }
  return found;
}

function thingAt(tokens: readonly Token[], from: number, keys: ReadonlySet<string>): ThingAt | undefined {
  if (!/^(noun|adj|verb|part)$/.test(tokens[from]?.tag ?? '')) return undefined;
  for (let to = Math.min(tokens.length, from + MOST_WORDS); to > from; to--) {
    const words = tokens.slice(from, to).map(({ lower }) => lower);
    // "a kind of account"
    if (words.includes('of')) continue;
    const key = thingKey(words);
    if (keys.has(key)) return { key, from, to };
  }
  return undefined;
}
