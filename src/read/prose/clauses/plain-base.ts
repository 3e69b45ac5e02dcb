import { irregularBase, isPlainVerb } from '../language/everyday-verbs.js';

/** "stands" → stand, "broke" → break, where it is one of them. */
export function plainBase(lower: string): string | undefined {
  const irregular = irregularBase(lower);
  if (irregular !== undefined) return irregular;
  const candidates = [lower, lower.replace(/s$/, ''), lower.replace(/es$/, ''), lower.replace(/ies$/, 'y')];
  return candidates.find(isPlainVerb);
}

/** Of a verb that no list knows: by its ending. */
export const unknownBase = (lower: string): string =>
  lower
    .replace(/ies$/, 'y')
    .replace(/(ss|x|z|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1')
    .replace(/ied$/, 'y')
    .replace(/([^aeiou])\1ed$/, '$1')
    .replace(/ed$/, '');
