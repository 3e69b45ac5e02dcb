/** First round: "Rehearsal management: record the conductor's rehearsal of the opera": what the label says happens. */
import { isEventNoun, isLastingNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import type { Token } from '../language/token.js';
import { governorOf } from '../lists/noun-phrase.js';
import { ownedLists } from '../lists/owned-lists.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';

export const LABELLED_DEEDS: readonly NamingPattern[] = [
  {
    id: 'things/labelled-deed',
    round: 'naming',
    recognises: '"Rehearsal management: record the conductor\'s rehearsal of the opera": who takes part in what the label names',
    confidence: 0.85,
    examples: [
      { text: "- Rehearsal management: record the conductor's rehearsal information on the opera.", gives: ['rehearsal is an event'] },
    ],
    find: findLabelled,
  },
];

function findLabelled(context: NamingContext): readonly Found[] {
  const { label, sentence } = context;
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ text }, i) => i < 6 && text === ':');
  if (!label || colon < 1 || !isEventNoun(label.key) || isLastingNoun(label.key) || ownedLists(context).length > 0) return [];
  const verb = tokens.findIndex(({ lower }, i) => i > colon && i < colon + 6 && /^(records?|recording|stores?|saves?)$/.test(lower));
  const end = tokens.findIndex(({ tag }, i) => i > verb && tag === 'punct');
  if (verb < 0 || !says(tokens.slice(verb + 1), lastWord(label.key))) return [];
  const { attached } = governorOf(tokens, verb + 1, end < 0 ? tokens.length : end);
  const participants = attached.filter(({ key }) => key !== label.key);
  if (participants.length < 2 || !participants.some(({ key }) => namesPerson(key))) return [];
  const span = { start: tokens[0]?.start ?? sentence.start, end: tokens.at(-1)?.end ?? sentence.end };
  return [{ ...span, body: { kind: 'event', thing: label, participants } }];
}

const says = (tokens: readonly Token[], word: string): boolean => tokens.some(({ lower }) => lower === word);
