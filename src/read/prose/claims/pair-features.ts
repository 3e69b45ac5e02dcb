/**
 * What is counted of how a text mentions two things, and of what was claimed of them.
 * Directed: the features of (carrier, target). `pair-weights.ts` says how much each counts.
 */

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
