/** Attributes that no list names: noun phrases that stand to a thing as its attributes do, weighed by numbers alone. */
import type { Sentence } from '../language/token.js';
import { thingKey } from '../terms/phrase.js';
import { ATTRIBUTE_FEATURES, type AttributeCandidate, attributeCandidates } from './attribute-features.js';
import { type AttributeWeights, LONG_TEXTS } from './attribute-weights.js';
import type { Claim, ThingName } from './claim.js';

/** Pattern id of attributes that only the way they are used speaks for. */
export const ATTRIBUTE_BY_USE = 'attributes/by-use';

/** Units, amounts and words for rows: part of other names, never names. */
const NO_ATTRIBUTE =
  /^(days?|weeks?|months?|years?|hours?|minutes?|seconds?|rows?|records?|bits?|units?|numbers?|percent|things?|places?|lots?|ones?|points?|ways?|parts?|cases?|halves|half|thirds?|quarters?|question|system|systems|table|tables|column|columns|data|information|people|person|thing|end|start|side)$/i;

export interface AttributeWeighing {
  readonly sentences: readonly Sentence[];
  readonly things: ReadonlyMap<string, ThingName>;
  readonly claims: readonly Claim[];
}

export function weighAttributes({ sentences, things, claims }: AttributeWeighing): readonly Claim[] {
  const model: AttributeWeights = LONG_TEXTS;
  const best = new Map<string, { readonly candidate: AttributeCandidate; readonly odds: number }>();
  for (const candidate of attributeCandidates(sentences, things, claims)) {
    if (candidate.item.words.length === 1 && NO_ATTRIBUTE.test(candidate.item.name)) continue;
    const odds = ATTRIBUTE_FEATURES.reduce((sum, feature, i) => sum + model.weights[feature] * (candidate.x[i] ?? 0), model.bias);
    const place = String(candidate.item.start);
    if (odds > (best.get(place)?.odds ?? model.threshold)) best.set(place, { candidate, odds });
  }
  const known = new Set(
    claims.flatMap((claim) => (claim.kind === 'attribute' ? [`${things.get(claim.thing.key)?.key} ${thingKey(claim.item.words)}`] : [])),
  );
  return [...best.values()].flatMap(({ candidate: { owner, item, sentence }, odds }): readonly Claim[] => {
    const id = `${owner.key} ${thingKey(item.words)}`;
    if (known.has(id)) return [];
    known.add(id);
    const weight = Math.round(100 / (1 + Math.exp(-odds))) / 100;
    return [
      {
        kind: 'attribute',
        thing: owner,
        item,
        evidence: { start: item.start, end: item.end, sentence, pattern: ATTRIBUTE_BY_USE, weight },
      },
    ];
  });
}
