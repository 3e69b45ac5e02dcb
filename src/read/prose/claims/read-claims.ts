/**
 * Sentences → claims, in two rounds: first the things and what they have, then what is said about known things. Keeps
 * the topic (which thing the text is speaking of); decides nothing.
 */

import { singularWord } from '../../source/singular.js';
import type { Block } from '../document/block.js';
import { plainOf } from '../language/plain-of.js';
import type { Sentence } from '../language/token.js';
import { somebodyIn } from '../narrative/doers.js';
import type { Narrative } from '../narrative/read-narrative.js';
import { EXCLUDING_PATTERNS, LINKING_PATTERNS, NAMING_PATTERNS, PHRASE_PATTERNS, STATING_PATTERNS } from '../patterns/index.js';
import type { Found, LinkingContext, LinkingPattern, NamingContext, NamingPattern, Pattern } from '../patterns/pattern.js';
import { findMentions, type Mention, type Mentions } from '../terms/mentions.js';
import type { Claim, ThingName } from './claim.js';
import { type TopicTracker, trackTopics } from './topics.js';

/** The first round: names of things and what they have. */
export function readNaming(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  patterns: readonly NamingPattern[] = NAMING_PATTERNS,
): readonly Claim[] {
  const naming: Claim[] = [];
  const topics = trackTopics(blocks);
  for (const sentence of sentences) naming.push(...round(contextOf(sentence, blocks, topics), patterns, topics));
  return naming;
}

/** Only what is out and what says nothing: all that a text read as running prose needs of the first round. */
export const readApart = (blocks: readonly Block[], sentences: readonly Sentence[]): readonly Claim[] =>
  readNaming(blocks, sentences, EXCLUDING_PATTERNS);

/** Both rounds: what the first named, and what is said of the things that were accepted of it. */
export function readLinks(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  naming: readonly Claim[],
  things: ReadonlyMap<string, ThingName>,
): readonly Claim[] {
  return [...naming, ...secondRound(blocks, sentences, things, LINKING_PATTERNS)];
}

/** The second round where a narrative was told: things and what they have are known, and how they hang together. */
export function readTold(blocks: readonly Block[], sentences: readonly Sentence[], { claims, things }: Narrative): readonly Claim[] {
  return [...claims, ...secondRound(blocks, sentences, things, STATING_PATTERNS)];
}

/** The second round of a text that was read clause by clause: what verbs say is known, what whole phrases say is not. */
export function readSaid(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  { claims, things }: Pick<Narrative, 'claims' | 'things'>,
): readonly Claim[] {
  return [...claims, ...secondRound(blocks, sentences, things, PHRASE_PATTERNS)];
}

function secondRound(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  things: ReadonlyMap<string, ThingName>,
  patterns: readonly LinkingPattern[],
): readonly Claim[] {
  const linking: Claim[] = [];
  const second = trackTopics(blocks, things);
  for (const sentence of sentences) {
    const mentions = findMentions(sentence.tokens, things);
    second.mentioned(sentence, mentions);
    const context = linkingContext(contextOf(sentence, blocks, second), mentions, things);
    for (const pattern of patterns) linking.push(...pattern.find(context).map((found) => claimOf(found, pattern, sentence)));
    second.close(sentence, mentions);
  }
  return linking;
}

function round(context: NamingContext, patterns: readonly NamingPattern[], topics: TopicTracker): readonly Claim[] {
  const claims = patterns.flatMap((pattern) => pattern.find(context).map((found) => claimOf(found, pattern, context.sentence)));
  topics.named(context.sentence, claims);
  return claims;
}

function linkingContext(context: NamingContext, mentions: Mentions, things: ReadonlyMap<string, ThingName>): LinkingContext {
  const { topic, heading, sentence } = context;
  const first = mentions.find((mention) => isSubject(mention, sentence));
  return {
    ...context,
    mentions,
    plain: plainOf(sentence),
    resolve: (words) => resolveWords(words, things),
    somebody: () => somebodyIn(things),
    about: first?.thing ?? topic ?? mentions[0]?.thing ?? heading,
  };
}

/** It opens the sentence: nothing but determiners stand before it. */
const isSubject = (mention: Mention, { tokens }: Sentence): boolean =>
  tokens
    .slice(0, mention.from)
    .every((token) => token.tag === 'det' || token.tag === 'num' || token.tag === 'adv' || token.tag === 'prep' || token.tag === 'punct');

function resolveWords(words: string, things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  const list = words
    .toLowerCase()
    .split(/[\s_]+/)
    .filter(Boolean)
    .slice(0, 24);
  for (let size = Math.min(6, list.length); size > 0; size--) {
    for (let from = list.length - size; from >= 0; from--) {
      const thing = things.get(
        list
          .slice(from, from + size)
          .map((word, i) => (i === size - 1 ? singularWord(word) : word))
          .join(' '),
      );
      if (thing) return thing;
    }
  }
  return undefined;
}

function contextOf(sentence: Sentence, blocks: readonly Block[], topics: TopicTracker): NamingContext {
  const block = blocks[sentence.block];
  if (!block) throw new Error('a sentence stands in no block');
  return {
    sentence,
    block,
    topic: topics.topic(sentence),
    label: topics.label(sentence),
    module: topics.module(sentence),
    caption: topics.caption(sentence),
    heading: topics.heading(sentence),
  };
}

const claimOf = ({ body, start, end, weight }: Found, pattern: Pattern, sentence: Sentence): Claim => ({
  ...body,
  evidence: { start, end, sentence: sentence.index, pattern: pattern.id, weight: pattern.confidence * (weight ?? 1) },
});
