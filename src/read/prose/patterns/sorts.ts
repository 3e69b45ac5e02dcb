/** First round: what there are of a thing is kept apart from it: "define and manage recipe types". */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { phraseEnd } from '../terms/phrase.js';
import { nameOfWords } from '../terms/thing-name.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';

export const SORTS: readonly NamingPattern[] = [
  {
    id: 'things/sort',
    round: 'naming',
    recognises: '"defining and managing recipe types", "can manage different currency types"',
    confidence: 0.9,
    examples: [{ text: 'The system can manage different boat types.', gives: ['boat type'] }],
    find: findSorts,
  },
];

const KEEPING = /^(manage|maintain|define|create|add|configure)$/;

function findSorts({ sentence: { tokens } }: NamingContext): readonly Found[] {
  return tokens.flatMap((token, i): readonly Found[] => {
    if (!/^(verb|part)$/.test(token.tag) || !KEEPING.test(verbBase(token.lower) ?? '')) return [];
    const end = phraseEnd(tokens, i + 1);
    const words = tokens.slice(i + 1, end).filter(({ tag }) => tag === 'noun');
    if (words.length < 2 || words.length > 3 || !namesSorts(words, tokens[end])) return [];
    const thing = nameOfWords(words.map(({ text }) => text));
    return thing ? [{ body: { kind: 'thing', thing }, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }] : [];
  });
}

const namesSorts = (words: readonly Token[], next: Token | undefined): boolean =>
  /^(types|categories|kinds)$/.test(words.at(-1)?.lower ?? '') && next?.lower !== 'of';
