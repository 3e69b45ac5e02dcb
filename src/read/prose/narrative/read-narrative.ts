/**
 * Running prose → things, what they have and how they hang together. Unlike the patterns, which read one sentence at a
 * time, this reads the whole text twice: once to learn which nouns are things, once to follow what is spoken of.
 */
import type { Claim, ThingName } from '../claims/claim.js';
import type { Sentence } from '../language/token.js';
import { followedIn } from './followed.js';
import { type Read, readStrand, tallyNouns } from './inventory.js';
import { linesApart } from './lines-apart.js';
import { weighOwners } from './list-owners.js';
import { type PairContext, pairContext } from './pair-context.js';
import { peopleListed } from './people-listed.js';
import { spokenSentences } from './plainly/spoken.js';
import { ruledOut } from './ruled-out.js';
import { strandsOf } from './strands.js';
import { type Synonyms, synonymsOf } from './synonyms.js';
import type { Tally } from './tally.js';
import { follow, type WeighOwners } from './telling/tell.js';
import { candidatesOf, confirmed, likely, type NarrativeWeights, type Things, thingsOf } from './thing-finder.js';
import { thingClaims } from './told-claims.js';
import { unsaidIn } from './unsaid.js';
import { NARRATIVE_WEIGHTS } from './weights.js';
import { withoutBare } from './without-bare.js';

export interface Narrative {
  readonly claims: readonly Claim[];
  readonly things: ReadonlyMap<string, ThingName>;
  /** Ruled out, though the text says what they have: kept. */
  readonly disputed: readonly Disputed[];
  /** What speaks for one thing referring to another. */
  readonly context: PairContext;
}

export interface Disputed {
  readonly thing: ThingName;
  /** Where it is ruled out. */
  readonly evidence: Claim['evidence'];
}

/** What is known of the things before the text is read as a whole. */
export interface Known {
  /** Keys of things that something else says outright. */
  readonly given?: ReadonlySet<string>;
  /** Keys that name no things in a text of this kind: at all, and unless the text says what one has. */
  readonly isNever?: (key: string) => boolean;
  readonly isBarred?: (key: string) => boolean;
}

const never = (): boolean => false;

/** `apart` is what patterns of single sentences found: names that are out, sentences that only praise. */
export function readNarrative(
  sentences: readonly Sentence[],
  weights: NarrativeWeights = NARRATIVE_WEIGHTS,
  apart: readonly Claim[] = [],
  known: Known = {},
): Narrative {
  const { given: said = new Set<string>(), isBarred = never, isNever = never } = known;
  const spoken = spokenSentences(sentences);
  const synonyms = new Map([...synonymsOf(spoken)].filter(([other]) => !said.has(other)));
  const reads = readStrands(spoken, synonyms);
  const people = reads.flatMap((read) => peopleListed(read)?.core.join(' ') ?? []);
  const given = new Set([...said, ...people]);
  const out = ruledOut(spoken);
  const names = new Set([...out, ...apart].flatMap((claim) => (claim.kind === 'excluded' ? claim.words : [])));
  const all = candidatesOf(tallyNouns(reads), weights, given);
  const candidates = all.filter(
    ({ tally }) => given.has(tally.key) || (!isNever(tally.key) && (isDescribed(tally) || (!names.has(tally.key) && !isBarred(tally.key)))),
  );
  const weigh: WeighOwners = (place) => weighOwners(place, weights.owners);
  const fewer = likely(candidates, followedIn(follow(reads, thingsOf(candidates, synonyms), weigh)), weights, given);
  const almost = thingsOf(fewer, synonyms);
  const toldAlmost = followedIn(follow(reads, almost, weigh));
  const scored = withoutBare(confirmed(fewer, toldAlmost, weights, given), almost, toldAlmost);
  const things = thingsOf(scored, synonyms);
  const praise = new Set(apart.flatMap(({ kind, evidence }) => (kind === 'ignored' ? [evidence.sentence] : [])));
  const followed = follow(reads, things, weigh);
  const apartLines = linesApart(followed, reads, things);
  const told = apartLines.claims.filter(({ evidence }) => !praise.has(evidence.sentence));
  const pairings = told.flatMap((claim) => (claim.kind === 'thing' ? [[claim.thing.key, claim.thing] as const] : []));
  const disputed = disputesOver([...out, ...apart], things);
  const named = thingClaims(reads, things).filter((claim) => claim.kind !== 'thing' || !apartLines.gone.has(claim.thing.key));
  const claims = [...withoutDisputed(out, disputed), ...named, ...told];
  const naming = new Set(reads.flatMap(({ strand, nouns }) => (nouns.some((noun) => things.of(noun)) ? [strand.sentence] : [])));
  return {
    claims: [...claims, ...unsaidIn(sentences, naming, claims)],
    things: new Map([...pairings, ...[...things.byKey].filter(([, { key }]) => !apartLines.gone.has(key)), ...apartLines.things]),
    disputed,
    context: pairContext(told, followed.topics, scored, ({ key }) => things.byKey.get(key)?.key ?? key),
  };
}

/** The text says of it what it has: lists outweigh a sentence that rules it out. */
const isDescribed = ({ owns, sureItems, outright }: Tally): boolean => outright > 0 || (owns > 0 && sureItems > 1);

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

/** Of sentences whose words are tagged as in speech. */
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
