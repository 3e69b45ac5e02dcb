/** Counts what a claim says of two things: that a boat belongs to a berth, or has a "berth number". */
import { thingKey } from '../terms/phrase.js';
import type { Claim, ThingName } from './claim.js';
import { type Draft, draftOf } from './pair-drafts.js';
import type { Pair } from './pair-features.js';

export function countClaim(claim: Claim, things: ReadonlyMap<string, ThingName>, drafts: Map<string, Draft>): void {
  const place = placeOf(claim);
  const keyOf = (thing: ThingName): string | undefined => things.get(thing.key)?.key;
  if (claim.kind === 'relationship') {
    const [from, to] = [keyOf(claim.from), keyOf(claim.to)];
    if (!from || !to || from === to) return;
    const [forth, back] = [draftOf(drafts, from, to, place), draftOf(drafts, to, from, place)];
    const { weight } = claim.evidence;
    if (claim.sense === 'belongs') {
      forth.counts.claimBelongs += weight;
      back.counts.claimBelongsBack += weight;
    } else if (claim.sense === 'owns') {
      back.counts.claimOwns += weight;
      forth.counts.claimOwnsBack += weight;
    } else for (const draft of [forth, back]) draft.counts.claimLinks += weight;
    if (claim.toNumber === 'many' && claim.sense !== 'owns') for (const draft of [forth, back]) draft.counts.claimMany += weight;
    for (const draft of [forth, back]) if (draft.gap === Number.POSITIVE_INFINITY) draft.evidence = place;
  } else if (claim.kind === 'attribute') {
    const owner = keyOf(claim.thing);
    const target = owner === undefined ? undefined : itemTarget(claim.item.words, things);
    if (owner === undefined || target === undefined || target.key === owner) return;
    const forth = draftOf(drafts, owner, target.key, place);
    if (target.identified) forth.counts.listedId = 1;
    else forth.counts.listed = 1;
    draftOf(drafts, target.key, owner, place).counts.listedBack = 1;
    if (forth.gap === Number.POSITIVE_INFINITY) forth.evidence = place;
  } else if (claim.kind === 'event') {
    const event = keyOf(claim.thing);
    for (const participant of claim.participants) {
      const other = keyOf(participant);
      if (event === undefined || other === undefined || other === event) continue;
      draftOf(drafts, event, other, place).counts.happens = 1;
      draftOf(drafts, other, event, place).counts.happensBack = 1;
    }
  }
}

const placeOf = ({ evidence: { start, end, sentence } }: Claim): Pair['evidence'] => ({ start, end, sentence });

function itemTarget(
  words: readonly string[],
  things: ReadonlyMap<string, ThingName>,
): { readonly key: string; readonly identified: boolean } | undefined {
  const whole = things.get(thingKey(words));
  if (whole) return { key: whole.key, identified: false };
  if (!/^(id|ids|number|no|code|name|identifier|information|info)$/.test(words.at(-1) ?? '')) return undefined;
  for (let from = 0; from < words.length - 1; from++) {
    const named = things.get(thingKey(words.slice(from, -1)));
    if (named) return { key: named.key, identified: true };
  }
  return undefined;
}
