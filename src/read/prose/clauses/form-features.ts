/** In which form and where a short text names each of its nouns: nouns of things open paragraphs, and come again. */
import type { Block } from '../document/block.js';
import { isNoun, type NounChunk } from './chunk.js';
import type { ChunkedSentence } from './plain-names.js';

export const FORM_FEATURES = [
  'inHeading',
  'opensParagraph',
  'once',
  'words',
  'longName',
  'bare',
  'behindOf',
  'behindWith',
  'mentions',
] as const;
type FormFeature = (typeof FORM_FEATURES)[number];
type Forms = Record<FormFeature, number>;

const ZERO = Object.fromEntries(FORM_FEATURES.map((feature) => [feature, 0])) as Forms;
/** More words than names of things have as a rule. */
const LONG = 3;

export function formsOf(
  blocks: readonly Block[],
  lines: readonly ChunkedSentence[],
  keyOf: (noun: NounChunk) => string | undefined,
): (key: string) => readonly number[] {
  const counts = new Map<string, Forms>();
  const begun = new Set<number>();
  for (const { sentence, chunks } of lines) {
    const { kind } = blocks[sentence.block] ?? {};
    const opens = kind === 'paragraph' && !begun.has(sentence.block);
    begun.add(sentence.block);
    for (const [i, noun] of chunks.entries()) {
      const key = isNoun(noun) ? keyOf(noun) : undefined;
      if (key === undefined || !isNoun(noun)) continue;
      const forms = counts.get(key) ?? { ...ZERO };
      counts.set(key, forms);
      forms.mentions++;
      if (kind === 'heading') forms.inHeading++;
      if (opens && i === 0) forms.opensParagraph++;
      if (noun.determiner === '' && !noun.many) forms.bare++;
      if (noun.preposition === 'of') forms.behindOf++;
      if (noun.preposition === 'with') forms.behindWith++;
    }
  }
  return (key) => {
    const forms = counts.get(key) ?? ZERO;
    const words = key.split(' ').length;
    const all: Forms = { ...forms, once: Number(forms.mentions <= 1), words, longName: Number(words >= LONG) };
    return FORM_FEATURES.map((feature) => (/^(once|words|longName)$/.test(feature) ? all[feature] : Math.log2(1 + all[feature])));
  };
}
