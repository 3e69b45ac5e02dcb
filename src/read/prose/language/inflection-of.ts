/** The plain form that an inflected one may come from: "copies" → copy, "planned" → plan. */

/** Undefined where none of the known verbs has this form. */
export function inflectionOf(lower: string, known: (word: string) => boolean): string | undefined {
  if (lower.length > 20) return undefined;
  if (known(lower)) return lower;
  for (const [ending, replacements] of ENDINGS) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, -ending.length);
    if (ending === 'es' && !HISSING.test(stem) && !known(`${stem}e`)) continue;
    for (const replacement of replacements) if (known(stem + replacement)) return stem + replacement;
    if (ending !== 's' && /(.)\1$/.test(stem) && known(stem.slice(0, -1))) return stem.slice(0, -1);
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
