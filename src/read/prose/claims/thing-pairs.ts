/** What speaks for one thing referring to another, as numbers: of "a boat has a berth; the boat is tied to the berth" boat → berth. */
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isBodyNoun } from '../language/people.js';
import type { Sentence } from '../language/token.js';
import { findMentions, type Mention } from '../terms/mentions.js';
import type { Claim, ThingName } from './claim.js';
import { countClaim } from './count-claim.js';
import { countSentence } from './count-sentence.js';
import { kindsAmong } from './kinds-among.js';
import { type Draft, none } from './pair-drafts.js';
import { PAIR_FEATURES, type Pair } from './pair-features.js';

export function thingPairs(
  sentences: readonly Sentence[],
  things: ReadonlyMap<string, ThingName>,
  claims: readonly Claim[],
): readonly Pair[] {
  const drafts = new Map<string, Draft>();
  const facts = factsOf(sentences, things);
  let topic: string | undefined;
  let block = -1;
  sentences.forEach((sentence, index) => {
    const mentions = facts.mentions[index] ?? [];
    if (sentence.block !== block) topic = undefined;
    block = sentence.block;
    countSentence(sentence, index, mentions, topic, drafts);
    topic = mentions[0]?.thing.key ?? topic;
  });
  for (const claim of claims) countClaim(claim, things, drafts);
  return [...drafts].map(([id, draft]) => finish(id, draft, facts));
}

interface Facts {
  readonly mentions: readonly (readonly Mention[])[];
  readonly said: ReadonlyMap<string, number>;
  readonly order: ReadonlyMap<string, number>;
  readonly count: number;
  /** Pairs that their names alone make likely: a comment belongs to a post. */
  readonly kinds: ReadonlySet<string>;
}

function factsOf(sentences: readonly Sentence[], things: ReadonlyMap<string, ThingName>): Facts {
  const said = new Map<string, number>();
  const order = new Map<string, number>();
  const mentions = sentences.map(({ tokens }) => findMentions(tokens, things));
  for (const mention of mentions.flat()) {
    const { key } = mention.thing;
    said.set(key, (said.get(key) ?? 0) + 1);
    if (!order.has(key)) order.set(key, order.size);
  }
  const keys = [...new Set([...things.values()].map(({ key }) => key))];
  return { mentions, said, order, count: keys.length, kinds: kindsAmong(keys) };
}

function finish(id: string, { counts, gap, evidence }: Draft, facts: Facts): Pair {
  const [carrier = '', target = ''] = id.split('\u0000');
  const log = (value: number): number => Math.log2(1 + value);
  const flag = (value: boolean): number => (value ? 1 : 0);
  const logged = none();
  for (const feature of PAIR_FEATURES) logged[feature] = counts[feature] === 0 ? 0 : log(counts[feature]);
  return {
    carrier,
    target,
    evidence,
    features: {
      ...logged,
      nearest: Number.isFinite(gap) ? 1 / (1 + gap) : 0,
      prefix: flag(carrier.startsWith(`${target} `)),
      prefixBack: flag(target.startsWith(`${carrier} `)),
      suffix: flag(carrier.endsWith(` ${target}`) || target.endsWith(` ${carrier}`)),
      carrierEvent: flag(isEventNoun(carrier)),
      targetEvent: flag(isEventNoun(target)),
      carrierPerson: flag(namesPerson(carrier)),
      targetPerson: flag(namesPerson(target)),
      carrierBody: flag(isBodyNoun(lastWord(carrier))),
      targetBody: flag(isBodyNoun(lastWord(target))),
      introducedLater: flag((facts.order.get(carrier) ?? 0) > (facts.order.get(target) ?? 0)),
      carrierSaid: log(facts.said.get(carrier) ?? 0),
      targetSaid: log(facts.said.get(target) ?? 0),
      things: log(facts.count),
      otherTargets: 0,
      kind: flag(facts.kinds.has(id)),
      kindBack: flag(facts.kinds.has(`${target}\u0000${carrier}`)),
    },
  };
}
