/**
 * Sentences → claims, in two rounds: first the things and what they have, then what is said about known things. Keeps
 * the topic (which thing the text is speaking of); decides nothing.
 */
import type { Block } from '../document/block.js';
import type { Sentence } from '../language/token.js';
import { LINKING_PATTERNS, NAMING_PATTERNS } from '../patterns/index.js';
import type { Found, NamingContext, Pattern } from '../patterns/pattern.js';
import { findMentions } from '../terms/mentions.js';
import type { Claim, ThingName } from './claim.js';
import { type TopicTracker, trackTopics } from './topics.js';

export function readClaims(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  accept: (claims: readonly Claim[]) => ReadonlyMap<string, ThingName>,
): readonly Claim[] {
  const naming: Claim[] = [];
  const first = trackTopics(blocks);
  for (const sentence of sentences) naming.push(...round(contextOf(sentence, blocks, first), NAMING_PATTERNS, first));
  const things = accept(naming);
  const linking: Claim[] = [];
  const second = trackTopics(blocks, things);
  for (const sentence of sentences) {
    const mentions = findMentions(sentence.tokens, things);
    second.mentioned(sentence, mentions);
    const context = {
      ...contextOf(sentence, blocks, second),
      mentions,
      plain: plainOf(sentence),
      isThing: (key: string) => things.has(key),
    };
    for (const pattern of LINKING_PATTERNS) linking.push(...pattern.find(context).map((found) => claimOf(found, pattern, sentence)));
    second.close(sentence, mentions);
  }
  return [...naming, ...linking];
}

function round(context: NamingContext, patterns: typeof NAMING_PATTERNS, topics: TopicTracker): readonly Claim[] {
  const claims = patterns.flatMap((pattern) => pattern.find(context).map((found) => claimOf(found, pattern, context.sentence)));
  topics.named(context.sentence, claims);
  return claims;
}

function contextOf(sentence: Sentence, blocks: readonly Block[], topics: TopicTracker): NamingContext {
  const block = blocks[sentence.block];
  if (!block) throw new Error('a sentence stands in no block');
  return { sentence, block, topic: topics.topic(sentence), heading: topics.heading(sentence) };
}

const claimOf = ({ body, start, end, weight }: Found, pattern: Pattern, sentence: Sentence): Claim => ({
  ...body,
  evidence: { start, end, sentence: sentence.index, pattern: pattern.id, weight: pattern.confidence * (weight ?? 1) },
});

const plainOf = (sentence: Sentence): string => sentence.tokens.map((token) => token.lower).join(' ');
