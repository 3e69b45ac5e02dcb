/** "No bird is listed twice on one sheet": a sheet has several birds, and a bird is on several sheets, once each. */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import type { Mention } from './relation.js';

export interface OnceEach {
  readonly ends: readonly [ThingName, ThingName];
  readonly start: number;
  readonly end: number;
}

/** That the one may not be there twice says that it may be there with others, and elsewhere too. */
export function onceEachIn(tokens: readonly Token[], mentions: readonly Mention[]): OnceEach | undefined {
  const twice = tokens.findIndex(({ lower }, i) => lower === 'twice' || (lower === 'once' && tokens[i - 1]?.lower === 'than'));
  if (twice < 0) return undefined;
  const barred = tokens.slice(0, twice).some(({ tag, lower }) => tag === 'neg' || /^(no|never|nor|not|cannot)$/.test(lower));
  const first = mentions.findLast(({ noun }) => noun.to <= twice);
  const second = mentions.find(({ noun }) => noun.from > twice);
  if (!barred || !first || !second || first.thing.key === second.thing.key || first.noun.plural || second.noun.plural) return undefined;
  const joint = tokens.slice(twice + 1, second.noun.from).map(({ lower }) => lower);
  const within = joint.length === 1 && /^(in|on|under|at|within|for)$/.test(joint[0] ?? '');
  if (!within || !/\b(one|a|an|any|same|single|the)$/.test(second.noun.determiner)) return undefined;
  return { ends: [first.thing, second.thing], start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}
