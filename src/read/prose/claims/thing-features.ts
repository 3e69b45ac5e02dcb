/**
 * What speaks for and against each noun of a text being a thing that has rows: how it is used, not what it means.
 * Numbers only; `thing-weights.ts` says how much each counts.
 */
import { isPluralWord, singularWord } from '../../source/singular.js';
import { isEventNoun } from '../language/event-nouns.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import type { Sentence, Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { DOUBTFUL_NOUNS, HOST_NOUNS, INFORMATION_NOUNS, namesSoftware, VERBS } from '../language/word-classes.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { MANAGING, RECORDING } from '../lists/verbs.js';
import { thingKey } from '../terms/phrase.js';
import type { Claim } from './claim.js';
import { COMPANY_FEATURES, type Company, companyOf } from './noun-company.js';
import { USE_FEATURES } from './use-features.js';

/** With the company it keeps: in a few plain sentences it keeps none to speak of. */
export const FEATURES = [...USE_FEATURES, ...COMPANY_FEATURES] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Record<Feature, number>>;

export interface Candidate {
  readonly key: string;
  /** As the text first has it. */
  readonly name: string;
  readonly features: Features;
  /** Where the text first says it; undefined where only a claim names it. */
  readonly first: { readonly start: number; readonly end: number; readonly sentence: number } | undefined;
}

type Counts = { -readonly [F in Feature]: number };
interface Draft {
  readonly key: string;
  readonly name: string;
  readonly counts: Counts;
  readonly first: Candidate['first'];
}

/** Longer chunks are descriptions, not names. */
const LONGEST = 4;

export function thingCandidates(sentences: readonly Sentence[], claims: readonly Claim[]): readonly Candidate[] {
  const drafts = new Map<string, Draft>();
  const heads = new Map<string, number>();
  const blocks = new Map<string, Set<number>>();
  sentences.forEach((sentence, at) => {
    for (const key of countIn(sentence.tokens, at / Math.max(1, sentences.length), at, drafts, heads)) {
      const known = blocks.get(key) ?? new Set();
      blocks.set(key, known.add(sentence.block));
    }
  });
  compare(drafts, blocks);
  for (const claim of claims) countClaim(claim, drafts);
  const words = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const company = companyOf(sentences, claims);
  return [...drafts.values()].map(({ key, name, counts, first }) => ({
    key,
    name,
    first,
    features: withCompany(finish(key, counts, heads, words), company(key)),
  }));
}

// Copied, since building one anew takes thirty times as long.
const ZERO = Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as Counts;
const none = (): Counts => ({ ...ZERO });

function draftOf(drafts: Map<string, Draft>, key: string, name: string, first?: Candidate['first']): Draft {
  const known = drafts.get(key);
  if (known) return known;
  const draft = { key, name, counts: none(), first };
  drafts.set(key, draft);
  return draft;
}

const isNoun = (token: Token | undefined): boolean => token?.tag === 'noun' && /\p{L}{2}/u.test(token.text);

function countIn(
  tokens: readonly Token[],
  place: number,
  index: number,
  drafts: Map<string, Draft>,
  heads: Map<string, number>,
): readonly string[] {
  const keys: string[] = [];
  for (let end = 1; end <= tokens.length; end++) {
    if (!isNoun(tokens[end - 1]) || isNoun(tokens[end])) continue;
    let from = end - 1;
    while (from > 0 && isNoun(tokens[from - 1]) && end - from < LONGEST) from--;
    const chunk = tokens.slice(from, end);
    const key = thingKey(chunk.map((token) => token.lower));
    const head = singularWord(chunk.at(-1)?.lower ?? '');
    heads.set(head, (heads.get(head) ?? 0) + 1);
    const { counts } = draftOf(drafts, key, chunk.map((token) => token.text).join(' '), {
      start: chunk[0]?.start ?? 0,
      end: chunk.at(-1)?.end ?? 0,
      sentence: index,
    });
    countUse(tokens, from, end, counts);
    if (place < 0.34) counts.early = 1;
    if (index < 3) counts.first = 1;
    keys.push(key);
  }
  return keys;
}

/** Names within names: `plan` in `plan tier` and `health plan`. */
function compare(drafts: ReadonlyMap<string, Draft>, blocks: ReadonlyMap<string, ReadonlySet<number>>): void {
  for (const [key, { counts }] of drafts) {
    counts.paragraphs = blocks.get(key)?.size ?? 0;
    const words = key.split(' ');
    for (let cut = 1; cut < words.length; cut++) {
      const [head, modifier] = [drafts.get(words.slice(cut).join(' ')), drafts.get(words.slice(0, cut).join(' '))];
      if (modifier) modifier.counts.modifies++;
      if (!head) continue;
      head.counts.headOfLonger += counts.said;
      counts.longerOf += head.counts.said;
    }
  }
}

const HAVING =
  /^(have|has|had|carry|carries|get|gets|hold|holds|come|comes|include|includes|contain|contains|record|records|belong|belongs|need|needs|keep|keeps)$/;

function countUse(tokens: readonly Token[], from: number, end: number, counts: Counts): void {
  const [before, next] = [determinerBefore(tokens, from), tokens[end]];
  const last = tokens[end - 1]?.lower ?? '';
  counts.said++;
  if (isPluralWord(last)) counts.plural++;
  else counts.singular++;
  if (/^(each|every)$/.test(before)) counts.each++;
  if (/^(a|an|one|another)$/.test(before)) counts.indefinite++;
  if (/^(the|its|their|that|this|our|his|her)$/.test(before)) counts.definite++;
  if (/^\d/.test(before)) counts.counted++;
  if (/^(many|multiple|several|various|all|both|some|any|two|three|four|five|different|more|few)$/.test(before)) counts.quantified++;
  if (/^(no|not|without|never)$/.test(before)) counts.negated++;
  if (next?.tag === 'poss') counts.possessor++;
  const preposition = tokens[before === '' ? from - 1 : from - 2]?.lower ?? '';
  if (/^(per|for|against|under|within)$/.test(preposition)) counts.per++;
  if (preposition === 'of') counts.of++;
  if (preposition === 'to' && /^belongs?$/.test(tokens[(before === '' ? from - 1 : from - 2) - 1]?.lower ?? '')) counts.belongsTo++;
  if (next && /^(verb|modal|aux)$/.test(next.tag)) counts.subject++;
  if (/^(id|ids|number|numbers|code|identifier)$/.test(last) && end - from > 1) counts.numbered++;
  if (next && /^(is|are)$/.test(next.lower) && tokens[end + 1]?.tag === 'det') counts.defined++;
  if (next && /^(per|for|against)$/.test(next.lower)) counts.perOther++;
  if (before === '') counts.bare++;
  const verb = tokens[before === '' ? from - 1 : from - 2];
  if (verb && /^(verb|part)$/.test(verb.tag) && (RECORDING.has(verbBase(verb.lower) ?? '') || MANAGING.has(verbBase(verb.lower) ?? '')))
    counts.kept++;
  if (next && HAVING.test(next.lower)) counts.subjectHas++;
  if (tokens[before === '' ? from - 1 : from - 2]?.tag === 'verb') counts.object++;
}

function determinerBefore(tokens: readonly Token[], from: number): string {
  for (let i = from - 1; i >= 0 && i >= from - 3; i--) {
    const token = tokens[i];
    if (!token) break;
    if (token.tag === 'det' || token.tag === 'num' || token.tag === 'neg') return token.lower;
    if (token.tag !== 'adj' && token.tag !== 'part' && token.tag !== 'adv') break;
  }
  return '';
}

function countClaim(claim: Claim, drafts: Map<string, Draft>): void {
  const { weight } = claim.evidence;
  if (claim.kind === 'attribute') {
    const { counts } = draftOf(drafts, claim.thing.key, claim.thing.name);
    counts.attributes1++;
    const listed = thingKey(claim.item.words);
    const item = drafts.get(listed);
    if (item) {
      item.counts.listed++;
      if (claim.item.number === 'many') item.counts.listedMany++;
    }
  } else if (claim.kind === 'thing') {
    const { counts } = draftOf(drafts, claim.thing.key, claim.thing.name);
    counts.named = 1 - (1 - counts.named) * (1 - weight);
    if (weight >= 0.6) counts.namedStrong = 1;
  } else if (claim.kind === 'event') {
    draftOf(drafts, claim.thing.key, claim.thing.name).counts.happens = 1;
    for (const participant of claim.participants) draftOf(drafts, participant.key, participant.name).counts.related++;
  } else if (claim.kind === 'relationship') {
    for (const end of [claim.from, claim.to]) draftOf(drafts, end.key, end.name).counts.related++;
  } else if (claim.kind === 'volume') draftOf(drafts, claim.thing.key, claim.thing.name).counts.volume = 1;
  else if (claim.kind === 'identity' && claim.thing) {
    const draft = drafts.get(claim.thing.key);
    if (draft) draft.counts.identified = 1;
  }
}

function withCompany(features: Counts, company: Company): Features {
  for (const feature of COMPANY_FEATURES) features[feature] = Math.log2(1 + company[feature]);
  return features;
}

const MEASURES =
  /^(day|week|month|year|hour|minute|second|percent|time|number|way|thing|lot|kind|sort|bit|half|rest|part|point|case|reason|side|end|start|moment|place|matter|question|answer|example|fact|idea|sense|word|pair|couple|dozen|hundred|thousand|million|metre|meter|kilometre|mile|dollar|euro|pound|degree|total|average|mean|median|share|majority|remainder|fraction|distribution|deviation|rate|spread|range|rule|reality|practice|problem|mess|business|work|life|today|nobody|everybody|anyone|everyone|something|nothing|anything)$/;
/** Stand for any thing, or for a row of the database itself. */
const GENERIC =
  /^(row|rows|person|people|other|others|one|ones|item|items|entry|entries|table|column|field|record|object|instance|line|name|list|set|group|detail|piece|unit|version|copy|flag|figure|count|amount|value)$/;
const ABSTRACT = /(ity|ness|ship|ism|ency|ancy|ability|hood)$/;

function finish(key: string, counts: Counts, heads: ReadonlyMap<string, number>, words: number): Counts {
  const parts = key.split(' ');
  const head = parts.at(-1) ?? '';
  const log = (value: number): number => Math.log2(1 + value);
  const attributes = counts.attributes1;
  const flag = (value: boolean): number => (value ? 1 : 0);
  return {
    ...counts,
    said: log(counts.said),
    saidOften: flag(counts.said >= 4),
    headSaid: log(heads.get(head) ?? 0),
    share: Math.min(1, (100 * counts.said) / Math.max(60, words)),
    each: log(counts.each),
    indefinite: log(counts.indefinite),
    definite: log(counts.definite),
    counted: log(counts.counted),
    quantified: log(counts.quantified),
    possessor: log(counts.possessor),
    per: log(counts.per),
    of: log(counts.of),
    subject: log(counts.subject),
    subjectHas: log(counts.subjectHas),
    object: log(counts.object),
    belongsTo: log(counts.belongsTo),
    singular: flag(counts.singular > 0),
    plural: flag(counts.plural > 0),
    both: flag(counts.singular > 0 && counts.plural > 0),
    negated: log(counts.negated),
    attributeHead: flag(isAttributeWord(head)),
    person: flag(isPersonNoun(head)),
    body: flag(isBodyNoun(head)),
    event: flag(isEventNoun(key)),
    host: flag(HOST_NOUNS.has(key)),
    software: flag(namesSoftware(parts) || DOUBTFUL_NOUNS.has(key)),
    information: flag(INFORMATION_NOUNS.has(head)),
    abstract: flag(ABSTRACT.test(head)),
    measure: flag(MEASURES.test(head)),
    words2: flag(parts.length === 2),
    words3: flag(parts.length > 2),
    attributes1: flag(attributes >= 1),
    attributes2: flag(attributes >= 2),
    attributes4: flag(attributes >= 4),
    listed: log(counts.listed),
    listedMany: log(counts.listedMany),
    related: log(counts.related),
    modifies: log(counts.modifies),
    headOfLonger: log(counts.headOfLonger),
    longerOf: log(counts.longerOf),
    numbered: log(counts.numbered),
    kept: log(counts.kept),
    defined: log(counts.defined),
    perOther: log(counts.perOther),
    verbal: flag(VERBS.has(head)),
    paragraphs: log(counts.paragraphs),
    generic: flag(GENERIC.test(head)),
    bare: log(counts.bare),
  };
}
