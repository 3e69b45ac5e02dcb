/** Whether a strand says when something is done: "when a boat is moved, …". */
import type { Token } from '../language/token.js';

/** "Every time a member buys something, …": says when, not of what. */
export const isOccasion = (tokens: readonly Token[]): boolean => {
  const from = /^(so|and|but|then)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  const [a, b] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower ?? ''];
  return /^(when|whenever|if|once|after|before|where|while|until|unless|as)$/.test(a) || (/^(each|every)$/.test(a) && b === 'time');
};
