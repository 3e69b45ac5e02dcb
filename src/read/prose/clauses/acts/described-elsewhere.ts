import type { Frame } from '../frame.js';
import { describedBy } from '../keys-described.js';

/** Keys of what a text says has something outside one sentence: there anyhow, whatever that sentence says. */
export function describedElsewhere(frames: readonly Frame[]): (sentence: number) => ReadonlySet<string> {
  const sentences = new Map<string, Set<number>>();
  for (const frame of frames) {
    for (const key of describedBy(frame)) sentences.set(key, (sentences.get(key) ?? new Set()).add(frame.sentence));
  }
  const all: ReadonlySet<string> = new Set(sentences.keys());
  const only = new Map<number, string[]>();
  for (const [key, [first = -1, ...more]] of sentences) if (more.length === 0) only.set(first, [...(only.get(first) ?? []), key]);
  return (sentence) => {
    const own = only.get(sentence);
    return own ? new Set([...all].filter((key) => !own.includes(key))) : all;
  };
}
