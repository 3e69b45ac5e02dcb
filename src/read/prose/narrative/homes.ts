/** Where each thing of running prose is at home: the paragraph that first names it, and the one that says most of it. */
import type { Claim, ThingName } from '../claims/claim.js';
import type { TopicOf } from './telling/tell.js';

export interface Homes {
  /** The paragraph that first names it; what was spoken of there. */
  readonly introduced: ReadonlyMap<string, { readonly block: number; readonly topic: string | undefined }>;
  /** The paragraph that says most of what it has. */
  readonly described: ReadonlyMap<string, number>;
  /** How often a paragraph names a thing. */
  readonly named: (block: number | undefined, key: string) => number;
  /** The thing that a paragraph is about. */
  readonly about: (block: number | undefined) => string | undefined;
}

export function homesOf(claims: readonly Claim[], topics: readonly TopicOf[], keyOf: (thing: ThingName) => string): Homes {
  const introduced = new Map<string, { readonly block: number; readonly topic: string | undefined }>();
  const blocks = new Map<number, number>();
  const named = new Map<number, Map<string, number>>();
  const about = new Map<number, string>();
  let before: string | undefined;
  for (const { topic, mentions, strand } of topics) {
    blocks.set(strand.sentence, strand.block);
    if (topic && !about.has(strand.block)) about.set(strand.block, topic.key);
    const row = named.get(strand.block) ?? new Map<string, number>();
    named.set(strand.block, row);
    for (const { thing } of mentions) {
      row.set(thing.key, (row.get(thing.key) ?? 0) + 1);
      if (!introduced.has(thing.key))
        introduced.set(thing.key, { block: strand.block, topic: topic && topic.key !== thing.key ? topic.key : before });
    }
    before = topic?.key ?? before;
  }
  return {
    introduced,
    described: describedIn(claims, blocks, keyOf),
    named: (block, key) => (block === undefined ? 0 : (named.get(block)?.get(key) ?? 0)),
    about: (block) => (block === undefined ? undefined : about.get(block)),
  };
}

function describedIn(
  claims: readonly Claim[],
  blocks: ReadonlyMap<number, number>,
  keyOf: (thing: ThingName) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const claim of claims) {
    const block = claim.kind === 'attribute' ? blocks.get(claim.evidence.sentence) : undefined;
    if (claim.kind !== 'attribute' || block === undefined) continue;
    const row = counts.get(keyOf(claim.thing)) ?? new Map<number, number>();
    counts.set(keyOf(claim.thing), row);
    row.set(block, (row.get(block) ?? 0) + 1);
  }
  return new Map([...counts].map(([key, row]) => [key, [...row].reduce((best, each) => (each[1] > best[1] ? each : best))[0]] as const));
}
