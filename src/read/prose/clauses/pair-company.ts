/**
 * What speaks for a reference by all the other references of the text: a pair that is likely by itself is less so where the
 * two are joined by way of a third, or where the carrier refers to much else.
 */
import type { Pair } from '../claims/pair-features.js';

export const PAIR_COMPANY_FEATURES = [
  'alone',
  'turned',
  'likelier',
  'otherTargets',
  'otherCarriers',
  'referredTo',
  'refersOn',
  'byWayOf',
  'turnedByWayOf',
  'joinedBy',
  'bothReferTo',
] as const;

/** Ranks beyond this say no more. */
const LAST_RANK = 4;

type Ends = Pick<Pair, 'carrier' | 'target'>;

/** `odds`: log odds of each pair by itself. In the order of `PAIR_COMPANY_FEATURES`. */
export function pairCompany(pairs: readonly Ends[], odds: readonly number[]): readonly (readonly number[])[] {
  const likely = pairs.map((_, i) => 1 / (1 + Math.exp(-(odds[i] ?? 0))));
  const from = new Map<string, Map<string, number>>();
  const to = new Map<string, Map<string, number>>();
  for (const [i, { carrier, target }] of pairs.entries()) {
    put(from, carrier, target, likely[i] ?? 0);
    put(to, target, carrier, likely[i] ?? 0);
  }
  return pairs.map(({ carrier, target }, i) => {
    const own = likely[i] ?? 0;
    const [out, back] = [from.get(carrier), from.get(target)];
    const [into, others] = [to.get(carrier), to.get(target)];
    const rank = [...(out?.values() ?? [])].filter((other) => other > own).length;
    return [
      odds[i] ?? 0,
      back?.get(carrier) ?? 0,
      Math.min(LAST_RANK, rank),
      sum(out) - own,
      sum(others) - own,
      sum(into),
      sum(back),
      best(out, others, carrier, target),
      best(back, into, carrier, target),
      best(into, others, carrier, target),
      best(out, back, carrier, target),
    ];
  });
}

function put(all: Map<string, Map<string, number>>, a: string, b: string, value: number): void {
  const own = all.get(a) ?? new Map<string, number>();
  own.set(b, value);
  all.set(a, own);
}

const sum = (values: ReadonlyMap<string, number> | undefined): number =>
  [...(values?.values() ?? [])].reduce((all, value) => all + value, 0);

/** How likely a third thing stands so to both, at best. */
function best(
  a: ReadonlyMap<string, number> | undefined,
  b: ReadonlyMap<string, number> | undefined,
  carrier: string,
  target: string,
): number {
  let most = 0;
  for (const [third, value] of a ?? []) {
    if (third === carrier || third === target) continue;
    most = Math.max(most, Math.min(value, b?.get(third) ?? 0));
  }
  return most;
}
