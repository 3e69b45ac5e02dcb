/**
 * References that claims alone do not decide: every pair of things is weighed by how the text mentions the two together.
 * What the weights speak against is dropped unless the text lists it outright; what they speak for is added.
 */
import type { Claim, ThingName } from '../claims/claim.js';
import { fittedFor, type Manner, PAIR_CAUTION } from '../claims/manner.js';
import { PAIR_FEATURES, type Pair, thingPairs } from '../claims/pair-features.js';
import type { PairWeights } from '../claims/pair-weights.js';
import * as fitted from '../claims/pair-weights.js';
import type { Sentence } from '../language/token.js';
import type { PairContext } from '../narrative/pair-context.js';
import { type ToldPairWeights, toldOdds } from '../narrative/pair-measures.js';
import type { DraftEntity, DraftReference } from './draft.js';
import { knownReferences } from './known-references.js';
import { SORT_BY_NAME } from './links.js';

/** Pattern id of references that no sentence states: two things mentioned together as carrier and target are. */
export const PAIR_BY_USE = 'relationships/by-use';

export interface WeighedPair {
  readonly carrier: string;
  readonly target: string;
  /** Log-odds above the threshold; above the bar for adding what nobody said; above the bar for keeping what was. */
  readonly score: number;
  readonly added: number;
  readonly dropped: number;
  /** Says which of the two carries the reference, whatever single sentences say. */
  readonly decides: boolean;
  /** Speaks only for things that nothing else joins to any other. */
  readonly onlyAlone: boolean;
  readonly evidence: Claim['evidence'];
}

export interface WeighingInput {
  readonly sentences: readonly Sentence[];
  readonly things: ReadonlyMap<string, ThingName>;
  readonly claims: readonly Claim[];
  readonly manner: Manner;
  /** For texts that are read as running prose. */
  readonly told?: { readonly weights: ToldPairWeights; readonly context: PairContext };
}

export function weighPairs({ sentences, things, claims, manner, told }: WeighingInput): readonly WeighedPair[] {
  const caution = PAIR_CAUTION[manner];
  const { threshold } = told?.weights ?? weightsFor(manner);
  return thingPairs(sentences, things, claims).map((pair) => {
    const { carrier, target, evidence } = pair;
    const odds = told ? toldOdds(pair, told.weights, told.context) : oddsOf(pair, manner);
    return {
      carrier,
      target,
      score: odds - threshold,
      added: odds - threshold - caution,
      dropped: manner === 'explicit' ? 0 : odds - threshold - DROP,
      decides: told !== undefined,
      onlyAlone: manner === 'brief',
      evidence: { ...evidence, pattern: PAIR_BY_USE, weight: Math.round(100 / (1 + Math.exp(-odds))) / 100 },
    };
  });
}

const weightsFor = (manner: Manner) => fittedFor<PairWeights>(manner, fitted);

function oddsOf({ features }: Pair, manner: Manner): number {
  const { weights, bias } = weightsFor(manner);
  return PAIR_FEATURES.reduce<number>((sum, feature) => sum + weights[feature] * features[feature], bias);
}

/** "Each task is assigned to a user": said this plainly, nothing speaks against it. */
const SURE = 0.84;

/** Said of the pair itself, or by the name of one of the two. */
const OUTRIGHT: ReadonlySet<string> = new Set(['relationships/stated', SORT_BY_NAME]);

/** A field of a form or of a table names what its rows refer to. */
const isFormed = ({ evidence }: DraftReference): boolean => /^outline\/|^attributes\/table-row$/.test(evidence.pattern);

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
    if (from && to && from !== to) scores.set(`${from.id} ${to.id}`, pair);
  }
  if (pairs.every(({ onlyAlone }) => onlyAlone)) return [...references, ...joinAlone(references, scores)];
  const kept = references.map((reference) => turned(reference, scores)).filter((reference) => isKept(reference, scores));
  return [...kept, ...addLikely(kept, scores)];
}

/** How much less likely than not a reference may be of what nothing else joins to anything. */
const ALONE = 0.3;

/** The likeliest first, since what refers to what already makes a further reference less likely. */
function addLikely(kept: readonly DraftReference[], scores: ReadonlyMap<string, WeighedPair>): readonly DraftReference[] {
  const linked = new Set(kept.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const joined = new Set(kept.flatMap(({ from, to }) => [from, to]));
  const added: DraftReference[] = [];
  const known = knownReferences(kept);
  for (const [id, { score, added: bar, decides, evidence }] of [...scores].sort(([, a], [, b]) => b.score - a.score)) {
    const [from = '', to = ''] = id.split(' ');
    const back = scores.get(`${to} ${from}`)?.score ?? Number.NEGATIVE_INFINITY;
    const least = decides || joined.has(from) ? 0 : -ALONE;
    if (bar <= least || back > score || linked.has(id)) continue;
    if (decides && bar < FAR && (known.leads(from, to) || known.joined(from, to))) continue;
    linked.add(id).add(`${to} ${from}`);
    joined.add(from).add(to);
    known.add(from, to);
    added.push({ from, to, cardinality: 'many-to-one', required: true, evidence });
  }
  return added;
}

/** Who signed it says nothing yet of what it is of. */
export const joinedBy = (references: readonly DraftReference[]): Set<string> =>
  new Set(
    references.flatMap(({ from, to, through, role }) =>
      through === undefined ? (role?.endsWith('_by') ? [to] : [from, to]) : [from, to, through],
    ),
  );

/** A brief says how its things hang together; what it leaves alone is joined where that is likeliest, once. */
function joinAlone(references: readonly DraftReference[], scores: ReadonlyMap<string, WeighedPair>): readonly DraftReference[] {
  const joined = joinedBy(references);
  const linked = new Set(references.map(({ from, to }) => `${from} ${to}`));
  const added: DraftReference[] = [];
  for (const [id, { score, evidence }] of [...scores].sort(([, a], [, b]) => b.score - a.score)) {
    const [from = '', to = ''] = id.split(' ');
    if (score <= 0 || (joined.has(from) && joined.has(to)) || linked.has(id)) continue;
    joined.add(from).add(to);
    added.push({ from, to, cardinality: 'many-to-one', required: true, evidence });
  }
  return added;
}

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
