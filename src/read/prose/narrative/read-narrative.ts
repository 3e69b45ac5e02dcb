/**
 * Running prose → things, what they have and how they hang together. Unlike the patterns, which read one sentence at a
 * time, this reads the whole text twice: once to learn which nouns are things, once to follow what is spoken of.
 */
import type { Claim, ClaimBody, ThingName } from '../claims/claim.js';
import type { Sentence } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { followedIn } from './followed.js';
import { enactedIn, introducedIn } from './introduced.js';
import { type Read, readStrand, type Tally, tallyNouns } from './inventory.js';
import type { Item } from './items.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings.js';
import { type Pairing, pairingIn } from './pairings.js';
import { type Mention, type Relation, relationsIn } from './relations.js';
import { ruledOut } from './ruled-out.js';
import { strandsOf } from './strands.js';
import { type Synonyms, synonymsOf } from './synonyms.js';
import { candidatesOf, confirmed, likely, type NarrativeWeights, type Things, thingsOf } from './thing-finder.js';
import { unsaidIn } from './unsaid.js';
import { NARRATIVE_WEIGHTS } from './weights.js';

export interface Narrative {
  readonly claims: readonly Claim[];
  readonly things: ReadonlyMap<string, ThingName>;
  /** Ruled out, though the text says what they have: kept. */
  readonly disputed: readonly Disputed[];
}

export interface Disputed {
  readonly thing: ThingName;
  /** Where it is ruled out. */
  readonly evidence: Claim['evidence'];
}

/** `apart` is what patterns of single sentences found: names that are out, sentences that only praise. */
export function readNarrative(
  sentences: readonly Sentence[],
  weights: NarrativeWeights = NARRATIVE_WEIGHTS,
  apart: readonly Claim[] = [],
): Narrative {
  const synonyms = synonymsOf(sentences);
  const reads = readStrands(sentences, synonyms);
  const out = ruledOut(sentences);
  const names = new Set([...out, ...apart].flatMap((claim) => (claim.kind === 'excluded' ? claim.words : [])));
  const all = candidatesOf(tallyNouns(reads), weights);
  const candidates = all.filter(({ tally }) => !names.has(tally.key) || isDescribed(tally));
  const fewer = likely(candidates, followedIn(tellAll(reads, thingsOf(candidates, synonyms))), weights);
  const things = thingsOf(confirmed(fewer, followedIn(tellAll(reads, thingsOf(fewer, synonyms))), weights), synonyms);
  const praise = new Set(apart.flatMap(({ kind, evidence }) => (kind === 'ignored' ? [evidence.sentence] : [])));
  const told = tellAll(reads, things).filter(({ evidence }) => !praise.has(evidence.sentence));
  const pairings = told.flatMap((claim) => (claim.kind === 'thing' ? [[claim.thing.key, claim.thing] as const] : []));
  const disputed = disputesOver([...out, ...apart], things);
  const claims = [...withoutDisputed(out, disputed), ...thingClaims(reads, things), ...told];
  return {
    claims: [...claims, ...unsaidIn(sentences, reads, things, claims)],
    things: new Map([...pairings, ...things.byKey]),
    disputed,
  };
}

/** The text says of it what it has: lists outweigh a sentence that rules it out. */
const isDescribed = ({ owns, sureItems }: Tally): boolean => owns > 0 && sureItems > 1;

const disputesOver = (claims: readonly Claim[], things: Things): readonly Disputed[] => [
  ...new Map(
    claims.flatMap((claim) =>
      claim.kind === 'excluded'
        ? claim.words.flatMap((word) => {
            const thing = things.byKey.get(word);
            return thing ? [[thing.key, { thing, evidence: claim.evidence }] as const] : [];
          })
        : [],
    ),
  ).values(),
];

const withoutDisputed = (claims: readonly Claim[], disputed: readonly Disputed[]): readonly Claim[] =>
  claims.flatMap((claim) => {
    const words = claim.kind === 'excluded' ? claim.words.filter((word) => !disputed.some(({ thing }) => thing.key === word)) : [];
    return claim.kind === 'excluded' && words.length > 0 ? [{ ...claim, words }] : [];
  });

/** Follows what is spoken of from strand to strand, paragraph by paragraph. */
export function tellAll(reads: readonly Read[], things: Things): readonly Claim[] {
  const claims: Claim[] = [];
  let topic: ThingName | undefined;
  for (const read of reads) {
    if (read.strand.opens) topic = undefined;
    const told = tell(read, things, topic);
    claims.push(...told.claims);
    topic = told.topic;
  }
  return claims;
}

export function readStrands(sentences: readonly Sentence[], synonyms: Synonyms = synonymsOf(sentences)): readonly Read[] {
  const begun = new Set<number>();
  return sentences.flatMap((sentence) => {
    const opens = !begun.has(sentence.block);
    begun.add(sentence.block);
    return strandsOf(sentence.tokens, { sentence: sentence.index, block: sentence.block, opens }).map((strand) =>
      readStrand(strand, synonyms),
    );
  });
}

const claimOf = (body: ClaimBody, start: number, end: number, sentence: number, pattern: string, weight: number): Claim => ({
  ...body,
  evidence: { start, end, sentence, pattern, weight },
});

/** Every thing once, where it is first named. */
function thingClaims(reads: readonly Read[], things: Things): readonly Claim[] {
  const said = new Set<string>();
  return reads.flatMap(({ strand, nouns }) =>
    nouns.flatMap((noun) => {
      const thing = things.of(noun);
      if (!thing || said.has(thing.key)) return [];
      said.add(thing.key);
      const [start, end] = [strand.tokens[noun.start]?.start ?? 0, strand.tokens[noun.to - 1]?.end ?? 0];
      return [claimOf({ kind: 'thing', thing }, start, end, strand.sentence, 'narrative/thing', 0.9)];
    }),
  );
}

interface Told {
  readonly claims: readonly Claim[];
  readonly topic: ThingName | undefined;
}

function tell(read: Read, things: Things, topic: ThingName | undefined): Told {
  const { strand, nouns, openings } = read;
  const mentions = nouns.flatMap((noun): readonly Mention[] => {
    const thing = things.of(noun);
    return thing ? [{ noun, thing }] : [];
  });
  const subject = subjectThing(read, mentions);
  const introduced = subject ? undefined : introducedIn(strand.tokens, mentions);
  const happening = isOccasion(strand.tokens) ? enactedIn(strand.tokens, things) : undefined;
  const spoken = subject ?? happening ?? introduced ?? topic;
  const claims: Claim[] = [];
  const pairing = pairingIn(strand.tokens, mentions, spoken);
  if (pairing) claims.push(...pairingClaims(pairing, strand.sentence));
  let owner: ThingName | undefined = pairing?.thing;
  for (const opening of openings) {
    const whose = pairing && opening.kind !== 'verb' ? pairing.thing : ownerOf(opening, read, things, mentions, owner ?? spoken);
    if (!whose) continue;
    owner ??= whose;
    const kept = keptBy(opening, read, things);
    if (kept) {
      owner = kept;
      continue;
    }
    const brought = broughtBy(opening, read, things);
    if (brought && brought.key !== whose.key)
      claims.push(
        relationClaim(
          {
            from: brought,
            to: whose,
            toMany: false,
            start: opening.items[0]?.start ?? 0,
            end: opening.items[0]?.end ?? 0,
            verb: 'have',
            weight: 0.7,
          },
          strand.sentence,
        ),
      );
    else claims.push(...opening.items.flatMap((item) => itemClaims(item, whose, things, strand.sentence)));
  }
  const relations = pairing ? [] : relationsIn(strand.tokens, mentions, spoken);
  claims.push(...relations.map((relation) => relationClaim(relation, strand.sentence)));
  return {
    claims,
    topic: strand.aside ? topic : (subject ?? owner ?? happening ?? introduced ?? (strand.opens ? mentions[0]?.thing : undefined) ?? topic),
  };
}

/** "We also mark a crate damaged, with a reason": what people keep is no attribute of what was spoken of before. */
function keptBy({ kind, subject, items }: Opening, { strand }: Read, things: Things): ThingName | undefined {
  const [item] = items;
  if (kind !== 'verb' || items.length !== 1 || !item?.named || !/^(we|i|you|they)$/.test(subject.pronoun ?? '')) return undefined;
  const leading = strand.tokens[item.from - 1]?.lower ?? '';
  return /^(its|their|his|her)$/.test(item.determiner ?? leading) ? undefined : things.named(item.words);
}

/** "drivers get a monthly invoice", "a subscription raises an invoice": what comes of a thing belongs to it. */
function broughtBy({ kind, at, items }: Opening, { strand }: Read, things: Things): ThingName | undefined {
  const [item] = items;
  if (kind !== 'verb' || items.length !== 1 || !item?.named) return undefined;
  return /^(gets?|raises?|writes?|opens?|places?|makes?|issues?|receives?|leaves?|submits?|files?|logs?)$/.test(
    strand.tokens[at]?.lower ?? '',
  )
    ? things.named(item.words)
    : undefined;
}

/** The thing named before the first verb, if it is the subject. */
function subjectThing({ strand }: Read, mentions: readonly Mention[]): ThingName | undefined {
  const { tokens } = strand;
  if (isOccasion(tokens)) return undefined;
  const verb = tokens.findIndex((token) => token.tag === 'verb' || token.tag === 'aux' || token.tag === 'modal');
  const end = verb < 0 ? tokens.length : verb;
  const before = tokens.slice(0, end);
  if (before.some((token) => token.tag === 'pron'))
    return mentions.find(({ noun }) => noun.to <= end && /^(for|on|against|of|per|about)$/.test(tokens[noun.from - 1]?.lower ?? ''))?.thing;
  return mentions.find(({ noun }) => noun.to <= end)?.thing ?? predicated(tokens, mentions);
}

/** "The thing that has a barcode is the variant: …". */
function predicated(tokens: Read['strand']['tokens'], mentions: readonly Mention[]): ThingName | undefined {
  return mentions.find(
    ({ noun }) =>
      /^(is|are)$/.test(tokens[noun.from - 1]?.lower ?? '') &&
      /^(the|our)\b/.test(noun.determiner) &&
      (tokens[noun.to]?.tag ?? 'punct') === 'punct',
  )?.thing;
}

/** A thing of its own that refers to both ends and is known by them. */
function pairingClaims({ thing, ends, start, end }: Pairing, sentence: number): readonly Claim[] {
  const belongs = ends.map((to) =>
    claimOf(
      { kind: 'relationship', from: thing, to, fromNumber: 'many', toNumber: 'one', sense: 'belongs', verb: 'pair' },
      start,
      end,
      sentence,
      'narrative/pairing',
      0.9,
    ),
  );
  return [
    claimOf({ kind: 'thing', thing }, start, end, sentence, 'narrative/pairing', 0.8),
    ...belongs,
    claimOf(
      { kind: 'identity', thing, members: ends.map(({ key }) => key), role: 'natural' },
      start,
      end,
      sentence,
      'narrative/pairing',
      0.8,
    ),
  ];
}

/** "Every time a member buys something, …": says when, not of what. */
const isOccasion = (tokens: Read['strand']['tokens']): boolean => {
  const [a, b] = [tokens[0]?.lower ?? '', tokens[1]?.lower ?? ''];
  return /^(when|whenever|if|once|after|before|where|while|until|unless|as)$/.test(a) || (/^(each|every)$/.test(a) && b === 'time');
};

const NOBODY = /^(we|i|you|they|somebody|someone|it|he|she|each|one|that|this|those|these|which|who|there|both|all|everyone|us|any)$/;

/** Whose list it is: its subject, where that is a thing; what a preposition before it names; else what is spoken of. */
function ownerOf(
  opening: Opening,
  { strand }: Read,
  things: Things,
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
): ThingName | undefined {
  const { noun, pronoun } = opening.subject;
  const direct = things.of(noun) ?? things.of(opening.subject.other) ?? keyed(noun, things);
  if (direct) return direct;
  const fronted = frontedBefore(strand.tokens, mentions, opening.at, /^(it|they|each|these|those|this|that)$/.test(pronoun ?? ''));
  if (fronted) return fronted;
  if (opening.kind === 'colon') return mentions.findLast((mention) => mention.noun.to <= opening.at)?.thing ?? spoken;
  if (pronoun !== undefined) return NOBODY.test(pronoun) ? spoken : undefined;
  if (noun === undefined) return spoken;
  return isRow(noun) ? spoken : undefined;
}

/** "The product code carries the name": what the code is of. */
const keyed = (noun: Noun | undefined, things: Things): ThingName | undefined =>
  noun && noun.words.length > 1 && /^(code|number|name|reference|id)$/.test(noun.words.at(-1) ?? '')
    ? things.named(noun.words.slice(0, -1))
    : undefined;

const isRow = (noun: Noun): boolean =>
  /^(row|record|entry|table|one|line|version|combination|pairing|pair|header)$/.test(noun.words.at(-1) ?? '');

/** "on the patient we hold", "for each licence there is". */
function frontedBefore(
  tokens: Read['strand']['tokens'],
  mentions: readonly Mention[],
  at: number,
  leading: boolean,
): ThingName | undefined {
  return mentions.findLast(
    ({ noun }) =>
      noun.to <= at &&
      at - noun.to < 6 &&
      /^(for|on|against|of|per|about|with)$/.test(tokens[noun.from - 1]?.lower ?? '') &&
      (noun.from < (leading ? 3 : 6) || /^(,|and|:)$/.test(tokens[noun.from - 2]?.lower ?? '')),
  )?.thing;
}

function itemClaims(item: Item, owner: ThingName, things: Things, sentence: number): readonly Claim[] {
  const thing = item.named && !isMeasured(item, things) ? things.named(item.words) : undefined;
  const [start, end] = [item.start, item.end];
  if (thing && thing.key !== owner.key)
    return [
      claimOf(
        {
          kind: 'relationship',
          from: owner,
          to: thing,
          ...roleOf(item, thing),
          fromNumber: item.plural ? 'one' : 'many',
          toNumber: item.plural ? 'many' : 'one',
          sense: item.plural ? 'owns' : 'belongs',
          verb: 'have',
        },
        start,
        end,
        sentence,
        'narrative/list',
        item.plural ? 0.5 : 0.9,
      ),
    ];
  if (item.words.length === 1 && /^(parent|predecessor|successor)$/.test(item.words[0] ?? ''))
    return [
      claimOf(
        {
          kind: 'relationship',
          from: owner,
          to: owner,
          fromNumber: 'many',
          toNumber: 'one',
          sense: 'belongs',
          verb: 'parent',
          role: item.words[0] ?? '',
          optional: true,
        },
        start,
        end,
        sentence,
        'narrative/list',
        0.9,
      ),
    ];
  if (thing || (item.plural && !item.sure)) return [];
  const attribute = claimOf({ kind: 'attribute', thing: owner, item }, start, end, sentence, 'narrative/list', 0.85);
  if (!item.derived) return [attribute];
  const derived: ClaimBody = { kind: 'derived', thing: owner, attribute: item.name, from: `kept up to date as ${item.name}` };
  return [attribute, claimOf(derived, start, end, sentence, 'narrative/derived', 0.8)];
}

/** "total monthly income", "arrangement fee": a figure, though there are incomes and fees with rows of their own. */
function isMeasured(item: Item, things: Things): boolean {
  const key = things.named(item.words)?.key.split(' ') ?? [];
  if (item.words.length <= key.length) return false;
  const last = item.words.at(-1) ?? '';
  return (
    isAttributeWord(last) ||
    item.words.some((word) =>
      /^(total|maximum|minimum|average|monthly|annual|weekly|daily|gross|net|running|disposable|estimated|expected|actual|own)$/.test(word),
    )
  );
}

/** "origin depot", "home depot": in what capacity. */
function roleOf(item: Item, thing: ThingName): { readonly role?: string } {
  const length = thing.key.split(' ').length;
  const before = item.words.slice(0, item.words.length - length);
  return before.length > 0 && before.length < 3 && item.words.slice(-length).join(' ') === thing.key && !item.plural
    ? { role: item.words.join(' ') }
    : {};
}

const relationClaim = ({ from, to, toMany, start, end, verb, weight, role }: Relation, sentence: number): Claim =>
  claimOf(
    {
      kind: 'relationship',
      from,
      to,
      fromNumber: 'many',
      toNumber: toMany ? 'many' : 'one',
      sense: toMany ? 'owns' : 'belongs',
      verb,
      ...(role === undefined ? {} : { role }),
    },
    start,
    end,
    sentence,
    'narrative/relation',
    weight,
  );
