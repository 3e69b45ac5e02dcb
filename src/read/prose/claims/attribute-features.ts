/**
 * What speaks for a noun phrase naming an attribute of a thing: where it stands towards the thing and how it is
 * introduced. Numbers only; `attribute-weights.ts` says how much each counts.
 */
import { isPluralWord } from '../../source/singular.js';
import { isEventNoun } from '../language/event-nouns.js';
import { isPersonNoun } from '../language/people.js';
import { verbBase } from '../language/tag.js';
import type { Sentence, Token } from '../language/token.js';
import { INFORMATION_NOUNS } from '../language/word-classes.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { POSSESSING, RECORDING } from '../lists/verbs.js';
import type { ListItem } from '../terms/list-item.js';
import { findMentions, type Mention } from '../terms/mentions.js';
import { thingKey } from '../terms/phrase.js';
import type { Claim, ThingName } from './claim.js';

export const ATTRIBUTE_FEATURES = [
  'subject',
  'firstMention',
  'topic',
  'nearestBefore',
  'nearestAfter',
  'onlyMention',
  'distance',
  'far',
  'sameClause',
  'havingBetween',
  'recordingBetween',
  'otherVerbBetween',
  'withBetween',
  'ofAfter',
  'forAfter',
  'possessive',
  'identified',
  'modalBefore',
  'commaBefore',
  'andBefore',
  'verbBefore',
  'prepBefore',
  'ofBefore',
  'parenthesis',
  'colonBefore',
  'dashBefore',
  'commaAfter',
  'verbAfter',
  'prepAfter',
  'siblings',
  'indefinite',
  'definite',
  'own',
  'bare',
  'quantified',
  'negated',
  'plural',
  'attributeHead',
  'headIsThing',
  'isThing',
  'hasOwnerWord',
  'person',
  'event',
  'information',
  'abstract',
  'generic',
  'words1',
  'words2',
  'words3',
  'adjective',
  'unit',
  'unique',
  'number',
  'percent',
  'said',
  'saidOnce',
  'saidMuch',
  'claimed',
  'claimedOther',
  'ownerClaimed',
  'ownerSaid',
  'capital',
  'sentenceLong',
] as const;
export type AttributeFeature = (typeof ATTRIBUTE_FEATURES)[number];

export interface AttributeCandidate {
  readonly owner: ThingName;
  readonly item: ListItem;
  readonly sentence: number;
  /** In the order of `ATTRIBUTE_FEATURES`. */
  readonly x: readonly number[];
  /** An attribute claim says the same. */
  readonly claimed: boolean;
}

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

const LONGEST = 4;

export function attributeCandidates(
  sentences: readonly Sentence[],
  things: ReadonlyMap<string, ThingName>,
  claims: readonly Claim[],
): readonly AttributeCandidate[] {
  const claimed = claimedBy(claims, things);
  const mentions = sentences.map(({ tokens }) => findMentions(tokens, things));
  const phrases = sentences.map(({ tokens }) => phrasesOf(tokens));
  const said = new Map<string, number>();
  for (const { key } of phrases.flat()) said.set(key, (said.get(key) ?? 0) + 1);
  const ownerSaid = new Map<string, number>();
  for (const { thing } of mentions.flat()) ownerSaid.set(thing.key, (ownerSaid.get(thing.key) ?? 0) + 1);
  const found: AttributeCandidate[] = [];
  let topic: ThingName | undefined;
  let block = -1;
  sentences.forEach((sentence, index) => {
    if (sentence.block !== block) topic = undefined;
    block = sentence.block;
    const own = mentions[index] ?? [];
    for (const phrase of phrases[index] ?? []) {
      if (
        own.some(
          (mention) => mention.from <= phrase.from && mention.to >= phrase.to && phrase.to - phrase.from <= mention.to - mention.from,
        )
      )
        continue;
      for (const owner of ownersFor(phrase, own, topic))
        found.push(
          candidate({
            sentence,
            index,
            phrase,
            owner,
            mentions: own,
            topic,
            things,
            claimed,
            said,
            ownerSaid,
            count: (phrases[index] ?? []).length,
          }),
        );
    }
    topic = own[0]?.thing ?? topic;
  });
  return found;
}

interface Claimed {
  readonly pairs: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  readonly owners: ReadonlyMap<string, number>;
}

function claimedBy(claims: readonly Claim[], things: ReadonlyMap<string, ThingName>): Claimed {
  const pairs = new Set<string>();
  const items = new Set<string>();
  const owners = new Map<string, number>();
  for (const claim of claims) {
    if (claim.kind !== 'attribute' || claim.evidence.pattern === 'attributes/by-use') continue;
    const owner = things.get(claim.thing.key)?.key;
    const item = thingKey(claim.item.words);
    items.add(`${claim.evidence.sentence} ${item}`);
    if (owner === undefined) continue;
    pairs.add(`${claim.evidence.sentence} ${owner} ${item}`);
    owners.set(owner, (owners.get(owner) ?? 0) + 1);
  }
  return { pairs, items, owners };
}

/** Noun chunks with the adjectives before them. */
function phrasesOf(tokens: readonly Token[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let to = 1; to <= tokens.length; to++) {
    if (!isNoun(tokens[to - 1]) || isNoun(tokens[to])) continue;
    let from = to - 1;
    while (from > 0 && to - from < LONGEST && (isNoun(tokens[from - 1]) || isDescriber(tokens, from - 1))) from--;
    phrases.push({ from, to, key: thingKey(tokens.slice(from, to).map((token) => token.lower)) });
  }
  return phrases;
}

const isNoun = (token: Token | undefined): boolean => token?.tag === 'noun' && /\p{L}{2}/u.test(token.text);
const isDescriber = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (!token) return false;
  if (token.tag === 'adj')
    return !/^(same|other|own|single|new|certain|different|various|such|whole|main|real|actual|current-|unique|optional|basic|relevant|corresponding|respective|specific|detailed)$/.test(
      token.lower,
    );
  return token.tag === 'part' && /(ed|ing)$/.test(token.lower) && tokens[i - 1]?.tag !== 'aux' && tokens[i - 1]?.tag !== 'noun';
};

function ownersFor(phrase: Phrase, mentions: readonly Mention[], topic: ThingName | undefined): readonly ThingName[] {
  const before = mentions.findLast((mention) => mention.to <= phrase.from);
  const after = mentions.find((mention) => mention.from >= phrase.to);
  const [first] = mentions;
  const owners = new Map<string, ThingName>();
  for (const thing of [before?.thing, first?.thing, topic, after?.thing]) if (thing) owners.set(thing.key, thing);
  return [...owners.values()];
}

interface Scene {
  readonly sentence: Sentence;
  readonly index: number;
  readonly phrase: Phrase;
  readonly owner: ThingName;
  readonly mentions: readonly Mention[];
  readonly topic: ThingName | undefined;
  readonly things: ReadonlyMap<string, ThingName>;
  readonly claimed: Claimed;
  readonly said: ReadonlyMap<string, number>;
  readonly ownerSaid: ReadonlyMap<string, number>;
  readonly count: number;
}

const ABSTRACT = /(ity|ness|ism|ency|ancy|ability)$/;
const GENERIC =
  /^(thing|way|lot|kind|sort|bit|part|point|case|reason|side|end|start|row|rows|record|one|people|person|table|system|team|business|question|problem|rule|example|day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|second|seconds|percent|time|times|third|half|quarter|majority|rest|most|none|order|fact|place|matter|work|use|need|care|sense|spread|mean|deviation|distribution|average)$/;

const log = (value: number): number => Math.log2(1 + value);
const flag = (value: boolean): number => (value ? 1 : 0);

function candidate(scene: Scene): AttributeCandidate {
  const { sentence, index, phrase, owner, claimed } = scene;
  const tokens = sentence.tokens.slice(phrase.from, phrase.to);
  const pair = `${index} ${owner.key} ${phrase.key}`;
  return { owner, item: itemOf(tokens), sentence: index, x: featuresOf(scene), claimed: claimed.pairs.has(pair) };
}

function itemOf(tokens: readonly Token[]): ListItem {
  return {
    name: tokens.map((token) => token.text).join(' '),
    words: tokens.map((token) => token.lower),
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    number: isPluralWord(tokens.at(-1)?.lower ?? '') ? 'many' : 'one',
    inside: [],
    qualifier: '',
  };
}

function featuresOf({
  sentence,
  index,
  phrase,
  owner,
  mentions,
  topic,
  things,
  claimed,
  said,
  ownerSaid,
  count,
}: Scene): readonly number[] {
  const { tokens } = sentence;
  const { from, to, key } = phrase;
  const own = mentions.filter((mention) => mention.thing.key === owner.key);
  const before = own.findLast((mention) => mention.to <= from);
  const after = own.find((mention) => mention.from >= to);
  const nearestBefore = mentions.findLast((mention) => mention.to <= from);
  const nearestAfter = mentions.find((mention) => mention.from >= to);
  const between = before ? tokens.slice(before.to, from) : [];
  const gap = before ? between.length : after ? after.from - to : 20;
  const verbs = between.flatMap((token) =>
    /^(verb|part)$/.test(token.tag) || /^(has|have|had)$/.test(token.lower)
      ? [verbBase(token.lower) ?? (/^ha/.test(token.lower) ? 'have' : token.lower)]
      : [],
  );
  const having = verbs.some((verb) => POSSESSING.has(verb) || /^(get|include|come|bear|show|take|give)$/.test(verb));
  const recording = verbs.some((verb) => RECORDING.has(verb) || /^(hold|want|note|write|put|stamp)$/.test(verb));
  const prior = tokens[from - 1];
  const determiner = determinerBefore(tokens, from);
  const next = tokens[to];
  const last = tokens[to - 1]?.lower ?? '';
  const words = to - from;
  const around = tokens.slice(Math.max(0, from - 4), Math.min(tokens.length, to + 5));
  const ownerWords = owner.key.split(' ');
  const values: Readonly<Record<AttributeFeature, number>> = {
    subject: flag(own.some((mention) => mention.from <= 2)),
    firstMention: flag(mentions[0]?.thing.key === owner.key),
    topic: flag(topic?.key === owner.key),
    nearestBefore: flag(nearestBefore?.thing.key === owner.key),
    nearestAfter: flag(nearestAfter?.thing.key === owner.key),
    onlyMention: flag(mentions.length > 0 && mentions.every((mention) => mention.thing.key === owner.key)),
    distance: 1 / (1 + gap / 3),
    far: flag(gap > 12),
    sameClause: flag(before !== undefined && !between.some((token) => /^[;:.]$/.test(token.text))),
    havingBetween: flag(having),
    recordingBetween: flag(recording),
    otherVerbBetween: flag(verbs.length > 0 && !having && !recording),
    withBetween: flag(between.some((token) => token.lower === 'with')),
    ofAfter: flag(next?.lower === 'of' && after !== undefined && after.from - to <= 3),
    forAfter: flag(/^(for|on|in)$/.test(next?.lower ?? '') && after !== undefined && after.from - to <= 3),
    possessive: flag(between[0]?.tag === 'poss' && between.length <= 2),
    identified: flag(/\b(identified|identify|look|keyed|known) /.test(between.map((token) => token.lower).join(' '))),
    modalBefore: flag(between.some((token) => token.tag === 'modal')),
    commaBefore: flag(prior?.text === ',' || tokens[from - 2]?.text === ','),
    andBefore: flag(/^(and|or)$/.test(prior?.lower ?? '') || /^(and|or)$/.test(tokens[from - 2]?.lower ?? '')),
    verbBefore: flag(/^(verb|aux)$/.test(prior?.tag ?? '') || (prior?.tag === 'det' && /^(verb|aux)$/.test(tokens[from - 2]?.tag ?? ''))),
    prepBefore: flag(prior?.tag === 'prep' || (prior?.tag === 'det' && tokens[from - 2]?.tag === 'prep')),
    ofBefore: flag(prior?.lower === 'of' || (prior?.tag === 'det' && tokens[from - 2]?.lower === 'of')),
    parenthesis: flag(
      tokens.slice(0, from).filter((token) => token.text === '(').length >
        tokens.slice(0, from).filter((token) => token.text === ')').length,
    ),
    colonBefore: flag(tokens.slice(0, from).some((token) => token.text === ':')),
    dashBefore: flag(tokens.slice(Math.max(0, from - 12), from).some((token) => /^[-–—]+$/.test(token.text))),
    commaAfter: flag(next?.text === ',' || next?.lower === 'and'),
    verbAfter: flag(/^(verb|modal|aux)$/.test(next?.tag ?? '')),
    prepAfter: flag(next?.tag === 'prep'),
    siblings: log(Math.max(0, count - 1)),
    indefinite: flag(/^(a|an|one)$/.test(determiner)),
    definite: flag(determiner === 'the'),
    own: flag(/^(its|their|his|her|own)$/.test(determiner)),
    bare: flag(determiner === ''),
    quantified: flag(/^(many|multiple|several|all|some|any|each|every|both|two|three|four|five|\d.*)$/.test(determiner)),
    negated: flag(
      tokens.slice(Math.max(0, from - 5), from).some((token) => token.tag === 'neg' || /^(no|without|neither|nor)$/.test(token.lower)),
    ),
    plural: flag(isPluralWord(last)),
    attributeHead: flag(isAttributeWord(last)),
    headIsThing: flag(things.has(thingKey([last]))),
    isThing: flag(things.has(key)),
    hasOwnerWord: flag(tokens.slice(from, to).some((token) => ownerWords.includes(token.lower))),
    person: flag(isPersonNoun(last)),
    event: flag(isEventNoun(key)),
    information: flag(INFORMATION_NOUNS.has(last)),
    abstract: flag(ABSTRACT.test(last)),
    generic: flag(GENERIC.test(last)),
    words1: flag(words === 1),
    words2: flag(words === 2),
    words3: flag(words > 2),
    adjective: flag(tokens[from]?.tag !== 'noun'),
    unit: flag(next?.lower === 'in' && to + 2 <= tokens.length && tokens[to + 1]?.tag === 'noun'),
    unique: flag(around.some((token) => /^unique(ly)?$/.test(token.lower))),
    number: flag(around.some((token) => /^\d/.test(token.text))),
    percent: flag(
      tokens.some(
        (token) =>
          /^(percent|%|average|mean|roughly|about|around|approximately|distribution|poisson|median)$/.test(token.lower) ||
          /%$/.test(token.text),
      ),
    ),
    said: log(said.get(key) ?? 0),
    saidOnce: flag((said.get(key) ?? 0) === 1),
    saidMuch: flag((said.get(key) ?? 0) > 4),
    claimed: flag(claimed.pairs.has(`${index} ${owner.key} ${key}`)),
    claimedOther: flag(claimed.items.has(`${index} ${key}`)),
    ownerClaimed: log(claimed.owners.get(owner.key) ?? 0),
    ownerSaid: log(ownerSaid.get(owner.key) ?? 0),
    capital: flag(/^\p{Lu}/u.test(tokens[from]?.text ?? '') && from > 0),
    sentenceLong: flag(tokens.length > 40),
  };
  return ATTRIBUTE_FEATURES.map((feature) => values[feature]);
}

function determinerBefore(tokens: readonly Token[], from: number): string {
  for (let i = from - 1; i >= 0 && i >= from - 3; i--) {
    const token = tokens[i];
    if (!token) break;
    if (token.tag === 'det' || token.tag === 'num') return token.lower;
    if (token.tag !== 'adj' && token.tag !== 'part' && token.tag !== 'adv') break;
  }
  return '';
}
