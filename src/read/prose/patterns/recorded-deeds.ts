/** First round: "records each sign-in event", "records all user operations with their time": what happens leaves rows. */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { governorOf } from '../lists/noun-phrase.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';

export const RECORDED_DEEDS: readonly NamingPattern[] = [
  {
    id: 'things/recorded-deed',
    round: 'naming',
    recognises: '"records each sign-in event", "keeps all user operations"',
    confidence: 0.9,
    examples: [{ text: 'The system records each check-in event for later review.', gives: ['check-in event'] }],
    find: findDeeds,
  },
];

const KEEPING = /^(record|log|track|capture|keep|save|store|retain)$/;
const DEEDS = /^(events?|operations?|operation logs?)$/;

function findDeeds({ sentence: { tokens } }: NamingContext): readonly Found[] {
  return tokens.flatMap((token, i): readonly Found[] => {
    if (!/^(verb|part)$/.test(token.tag) || !KEEPING.test(verbBase(token.lower) ?? '')) return [];
    let from = i + 1;
    while (/^(det|adj)$/.test(tokens[from]?.tag ?? '')) from++;
    let to = from;
    while (tokens[to]?.tag === 'noun') to++;
    if (to - from < 2 || !isDeed(tokens, i + 1, from, to)) return [];
    const [thing] = governorOf(tokens, from, to).things;
    return thing ? [{ body: { kind: 'thing', thing }, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }] : [];
  });
}

/** One at a time, or all of them. */
const isDeed = (tokens: readonly Token[], det: number, from: number, to: number): boolean =>
  /^(each|every|all)$/.test(tokens[det]?.lower ?? '') && from > det && DEEDS.test(tokens[to - 1]?.lower ?? '');
