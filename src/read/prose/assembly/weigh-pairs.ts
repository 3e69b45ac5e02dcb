/**
 * References that claims alone do not decide: every pair of things is weighed by how the text mentions the two together.
 * What the weights speak against is dropped unless the text lists it outright; what they speak for is added.
 */
import type { Claim, ThingName } from '../claims/claim.js';
import { fittedFor, type Manner, PAIR_CAUTION } from '../claims/manner.js';
import { PAIR_FEATURES, type Pair } from '../claims/pair-features.js';
import type { PairWeights } from '../claims/pair-weights.js';
import * as fitted from '../claims/pair-weights.js';
import { thingPairs } from '../claims/thing-pairs.js';
import { BRIEF_JOINT_THRESHOLD } from '../clauses/joint-weights.js';
import { type BriefContext, briefPairOdds } from '../clauses/pair-odds.js';
import type { Sentence } from '../language/token.js';
import type { PairContext } from '../narrative/pair-context.js';
import { type ToldPairWeights, toldOdds } from '../narrative/pair-measures.js';
import { FIELD_ROW } from '../patterns/tables.js';
import type { DraftEntity, DraftReference } from './draft.js';
import { knownReferences } from './known-references.js';
import { TOGETHER } from './linking-entities.js';
import { SORT_BY_NAME } from './named-owners.js';

/** Pattern id of references that no sentence states: two things mentioned together as carrier and target are. */
export const PAIR_BY_USE = 'relationships/by-use';

export interface WeighedPair {
  readonly carrier: string;
  readonly target: string;
  /** Log-odds above the threshold; the others are above further bars. */
  readonly score: number;
  /** For adding what nobody said. */
  readonly added: number;
  /** For adding it to a thing that nothing else joins to any other. */
  readonly alone: number;
  /** For keeping what was said. */
  readonly dropped: number;
  /** Says which of the two carries the reference, whatever single sentences say. */
  readonly decides: boolean;
  /** Clauses say how things hang together: one that they leave alone is joined, whichever side it is on. */
  readonly stated: boolean;
  readonly evidence: Claim['evidence'];
}

export interface WeighingInput {
  readonly sentences: readonly Sentence[];
  readonly things: ReadonlyMap<string, ThingName>;
  readonly claims: readonly Claim[];
  readonly manner: Manner;
  /** For texts that are read as running prose. */
  readonly told?: { readonly weights: ToldPairWeights; readonly context: PairContext };
  /** For texts that are read clause by clause. */
  readonly brief?: BriefContext;
}

export function weighPairs({ sentences, things, claims, manner, told, brief }: WeighingInput): readonly WeighedPair[] {
  const all = thingPairs(sentences, things, claims);
  const pairs = manner === 'brief' ? withoutPeers(withoutKinds(all, claims), claims) : all;
  if (brief) {
    const odds = briefPairOdds(pairs, brief);
    return pairs.map((pair, i) => weighedInBrief(pair, odds[i] ?? 0, brief));
  }
  const caution = PAIR_CAUTION[manner];
  const { threshold } = told?.weights ?? weightsFor(manner);
  return pairs.map((pair) => {
    const odds = told ? toldOdds(pair, told.weights, told.context) : oddsOf(pair, manner);
    const score = odds - threshold;
    const added = score - caution;
    return {
      carrier: pair.carrier,
      target: pair.target,
      score,
      added,
      dropped: manner === 'explicit' ? 0 : score - DROP,
      alone: told ? added : added + ALONE,
      decides: told !== undefined,
      stated: false,
      evidence: byUse(pair.evidence, odds),
    };
  });
}

/** Kinds of one whole refer neither to each other nor once more to the whole. */
function withoutKinds(pairs: readonly Pair[], claims: readonly Claim[]): readonly Pair[] {
  const wholes = new Map(claims.flatMap((claim) => (claim.kind === 'is-a' ? [[claim.thing.key, claim.of.key] as const] : [])));
  const wholeOf = (key: string): string => wholes.get(key) ?? key;
  return pairs.filter(({ carrier, target }) => wholeOf(carrier) !== wholeOf(target));
}

/** How much less likely what clauses say of two things may be, and what joins a thing that they leave alone. */
const LENIENT = 0.8;

function weighedInBrief(pair: Pair, odds: number, context: BriefContext): WeighedPair {
  const score = odds - BRIEF_JOINT_THRESHOLD;
  const views = context.views.has(pair.evidence.sentence);
  return {
    carrier: pair.carrier,
    target: pair.target,
    score,
    added: views || context.wishes.has(pair.evidence.sentence) ? Number.NEGATIVE_INFINITY : score,
    dropped: score + LENIENT,
    alone: views ? Number.NEGATIVE_INFINITY : score + LENIENT,
    decides: false,
    stated: true,
    evidence: byUse(pair.evidence, odds),
  };
}

const byUse = (evidence: Pair['evidence'], odds: number): Claim['evidence'] => ({
  ...evidence,
  pattern: PAIR_BY_USE,
  weight: Math.round(100 / (1 + Math.exp(-odds))) / 100,
});

const weightsFor = (manner: Manner) => fittedFor<PairWeights>(manner, fitted);

function oddsOf({ features }: Pair, manner: Manner): number {
  const { weights, bias } = weightsFor(manner);
  return PAIR_FEATURES.reduce<number>((sum, feature) => sum + weights[feature] * features[feature], bias);
}

/** "Each task is assigned to a user": said this plainly, nothing speaks against it. */
const SURE = 0.84;

/** Said of the pair itself, or by the name of one of the two. */
const OUTRIGHT: ReadonlySet<string> = new Set(['relationships/stated', SORT_BY_NAME, TOGETHER]);

/** A field of a form or of a table names what its rows refer to. */
const isFormed = ({ evidence: { pattern } }: DraftReference): boolean => pattern.startsWith('outline/') || pattern === FIELD_ROW;

/** A claim must be this much less likely than not to be dropped, and a pair this much more likely to be added. */
const DROP = -0.5;
/** In running prose not even what a list names outweighs all that is said of the two elsewhere. */
const UNLIKELY = -1;
/** How much likelier than not two things must be that hang together by way of a third already. */
const FAR = 0.8;

export function applyPairs(
  references: readonly DraftReference[],
  pairs: readonly WeighedPair[],
  entityOf: (key: string) => DraftEntity | undefined,
): readonly DraftReference[] {
  if (pairs.length === 0) return references;
  const scores = new Map<string, WeighedPair>();
  for (const pair of pairs) {
    const [from, to] = [entityOf(pair.carrier), entityOf(pair.target)];
    if (from && to && from !== to && !isSortOf(from.id, to.id)) scores.set(`${from.id} ${to.id}`, pair);
  }
  const kept = references.map((reference) => turned(reference, scores)).filter((reference) => isKept(reference, scores));
  return [...kept, ...addLikely(kept, scores)];
}

/** A meter type is what meters have: no type refers to any one of them. */
const isSortOf = (from: string, to: string): boolean => from.startsWith(`${to}_`) && SORTS.test(from.slice(to.length + 1));
const SORTS = /^(type|category|class|kind|definition|grade|model|group)$/;

/** "Boats and trailers have a number and a length": named side by side because they are alike. */
function withoutPeers(pairs: readonly Pair[], claims: readonly Claim[]): readonly Pair[] {
  const lists = new Map<string, Set<number>>();
  for (const claim of claims)
    if (claim.kind === 'attribute') lists.set(claim.thing.key, (lists.get(claim.thing.key) ?? new Set()).add(claim.item.start));
  const own = (key: string): ReadonlySet<number> => lists.get(key) ?? new Set();
  return pairs.filter(({ carrier, target }) => ![...own(carrier)].some((start) => own(target).has(start)));
}

/** How much less likely than not a reference may be of what nothing else joins to anything. */
const ALONE = 0.3;

/** The likeliest first, since what refers to what already makes a further reference less likely. */
function addLikely(kept: readonly DraftReference[], scores: ReadonlyMap<string, WeighedPair>): readonly DraftReference[] {
  const linked = new Set(kept.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const joined = joinedBy(kept);
  const likely: DraftReference[] = [];
  const known = knownReferences(kept);
  for (const [id, { score, added, alone, decides, stated, evidence }] of [...scores].sort(([, a], [, b]) => b.score - a.score)) {
    const [from = '', to = ''] = id.split(' ');
    const back = scores.get(`${to} ${from}`)?.score ?? Number.NEGATIVE_INFINITY;
    const isAlone = !joined.has(from) || (stated && !joined.has(to));
    if ((isAlone ? alone : added) <= 0 || back > score || linked.has(id)) continue;
    if ((stated || (decides && added < FAR)) && (known.leads(from, to) || known.joined(from, to))) continue;
    linked.add(id).add(`${to} ${from}`);
    joined.add(from).add(to);
    known.add(from, to);
    likely.push({ from, to, cardinality: 'many-to-one', required: true, evidence });
  }
  return likely;
}

/** Who signed it says nothing yet of what it is of. */
export const joinedBy = (references: readonly DraftReference[]): Set<string> =>
  new Set(
    references.flatMap(({ from, to, through, role }) =>
      through === undefined ? (role?.endsWith('_by') ? [to] : [from, to]) : [from, to, through],
    ),
  );

/** How much more likely the other side must be to carry the reference. */
const TURN = 0.5;

function turned(reference: DraftReference, scores: ReadonlyMap<string, WeighedPair>): DraftReference {
  const { from, to, role, cardinality } = reference;
  const [forth, back] = [scores.get(`${from} ${to}`), scores.get(`${to} ${from}`)];
  if (!forth?.decides || !back || isFormed(reference) || role !== undefined || cardinality === 'many-to-many') return reference;
  return back.score > 0 && back.score > forth.score + TURN ? { ...reference, from: to, to: from } : reference;
}

/** What a list names, what has a role, and what is many on both sides the text said itself. */
function isKept(reference: DraftReference, scores: ReadonlyMap<string, WeighedPair>): boolean {
  if (reference.role !== undefined || isFormed(reference) || reference.from === reference.to || reference.cardinality === 'many-to-many')
    return true;
  const weighed = scores.get(`${reference.from} ${reference.to}`);
  if (weighed?.decides && weighed.score < UNLIKELY) return false;
  const { pattern, weight } = reference.evidence;
  if (pattern.startsWith('attributes/') || OUTRIGHT.has(pattern) || weight >= SURE) return true;
  return (weighed?.dropped ?? 0) >= 0;
}
