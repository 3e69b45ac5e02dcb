/** First round: "riders can report bicycle faults": what people hand in is kept. */
import { isPluralWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { phraseEnd } from '../terms/phrase.js';
import { nameOfWords } from '../terms/thing-name.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';

export const HANDED_IN: readonly NamingPattern[] = [
  {
    id: 'things/handed-in',
    round: 'naming',
    recognises: '"riders can report bicycle faults", "pupils can submit essays": what people hand in',
    confidence: 0.9,
    examples: [{ text: 'Riders can report bicycle faults.', gives: ['bicycle fault'] }],
    find: findHandedIn,
  },
];

const HANDING_IN = /^(submit|report|raise|lodge|file)$/;

function findHandedIn({ sentence: { tokens } }: NamingContext): readonly Found[] {
  const may = tokens.findIndex(({ lower }) => /^(can|may)$/.test(lower));
  if (may < 1) return [];
  return tokens.flatMap((token, i): readonly Found[] => {
    if (i < may || token.tag !== 'verb' || !HANDING_IN.test(token.lower) || verbBase(token.lower) !== token.lower) return [];
    const to = phraseEnd(tokens, i + 1);
    const words = tokens.slice(i + 1, to).filter(({ tag }) => tag === 'noun');
    const thing = isKept(words) ? nameOfWords(words.map(({ text }) => text)) : undefined;
    return thing ? [{ body: { kind: 'thing', thing }, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }] : [];
  });
}

const isKept = (words: readonly Token[]): boolean => {
  const last = words.at(-1)?.lower ?? '';
  return words.length > 0 && words.length < 4 && isPluralWord(last) && !isAttributeWord(last);
};
