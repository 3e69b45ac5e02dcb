/** What claims say for each name being a thing. */
import type { Claim } from '../claims/claim.js';
import { thingKey } from '../terms/phrase.js';

export interface ThingEvidence {
  name: string;
  weight: number;
  attributes: number;
  /** Has a number or a name of its own. */
  identified: boolean;
  /** Said to be a thing, beside having attributes. */
  named: boolean;
  /** Where it is first named. */
  readonly first: number;
  /** What takes part, where it is a happening. */
  readonly parts: Set<string>;
  /** What its number calls it: "garden members, including member ID". */
  readonly numbered: Set<string>;
}

/** By the key of the name. */
export function evidenceOf(claims: readonly Claim[]): ReadonlyMap<string, ThingEvidence> {
  const evidence = new Map<string, ThingEvidence>();
  const mentioned = new Set<string>();
  for (const claim of claims) {
    if (claim.kind !== 'thing' && claim.kind !== 'attribute' && claim.kind !== 'event') continue;
    const { key, name } = claim.thing;
    const known = evidence.get(key) ?? {
      name,
      weight: 0,
      attributes: 0,
      identified: false,
      named: false,
      first: claim.evidence.start,
      parts: new Set<string>(),
      numbered: new Set<string>(),
    };
    const strength = claim.kind === 'attribute' ? claim.evidence.weight * 0.45 : claim.evidence.weight;
    if (claim.kind === 'attribute' && claim.item.number === 'one') mentioned.add(thingKey(claim.item.words));
    known.weight = 1 - (1 - known.weight) * (1 - strength);
    if (claim.kind === 'attribute') {
      known.attributes++;
      const [own, id] = claim.item.words;
      if (own !== undefined && /^(id|number|code)$/.test(id ?? '') && claim.item.words.length === 2) known.numbered.add(own);
      known.identified ||= /^(id|number|code|name)$/.test(claim.item.words.at(-1) ?? '');
    } else known.named = true;
    if (claim.kind === 'event') for (const part of claim.participants) known.parts.add(part.key);
    evidence.set(key, known);
  }
  // What is listed among another's attributes is one of them, unless it is spoken of as a thing and has something itself.
  const isListed = (key: string, known: ThingEvidence): boolean => known.attributes < 2 && mentioned.has(key) && !key.includes(' ');
  for (const [key, known] of evidence) if (isListed(key, known) && !(known.named && known.attributes > 0)) known.weight *= 0.6;
  return evidence;
}
