/**
 * What speaks for one thing referring to another: how the two are mentioned together, and what was claimed of them.
 * Directed: the features of (carrier, target). Numbers only; `pair-weights.ts` says how much each counts.
 */

import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import type { Sentence, Token } from '../language/token.js';
import { findMentions, type Mention } from '../terms/mentions.js';
import { thingKey } from '../terms/phrase.js';
import type { Claim, ThingName } from './claim.js';
import { kindsAmong } from './kinds-among.js';

export const PAIR_FEATURES = [
  'together',
  'sentences',
  'near',
  'nearest',
  'after',
  'before',
  'of',
  'ofBack',
  'per',
  'perBack',
  'in',
  'inBack',
  'to',
  'toBack',
  'by',
  'byBack',
  'with',
  'withBack',
  'possessed',
  'possesses',
  'verb',
  'verbBack',
  'has',
  'hasBack',
  'passive',
  'passiveBack',
  'many',
  'manyBack',
  'single',
  'singleBack',
  'each',
  'eachBack',
  'claimBelongs',
  'claimBelongsBack',
  'claimOwns',
  'claimOwnsBack',
  'claimLinks',
  'claimMany',
  'listed',
  'listedId',
  'listedBack',
  'happens',
  'happensBack',
  'prefix',
  'prefixBack',
  'suffix',
  'carrierEvent',
  'targetEvent',
  'carrierPerson',
  'targetPerson',
  'carrierBody',
  'targetBody',
  'introducedLater',
  'carrierSaid',
  'targetSaid',
  'topic',
  'things',
  'otherTargets',
  'kind',
  'kindBack',
] as const;
export type PairFeature = (typeof PAIR_FEATURES)[number];
export type PairFeatures = Readonly<Record<PairFeature, number>>;

export interface Pair {
  readonly carrier: string;
  readonly target: string;
  readonly features: PairFeatures;
  /** The sentence and words that bring the two closest together. */
  readonly evidence: { readonly start: number; readonly end: number; readonly sentence: number };
}

type Counts = { -readonly [F in PairFeature]: number };
interface Draft {
  readonly counts: Counts;
  gap: number;
  evidence: Pair['evidence'];
}

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

const ZERO = Object.fromEntries(PAIR_FEATURES.map((feature) => [feature, 0])) as Counts;
const none = (): Counts => ({ ...ZERO });

/** `place`: where the two were first brought together. */
function draftOf(drafts: Map<string, Draft>, carrier: string, target: string, place: Pair['evidence']): Draft {
  const id = `${carrier}\u0000${target}`;
  const known = drafts.get(id);
  if (known) return known;
  const draft: Draft = { counts: none(), gap: Number.POSITIVE_INFINITY, evidence: place };
  drafts.set(id, draft);
  return draft;
}

/** Things further apart than this in a sentence have nothing to do with each other. */
const FARTHEST = 30;

function countSentence(
  sentence: Sentence,
  index: number,
  mentions: readonly Mention[],
  topic: string | undefined,
  drafts: Map<string, Draft>,
): void {
  const seen = new Set<string>();
  for (let i = 0; i < mentions.length; i++) {
    for (let j = i + 1; j < mentions.length; j++) {
      const first = mentions[i];
      const second = mentions[j];
      if (!first || !second || first.thing.key === second.thing.key) continue;
      if (second.from - first.to > FARTHEST) break;
      const place = between(sentence, index, first, second);
      const forth = draftOf(drafts, first.thing.key, second.thing.key, place);
      const back = draftOf(drafts, second.thing.key, first.thing.key, place);
      countPair(sentence.tokens, first, second, forth.counts, back.counts);
      note(forth, second.from - first.to, place);
      note(back, second.from - first.to, place);
      const id = `${first.thing.key}|${second.thing.key}`;
      if (seen.has(id)) continue;
      seen.add(id);
      forth.counts.sentences++;
      back.counts.sentences++;
    }
  }
  for (const mention of mentions) {
    const { key } = mention.thing;
    if (topic === undefined || topic === key) continue;
    const place = between(sentence, index, mention, mention);
    draftOf(drafts, key, topic, place).counts.topic++;
    draftOf(drafts, topic, key, place).counts.topic += 0.5;
  }
}

const between = ({ tokens }: Sentence, index: number, first: Mention, last: Mention): Pair['evidence'] => ({
  start: tokens[first.from]?.start ?? 0,
  end: tokens[last.to - 1]?.end ?? 0,
  sentence: index,
});

function note(draft: Draft, gap: number, place: Pair['evidence']): void {
  if (gap >= draft.gap) return;
  draft.gap = gap;
  draft.evidence = place;
}

const PREPOSITIONS: Readonly<Record<string, 'of' | 'per' | 'in' | 'to' | 'by' | 'with'>> = {
  of: 'of',
  for: 'per',
  per: 'per',
  against: 'per',
  in: 'in',
  at: 'in',
  on: 'in',
  under: 'in',
  within: 'in',
  inside: 'in',
  to: 'to',
  into: 'to',
  from: 'to',
  by: 'by',
  through: 'by',
  with: 'with',
};

function countPair(tokens: readonly Token[], first: Mention, second: Mention, forth: Counts, back: Counts): void {
  const between = tokens.slice(first.to, second.from);
  const gap = between.length;
  forth.together++;
  back.together++;
  forth.after++;
  back.before++;
  if (gap <= 6) {
    forth.near++;
    back.near++;
  }
  if (between[0]?.tag === 'poss' && gap <= 3) {
    forth.possesses++;
    back.possessed++;
  }
  const cut = between.some(({ text }) => text === ';' || text === ':' || text === '.');
  if (cut) return;
  const numbers = (counts: Counts, own: Mention, other: Mention, isBack: boolean): void => {
    const many = other.number === 'many';
    counts[isBack ? 'manyBack' : 'many'] += many ? 1 : 0;
    counts[isBack ? 'singleBack' : 'single'] += other.exactly || /^(a|an|one|the)$/.test(other.determiner) ? 1 : 0;
    counts[isBack ? 'eachBack' : 'each'] += /\b(each|every)\b/.test(own.determiner) ? 1 : 0;
  };
  numbers(forth, first, second, false);
  numbers(back, second, first, true);
  const verb = between.findIndex((token) => token.tag === 'verb' || /^(has|have|had)$/.test(token.lower));
  const link = between.findLast((token) => token.tag === 'prep' || token.tag === 'to');
  const side = link && Object.hasOwn(PREPOSITIONS, link.lower) ? PREPOSITIONS[link.lower] : undefined;
  if (side !== undefined && gap <= 6) {
    forth[side]++;
    back[`${side}Back`]++;
  }
  if (verb >= 0 && gap <= 10) {
    forth.verb++;
    back.verbBack++;
    if (/^(has|have|had|contains?|includes?|holds?|carry|carries|gets?)$/.test(between[verb]?.lower ?? '')) {
      forth.has++;
      back.hasBack++;
    }
  }
  if (between.some((token, i) => token.tag === 'part' && between[i - 1]?.tag === 'aux') && gap <= 10) {
    forth.passive++;
    back.passiveBack++;
  }
}

function countClaim(claim: Claim, things: ReadonlyMap<string, ThingName>, drafts: Map<string, Draft>): void {
  const place = placeOf(claim);
  const keyOf = (thing: ThingName): string | undefined => things.get(thing.key)?.key;
  if (claim.kind === 'relationship') {
    const [from, to] = [keyOf(claim.from), keyOf(claim.to)];
    if (!from || !to || from === to) return;
    const [forth, back] = [draftOf(drafts, from, to, place), draftOf(drafts, to, from, place)];
    const { weight } = claim.evidence;
    if (claim.sense === 'belongs') {
      forth.counts.claimBelongs += weight;
      back.counts.claimBelongsBack += weight;
    } else if (claim.sense === 'owns') {
      back.counts.claimOwns += weight;
      forth.counts.claimOwnsBack += weight;
    } else for (const draft of [forth, back]) draft.counts.claimLinks += weight;
    if (claim.toNumber === 'many' && claim.sense !== 'owns') for (const draft of [forth, back]) draft.counts.claimMany += weight;
    for (const draft of [forth, back]) if (draft.gap === Number.POSITIVE_INFINITY) draft.evidence = place;
  } else if (claim.kind === 'attribute') {
    const owner = keyOf(claim.thing);
    const target = owner === undefined ? undefined : itemTarget(claim.item.words, things);
    if (owner === undefined || target === undefined || target.key === owner) return;
    const forth = draftOf(drafts, owner, target.key, place);
    if (target.identified) forth.counts.listedId = 1;
    else forth.counts.listed = 1;
    draftOf(drafts, target.key, owner, place).counts.listedBack = 1;
    if (forth.gap === Number.POSITIVE_INFINITY) forth.evidence = place;
  } else if (claim.kind === 'event') {
    const event = keyOf(claim.thing);
    for (const participant of claim.participants) {
      const other = keyOf(participant);
      if (event === undefined || other === undefined || other === event) continue;
      draftOf(drafts, event, other, place).counts.happens = 1;
      draftOf(drafts, other, event, place).counts.happensBack = 1;
    }
  }
}

const placeOf = ({ evidence: { start, end, sentence } }: Claim): Pair['evidence'] => ({ start, end, sentence });

function itemTarget(
  words: readonly string[],
  things: ReadonlyMap<string, ThingName>,
): { readonly key: string; readonly identified: boolean } | undefined {
  const whole = things.get(thingKey(words));
  if (whole) return { key: whole.key, identified: false };
  if (!/^(id|ids|number|no|code|name|identifier|information|info)$/.test(words.at(-1) ?? '')) return undefined;
  for (let from = 0; from < words.length - 1; from++) {
    const named = things.get(thingKey(words.slice(from, -1)));
    if (named) return { key: named.key, identified: true };
  }
  return undefined;
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
      carrierPerson: flag(isPersonNoun(lastWord(carrier))),
      targetPerson: flag(isPersonNoun(lastWord(target))),
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
