/** First round: "Houses (property table), which records …": a table by its name, and in brackets by what it is of. */
import { nameOfWords } from '../terms/thing-name.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';

export const GLOSSED_TABLES: readonly NamingPattern[] = [
  {
    id: 'things/glossed-table',
    round: 'naming',
    recognises: '"four tables: Boats (vessel table), …": a name with "table" in brackets behind it',
    confidence: 0.9,
    examples: [{ text: 'The design includes two tables: Boats (vessel table) and Piers (mooring table).', gives: ['boat', 'pier'] }],
    find: findGlossed,
  },
];

function findGlossed({ sentence: { tokens } }: NamingContext): readonly Found[] {
  return tokens.flatMap((token, at): readonly Found[] => {
    const close = token.text === '(' ? tokens.findIndex(({ text }, i) => i > at && text === ')') : -1;
    if (close < at + 3 || close > at + 6 || !/^(table|entity)$/.test(tokens[close - 1]?.lower ?? '')) return [];
    let from = at;
    while (from > 0 && tokens[from - 1]?.tag === 'noun') from--;
    const thing = nameOfWords(tokens.slice(from, at).map(({ text }) => text));
    return thing ? [{ body: { kind: 'thing', thing }, start: tokens[from]?.start ?? 0, end: tokens[at - 1]?.end ?? 0 }] : [];
  });
}
