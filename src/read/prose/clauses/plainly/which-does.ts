/** "Which huts does a trail go through, and when?": a trail goes through several huts, each with a date. */
import { isPluralWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import { thirdPersonOf } from '../../language/third-person-of.js';
import type { Token } from '../../language/token.js';

export function whichDoes(tokens: readonly Token[]): readonly Token[] {
  const [which] = tokens;
  if (which?.lower !== 'which') return tokens;
  const does = tokens.findIndex(({ lower }) => /^(does|do|can)$/.test(lower));
  const asked = tokens.slice(1, does);
  if (asked.length === 0 || !asked.every(({ tag }) => /^(noun|adj)$/.test(tag)) || !isPluralWord(asked.at(-1)?.lower ?? '')) return tokens;
  const verb = tokens.findIndex((_, i) => i > does + 2 && isEnd(tokens, i)) - 1;
  const place = tokens[verb]?.tag === 'prep' || tokens[verb]?.tag === 'adv' ? verb : verb + 1;
  const at = place - 1;
  const [said] = tokens.slice(at, at + 1);
  const subject = tokens.slice(does + 1, at);
  const rest = tokens
    .slice(verb + 1)
    .filter(({ tag }) => tag !== 'punct')
    .map(({ lower }) => lower)
    .join(' ');
  if (!said || !/^(a|an|each|every|one)$/.test(subject[0]?.lower ?? '') || subject.length < 2 || !/^(and when)?$/.test(rest)) return tokens;
  return [
    ...subject,
    putWord(said, thirdPersonOf(said.lower), 'verb'),
    ...tokens.slice(place, verb + 1),
    putWord(which, 'several', 'det'),
    ...asked,
    ...(rest === '' ? [] : TIMED.map(([word, tag]) => putWord(which, word, tag))),
  ];
}

const isEnd = (tokens: readonly Token[], i: number): boolean => tokens[i]?.tag === 'punct' || lowerAt(tokens, i) === 'and';

const TIMED: readonly (readonly [string, Token['tag']])[] = [
  [',', 'punct'],
  ['each', 'det'],
  ['with', 'prep'],
  ['a', 'det'],
  ['date', 'noun'],
];
