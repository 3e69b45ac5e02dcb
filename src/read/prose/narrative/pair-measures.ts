/** What speaks for one thing of running prose referring to another: how the two are mentioned, and what they are names for. */

import { remember } from '../../../util/remember.js';
import { PAIR_FEATURES, type Pair } from '../claims/pair-features.js';
import { lastWord } from '../language/last-word.js';
import { isOfClass, NOUN_CLASSES, type NounClass } from '../language/noun-classes.js';

import { CONTEXT_MEASURES, type ContextMeasure, type PairContext } from './pair-context.js';

type ClassMeasure = `carrier-${NounClass}` | `target-${NounClass}`;

export const PAIR_MEASURES = [
  ...PAIR_FEATURES,
  ...CONTEXT_MEASURES,
  ...NOUN_CLASSES.flatMap((kind) => [`carrier-${kind}`, `target-${kind}`] as const),
] as const;
export type PairMeasure = (typeof PAIR_FEATURES)[number] | ContextMeasure | ClassMeasure;
export type PairMeasures = Readonly<Record<PairMeasure, number>>;

export interface ToldPairWeights {
  readonly weights: PairMeasures;
  readonly bias: number;
  readonly threshold: number;
}

export function pairMeasures({ carrier, target, features }: Pair, context: PairContext): PairMeasures {
  const classes = NOUN_CLASSES.flatMap((kind) => [
    [`carrier-${kind}`, isOfClass(lastWord(carrier), kind) ? 1 : 0],
    [`target-${kind}`, isOfClass(lastWord(target), kind) ? 1 : 0],
  ]);
  return { ...features, ...context.of(carrier, target), ...(Object.fromEntries(classes) as Readonly<Record<ClassMeasure, number>>) };
}

/** The weighed sum of `pairMeasures`, without making them. */
export function toldOdds({ carrier, target, features }: Pair, { weights, bias }: ToldPairWeights, context: PairContext): number {
  const [from, to] = [classesOf(lastWord(carrier)), classesOf(lastWord(target))];
  let odds = bias;
  for (const feature of PAIR_FEATURES) if (features[feature] !== 0) odds += weights[feature] * features[feature];
  const around = context.of(carrier, target);
  for (const measure of CONTEXT_MEASURES) if (around[measure] !== 0) odds += weights[measure] * around[measure];
  for (const kind of NOUN_CLASSES) {
    if (from.has(kind)) odds += weights[`carrier-${kind}`];
    if (to.has(kind)) odds += weights[`target-${kind}`];
  }
  return odds;
}

const classesOf = remember((word): ReadonlySet<NounClass> => new Set(NOUN_CLASSES.filter((kind) => isOfClass(word, kind))));
