import { remember } from '../../../util/remember.js';
import { IRREGULAR, VERBS } from './word-classes.js';

/** The base form of a word that may be a verb, else undefined. */
export const verbBase: (lower: string) => string | undefined = remember(baseOf);

function baseOf(lower: string): string | undefined {
  if (lower.length > 20) return undefined;
  if (VERBS.has(lower)) return lower;
  const irregular = Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined;
  if (irregular !== undefined) return irregular;
  for (const [ending, replacements] of ENDINGS) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, -ending.length);
    if (ending === 'es' && !HISSING.test(stem) && !VERBS.has(`${stem}e`)) continue;
    for (const replacement of replacements) if (VERBS.has(stem + replacement)) return stem + replacement;
    if (ending !== 's' && /(.)\1$/.test(stem) && VERBS.has(stem.slice(0, -1))) return stem.slice(0, -1);
  }
  return undefined;
}

/** Behind these the third person ends in `es`: `sites` is no form of "sit". */
const HISSING = /(s|x|z|ch|sh|o)$/;

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
];
