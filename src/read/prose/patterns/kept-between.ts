/** First round: "stores the consultations between doctors and patients": what happens between two has rows of its own. */

import { isEventNoun } from '../language/event-nouns.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { INFORMATION_NOUNS } from '../language/word-classes.js';
import { governorOf, namesIn } from '../lists/noun-phrase.js';
import { phraseEnd } from '../terms/phrase.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';

export const KEPT_BETWEEN: readonly NamingPattern[] = [
  {
    id: 'things/kept-between',
    round: 'naming',
    recognises: '"records the consultation information between doctors and patients": what happens between two',
    confidence: 0.85,
    examples: [
      { text: 'The system records the negotiations between buyers and sellers.', gives: ['negotiation is an event'] },
      { text: 'The clinic keeps the consultation information between vets and owners.', gives: ['consultation is an event'] },
    ],
    find: findKept,
  },
];

const KEEPING = /^(record|store|save|log|track|keep|register|manage)$/;
/** What two things are to each other, rather than what happens between them. */
const MERE =
  /^(difference|interaction|relation|association|connection|communication|correlation|collaboration|cooperation|coordination|integration|distance|interval|transition|comparison|correspondence)$/;

function findKept({ sentence: { tokens } }: NamingContext): readonly Found[] {
  return tokens.flatMap((token, i): readonly Found[] => {
    if (!/^(verb|part)$/.test(token.tag) || !KEEPING.test(verbBase(token.lower) ?? '')) return [];
    const between = phraseEnd(tokens, i + 1);
    if (tokens[between]?.lower !== 'between') return [];
    const [thing] = governorOf(tokens, i + 1, bareEnd(tokens, between)).things;
    const participants = namesIn(tokens.slice(between + 1, clauseEnd(tokens, between + 1)));
    const [a, b] = participants;
    if (!thing || !a || !b || participants.length > 2 || a.key === b.key || !isEventNoun(thing.key) || MERE.test(thing.key)) return [];
    const span = { start: tokens[i]?.start ?? 0, end: tokens[clauseEnd(tokens, between + 1) - 1]?.end ?? 0 };
    return [{ ...span, body: { kind: 'event', thing, participants } }];
  });
}

/** "consultation information": the consultation. */
const bareEnd = (tokens: readonly Token[], end: number): number => (INFORMATION_NOUNS.has(tokens[end - 1]?.lower ?? '') ? end - 1 : end);

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ tag }, i) => i >= from && !/^(noun|det|adj|conj)$/.test(tag));
  return end < 0 ? tokens.length : end;
}
