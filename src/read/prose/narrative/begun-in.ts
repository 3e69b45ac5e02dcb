import type { Token } from '../language/token.js';
import { isJudgement } from './is-judgement.js';
import type { Noun } from './nouns.js';

/** "Then I open a concern, from that visit.": the one thing that is begun, with nothing but its place behind it. */
export function begunIn(tokens: readonly Token[], nouns: readonly Noun[]): Noun | undefined {
  const who = tokens.findIndex(({ lower }) => /^(i|we|they|somebody|someone)$/.test(lower));
  const verb = who < 0 || who > 2 ? -1 : who + 1;
  if (!BEGINNING.test(tokens[verb]?.lower ?? '')) return undefined;
  const noun = nouns.find(({ from }) => from > verb && from <= verb + 2);
  if (!noun || noun.plural || !/^(a|an|one)$/.test(noun.determiner) || isJudgement(noun)) return undefined;
  const behind = tokens.slice(noun.to).filter(({ tag }) => tag !== 'punct');
  const placed = behind.length < FAR && /^(from|on|against|for|about|under|off)$/.test(behind[0]?.lower ?? '');
  return (behind.length === 0 || placed) && !behind.some(({ tag }) => /^(verb|aux|modal|wh)$/.test(tag)) ? noun : undefined;
}
const BEGINNING = /^(open|opens|raise|raises|start|starts|create|creates|file|files|log|logs|lodge|lodges|issue|issues|draft|drafts)$/;
const FAR = 5;
